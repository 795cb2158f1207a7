/// An AI agent (at Voxworks: a script) that can hold a conversation.
public struct Agent: Hashable, Sendable {
    public let id: String
    public let name: String
    /// The name it speaks under.
    public let personName: String?
    /// BCP 47, as the provider writes it.
    public let language: String?
    public let purpose: String?

    public init(id: String, name: String, personName: String? = nil, language: String? = nil, purpose: String? = nil) {
        self.id = id
        self.name = name
        self.personName = personName
        self.language = language
        self.purpose = purpose
    }
}
