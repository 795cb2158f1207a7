/// One way to place a call: an endpoint and its fields, as data.
public struct CallForm: Hashable, Sendable {
    public let id: String
    public let provider: ProviderID
    /// What it does, without the provider's name: "call a number".
    public let title: String
    public let method: String
    /// Below the account's base address.
    public let path: String
    public let fields: [Field]
    /// Advice of the provider for a time ahead, in seconds; a call sooner than that is warned of.
    public let adviseAhead: Double?

    public init(
        id: String, provider: ProviderID, title: String, method: String = "POST", path: String, fields: [Field],
        adviseAhead: Double? = nil
    ) {
        self.id = id
        self.provider = provider
        self.title = title
        self.method = method
        self.path = path
        self.fields = fields
        self.adviseAhead = adviseAhead
    }

    public func field(at path: String) -> Field? { fields.first { $0.path == path } }

    public func field(for role: Field.Role) -> Field? { fields.first { $0.role == role } }

    public func fields(for role: Field.Role) -> [Field] { fields.filter { $0.role == role } }
}
