import CallDomain
import Foundation

/// Everything the configuration file says.
public struct Configuration: Hashable, Sendable {
    public var accounts: [Account]
    /// A theme's name, or a path to its file; `nil` chooses by the terminal.
    public var theme: String?
    /// ASCII stand-ins for every sign that is not ASCII.
    public var ascii: Bool
    public var webhooks: Webhooks?
    public var notices: NoticeSettings
    /// Seconds between the key that places a call and its placing, in which it can be stopped; 0 for none.
    public var pause = Self.usualPause
    /// What can be said of a call by one key.
    public var dispositions = Disposition.usual
    /// Whom one may call and when with an account that says nothing else.
    public var rules = PlacementRules()

    /// Where deliveries arrive, and how the world reaches that.
    public struct Webhooks: Hashable, Sendable {
        public let host: String
        public let port: Int
        /// The address a provider can reach, without a slash at the end; `nil` for none.
        public let publicURL: String?

        public init(host: String, port: Int, publicURL: String?) {
            self.host = host
            self.port = port
            self.publicURL = publicURL
        }
    }

    public init(
        accounts: [Account] = [], theme: String? = nil, ascii: Bool = false, webhooks: Webhooks? = nil,
        notices: NoticeSettings = .usual
    ) {
        self.accounts = accounts
        self.theme = theme
        self.ascii = ascii
        self.webhooks = webhooks
        self.notices = notices
    }

    public static let usualPause = 2.0

    public func account(_ name: String) -> Account? { accounts.first { $0.name == name } }
}
