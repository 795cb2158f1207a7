import Foundation

/// Reads query parameters, gathering every problem.
struct QueryReader {
    private let pairs: [JSONMember]
    private(set) var problems: [FieldProblem] = []

    init(_ request: IncomingRequest) {
        pairs = request.query
    }

    func has(_ name: String) -> Bool {
        raw(name) != nil
    }

    mutating func fail(_ name: String, _ requirement: String) {
        problems.append(FieldProblem(field: name, requirement: requirement))
    }

    func string(_ name: String) -> String? {
        raw(name)
    }

    mutating func integer(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = raw(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            fail(name, "must be an integer from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    mutating func choice(_ name: String, _ choices: [String]) -> String? {
        guard let text = raw(name) else { return nil }
        guard choices.contains(text) else {
            fail(name, "must be one of: " + choices.joined(separator: ", "))
            return nil
        }
        return text
    }

    mutating func bool(_ name: String) -> Bool? {
        choice(name, ["true", "false"]).map { $0 == "true" }
    }

    mutating func date(_ name: String) -> Date? {
        guard let text = raw(name) else { return nil }
        guard let date = TimeText.instantOrDay(text) else {
            fail(name, "must be an ISO 8601 date")
            return nil
        }
        return date
    }

    private func raw(_ name: String) -> String? {
        pairs.last { $0.key == name }?.value.stringValue
    }
}
