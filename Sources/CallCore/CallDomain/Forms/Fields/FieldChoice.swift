import OrderedCollections

/// One way out of a doubt about a field, for a person to choose.
public struct FieldChoice: Hashable, Sendable {
    /// What choosing it means: "01:30 EDT, the first (UTC−4)".
    public let words: String
    /// What then stands in the fields, by path.
    public let assignments: OrderedDictionary<String, FieldValue>

    public init(_ words: String, assignments: OrderedDictionary<String, FieldValue>) {
        self.words = words
        self.assignments = assignments
    }
}

extension FormValues {
    /// Fills in what a choice stands for.
    public mutating func take(_ choice: FieldChoice) {
        for (path, value) in choice.assignments { self[path] = value }
    }
}
