import OrderedCollections

extension JSON {
    /// Puts a value at a path of keys, making the objects on the way; what is no object gives way.
    package mutating func set(_ value: JSON, at path: ArraySlice<String>) {
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

    /// Nothing stands at a path of keys, nor a plain value on the way to it.
    func hasRoom(at path: ArraySlice<String>) -> Bool {
        guard let key = path.first else { return false }
        guard let members else { return false }
        guard let member = members[key] else { return true }
        return member.hasRoom(at: path.dropFirst())
    }
}
