/// What is wrong with the rows of a field of keys and values, by row.
public struct PairChecks: Hashable, Sendable {
    /// The first problem of each row, rows counted from 0.
    public private(set) var problems: [Int: FieldProblem] = [:]

    private let path: String
    private let isObject: Bool

    public init(_ pairs: [FieldValue.Pair], field: Field) {
        path = field.path
        isObject = field.kind != .pairs
        var firstRows: [String: Int] = [:]
        for (row, pair) in pairs.enumerated() where !pair.isBlank {
            let key = pair.key.trimmed
            if key.isEmpty {
                add("Row \(row + 1) has a value but no key.", row)
            } else if let first = firstRows[key] {
                addDouble(key, row, first)
            } else {
                firstRows[key] = row
            }
            if isObject { check(pair, row) }
        }
    }

    /// The first error, else the first warning.
    public var first: FieldProblem? {
        let rows = problems.sorted { $0.key < $1.key }.map(\.value)
        return rows.first { $0.severity == .error } ?? rows.first
    }

    /// In an object one of the two would be lost; a list of pairs keeps both, and the provider decides.
    private mutating func addDouble(_ key: String, _ row: Int, _ first: Int) {
        let words = "The key \u{201C}\(key)\u{201D} comes twice, in rows \(first + 1) and \(row + 1)"
        if isObject {
            add("\(words): rename or delete one.", row)
        } else {
            add("\(words): both are sent.", row, .warning)
        }
    }

    private mutating func check(_ pair: FieldValue.Pair, _ row: Int) {
        guard problems[row] == nil else { return }
        do {
            let json = try pair.json()
            // Some way below what our own reader takes, since bodies and the journal wrap it further.
            if json.depth > 99 { add("The value in row \(row + 1) is more than 100 levels deep.", row) }
        } catch {
            add(
                "The value in row \(row + 1) is not JSON (column \(error.column): \(error.reason)); or make it text.",
                row)
        }
    }

    private mutating func add(_ words: String, _ row: Int, _ severity: FieldProblem.Severity = .error) {
        problems[row] = FieldProblem(path, words, severity: severity, place: .row(row))
    }
}
