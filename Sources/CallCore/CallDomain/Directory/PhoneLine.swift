/// A telephone number of the organisation that calls can come from.
public struct PhoneLine: Hashable, Sendable {
    /// The provider's id; `nil` where the number is known from the configuration only.
    public let id: String?
    /// E.164, as the provider writes it.
    public let number: String
    public let name: String?
    public let direction: String?

    public init(id: String?, number: String, name: String? = nil, direction: String? = nil) {
        self.id = id
        self.number = number
        self.name = name
        self.direction = direction
    }
}
