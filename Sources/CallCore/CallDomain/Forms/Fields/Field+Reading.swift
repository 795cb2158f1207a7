import Foundation
import OrderedCollections

extension Field {
    /// Reads a value of a field that depends on no other: what is sent for it, and what is wrong with it.
    public func readAlone(_ value: FieldValue) -> (json: JSON?, problem: FieldProblem?) {
        let form = CallForm(id: "", provider: .contactship, title: "", path: "", fields: [self])
        let reading = form.read(FormValues([path: value]), in: FormContext(now: .distantPast, zone: .utc))
        return (reading.body[path: path], reading.problem(at: path))
    }

    /// The rows of keys and values that a value is edited as, whatever shape it has; nothing of it is lost.
    public func rows(of value: FieldValue?) -> [FieldValue.Pair] {
        switch value {
        case .pairs(let pairs)?: pairs
        case .object(let members)?: members.map { FieldValue.Pair(key: $0.key, json: $0.value) }
        case .text(let text)?: rows(text)
        case .toggle, nil: []
        }
    }

    /// In lines `=` is text and `:=` is JSON, as on the command line.
    private func rows(_ text: String) -> [FieldValue.Pair] {
        let isObject = kind != .pairs
        if text.trimmed.first == "{", let pasted = PastedPairs(text, isObject: isObject) { return pasted.pairs }
        return text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
            guard let assignment = try? FieldAssignment(parsing: String(line)) else {
                return FieldValue.Pair(key: "", value: String(line))
            }
            let key = assignment.path.joined(separator: ".")
            guard isObject else { return FieldValue.Pair(key: key, value: assignment.value.plainText) }
            return FieldValue.Pair(key: key, json: assignment.value)
        }
    }
}

extension [FieldValue.Pair] {
    /// The rows as a text that another program can edit and `PastedPairs` reads as the same rows.
    ///
    /// `nil` where there is none: half-typed rows that would come back as others.
    public func text(isObject: Bool) -> String? {
        let filled = filter { !$0.isBlank }
        if isObject, filled.allSatisfy({ (try? $0.json()) != nil }) {
            let members = filled.map { "  \(JSON.string($0.key.trimmed).compact): \(($0.jsonOrText).compact)" }
            let text = "{\n\(members.joined(separator: ",\n"))\n}\n"
            return filled.contains { $0.key.trimmed.isEmpty } ? nil : text
        }
        guard !isObject else { return nil }
        let lines = filled.map { "\($0.key)=\($0.value)\n" }.joined()
        if filled.isEmpty || PastedPairs(lines, isObject: false)?.pairs == filled { return lines }
        return JSON.array(filled.map { ["key": .string($0.key), "value": .string($0.value)] }).pretty + "\n"
    }
}

extension FieldValue.Pair {
    fileprivate var jsonOrText: JSON { (try? json()) ?? .string(value) }
}
