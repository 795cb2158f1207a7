/// One key at one provider, as the configuration names it.
public struct Account: Hashable, Sendable {
    public enum Environment: String, Hashable, Sendable {
        case production
        case sandbox
        case demo
    }

    public let name: String
    public var provider: ProviderID
    /// Without a slash at the end.
    public var baseURL: String
    public var environment: Environment
    public var key: KeySource
    /// Scripts that the provider does not list.
    public var scripts: [Agent]
    /// Numbers that the provider does not list.
    public var numbers: [PhoneLine]
    /// Where the provider's deliveries can reach us, for forms that have a `webhook_url`.
    public var webhookURL: String?
    /// `nil` where deliveries are not signed.
    public var webhookSigning: WebhookSigning?
    /// Whom one may call with it, and when.
    public var rules = PlacementRules()
    /// Its addresses may be plain `http` to another machine, where others could read the key on its way.
    public var allowsPlainHTTP = false

    public init(
        name: String, provider: ProviderID, baseURL: String, environment: Environment = .production, key: KeySource,
        scripts: [Agent] = [], numbers: [PhoneLine] = [], webhookURL: String? = nil,
        webhookSigning: WebhookSigning? = nil
    ) {
        self.name = name
        self.provider = provider
        self.baseURL = baseURL
        self.environment = environment
        self.key = key
        self.scripts = scripts
        self.numbers = numbers
        self.webhookURL = webhookURL
        self.webhookSigning = webhookSigning
    }
}

extension Account.Environment: CaseIterable {
    /// What a configuration may say; `demo` is made by the program itself.
    public static var allCases: [Account.Environment] { [.production, .sandbox] }
}

/// Where an account's key is kept; never the key itself.
public enum KeySource: Hashable, Sendable {
    /// A helper's argument list; its first line of output is the key.
    case command([String])
    case environment(String)
    /// A file that only its owner may read.
    case file(String)
    /// Made up by this process for the simulator.
    case simulator(String)
    case missing
}
