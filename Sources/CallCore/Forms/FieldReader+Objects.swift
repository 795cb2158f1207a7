import OrderedCollections

extension FieldReader {
    func read(_ pairs: [FieldValue.Pair], _ field: Field) throws(FieldProblem) -> Part {
        guard field.kind == .pairs else { throw refuse(field) }
        guard pairs.allSatisfy({ !$0.key.isEmpty }) else { throw refuse(field, "A key is empty.") }
        return Part(json: .array(pairs.map { ["key": .string($0.key), "value": .string($0.value)] }))
    }

    func pairs(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        var pairs: [FieldValue.Pair] = []
        for assignment in try assignments(text, field) {
            pairs.append(
                FieldValue.Pair(key: assignment.path.joined(separator: "."), value: assignment.value.plainText))
        }
        return try read(pairs, field)
    }

    func object(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        if text.hasPrefix("{") { return try read(try json(text, field), field) }
        var object = JSON.object([:])
        for assignment in try assignments(text, field) {
            let path = field.kind == .object ? [assignment.path.joined(separator: ".")] : assignment.path
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
            return try JSON(parsing: text)
        } catch {
            throw refuse(field, "Not JSON, \(error).")
        }
    }

    private func assignments(_ text: String, _ field: Field) throws(FieldProblem) -> [FieldAssignment] {
        var found: [FieldAssignment] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                found.append(try FieldAssignment(parsing: String(line)))
            } catch {
                throw refuse(field, "Line \(index + 1): \(error)")
            }
        }
        return found
    }
}
