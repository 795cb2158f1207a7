/// A message as it would read with a contact's record put in, for looking at only: the provider fills it in.
public struct MessagePreview: Hashable, Sendable {
    public private(set) var text = ""
    /// What was put in, in bytes of UTF-8.
    public private(set) var filled: [Range<Int>] = []
    /// What the record lacks and stands as it was written.
    public private(set) var missing: [Range<Int>] = []

    public init(_ message: String, contact: Contact) {
        var end = message.startIndex
        for placeholder in MessagePlaceholders(message).all {
            let start = message.utf8.index(message.startIndex, offsetBy: placeholder.range.lowerBound)
            text += message[end..<start]
            end = message.utf8.index(start, offsetBy: placeholder.range.count)
            let value = contact.value(ofPlaceholder: placeholder.name)
            let from = text.utf8.count
            text += value ?? String(message[start..<end])
            if value == nil { missing.append(from..<text.utf8.count) } else { filled.append(from..<text.utf8.count) }
        }
        text += message[end...]
    }
}
