import OrderedCollections

extension JSON {
    /// Puts a value at a path of keys, making the objects on the way; what is no object gives way.
    mutating func set(_ value: JSON, at path: ArraySlice<String>) {
        guard let key = path.first else {
            self = value
            return
        }
        var members = self.members ?? [:]
        var member = members[key] ?? .object([:])
        member.set(value, at: path.dropFirst())
        members[key] = member
        self = .object(members)
    }
}
