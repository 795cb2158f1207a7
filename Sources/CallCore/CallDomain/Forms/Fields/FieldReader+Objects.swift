import OrderedCollections

extension FieldReader {
    func read(_ pairs: [FieldValue.Pair], _ field: Field) throws(FieldProblem) -> Part {
        guard field.kind == .pairs || field.kind == .object else { throw refuse(field) }
        let problem = PairChecks(pairs, field: field).first
        if let problem, problem.severity == .error { throw problem }
        let filled = pairs.filter { !$0.isBlank }
        guard !filled.isEmpty else { return Part() }
        var part = Part(warning: problem?.words, warningPlace: problem?.place)
        if field.kind == .pairs {
            part.json = .array(filled.map { ["key": .string($0.key.trimmed), "value": .string($0.value)] })
        } else {
            // The checks found every value readable.
            let members = filled.map { ($0.key.trimmed, (try? $0.json()) ?? .string($0.value)) }
            part.json = .object(OrderedDictionary(members) { first, _ in first })
        }
        return part
    }

    func pairs(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        var pairs: [FieldValue.Pair] = []
        for (_, assignment) in try assignments(text, field) {
            pairs.append(
                FieldValue.Pair(key: assignment.path.joined(separator: "."), value: assignment.value.plainText))
        }
        return try read(pairs, field)
    }

    func object(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        if text.drop(while: \.isWhitespace).first == "{" { return try read(try json(text, field), field) }
        var object = JSON.object([:])
        for (line, assignment) in try assignments(text, field) {
            let path = field.kind == .object ? [assignment.path.joined(separator: ".")] : assignment.path
            guard object.hasRoom(at: path[...]) else {
                let words = "Line \(line): \u{201C}\(path.joined(separator: "."))\u{201D} is there already."
                throw FieldProblem(field.path, words, place: .line(line, column: nil))
            }
            object.set(assignment.value, at: path[...])
        }
        return try read(object, field)
    }

    func read(_ object: JSON, _ field: Field) throws(FieldProblem) -> Part {
        guard let members = object.members else { throw refuse(field) }
        // Some way below what our own reader takes, since bodies and the journal wrap it further.
        guard object.depth <= 100 else { throw refuse(field, "It is more than 100 levels deep.") }
        switch field.kind {
        case .object:
            return Part(json: object)
        case .typedObjects:
            if let stray = members.first(where: { $0.value.members == nil })?.key {
                throw refuse(field, "\u{201C}\(stray)\u{201D} is not an object.")
            }
            return Part(json: object)
        default:
            throw refuse(field)
        }
    }

    private func json(_ text: String, _ field: Field) throws(FieldProblem) -> JSON {
        do {
            return try JSON(parsingUnambiguous: text)
        } catch {
            throw refuse(field, "Not JSON, \(error).", place: .line(error.line, column: error.column))
        }
    }

    private func assignments(
        _ text: String, _ field: Field
    ) throws(FieldProblem) -> [(line: Int, assignment: FieldAssignment)] {
        var found: [(line: Int, assignment: FieldAssignment)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                found.append((index + 1, try FieldAssignment(parsing: String(line))))
            } catch {
                throw refuse(field, "Line \(index + 1): \(error)", place: .line(index + 1, column: nil))
            }
        }
        return found
    }
}
