import CallDomain
import Foundation
import TerminalUI

/// What the console is told when it starts and does not change by itself.
public struct ConsoleSettings: Sendable {
    /// Simulated providers, and how many times as fast as real time they live.
    public struct Demo: Hashable, Sendable {
        public let speed: Double

        public init(speed: Double) { self.speed = speed }
    }

    public var accounts: [Account]
    public var offers: ProviderOffers
    public var zone: Zone
    /// Who decides, for the record.
    public var operatorName: String
    public var demo: Demo?
    public var isReadOnly: Bool
    public var glyphs: GlyphSet
    /// Of what a person is told, and how.
    public var notices: NoticeSettings
    /// Where deliveries arrive, such as `127.0.0.1:8787`; `nil` where they do not.
    public var webhookAddress: String?
    /// The configuration that accounts are written to; `nil` where they are not.
    public var accountsFile: String?
    /// What the operator should know at the start.
    public var notice: String?
    /// The journal's last event when the console was opened, before anything was shown: what comes later is news. `nil`
    /// where it could not be read; then it is asked for.
    public var newsAfter: Int64?
    /// What can be said of a call by one key.
    public var dispositions = Disposition.usual
    /// Seconds between the key that places a call and its placing, in which it can be stopped.
    public var pause = 0.0
    /// Names the next call; tests bring their own.
    public var makeCallID: @Sendable () -> CallID

    public init(
        accounts: [Account], offers: ProviderOffers, zone: Zone, operatorName: String, demo: Demo? = nil,
        isReadOnly: Bool = false, glyphs: GlyphSet = .unicode, notices: NoticeSettings = .none,
        webhookAddress: String? = nil,
        accountsFile: String? = nil, notice: String? = nil, makeCallID: @escaping @Sendable () -> CallID = { CallID() }
    ) {
        self.accounts = accounts
        self.offers = offers
        self.zone = zone
        self.operatorName = operatorName
        self.demo = demo
        self.isReadOnly = isReadOnly
        self.glyphs = glyphs
        self.notices = notices
        self.webhookAddress = webhookAddress
        self.accountsFile = accountsFile
        self.notice = notice
        self.makeCallID = makeCallID
    }

    public func account(_ name: String) -> Account? { accounts.first { $0.name == name } }
}

/// Which provider documents what, as a value.
public struct ProviderOffers: Sendable {
    private let offer: @Sendable (ProviderID, Capability) -> Offer

    public init(_ offer: @escaping @Sendable (ProviderID, Capability) -> Offer) { self.offer = offer }

    public subscript(provider: ProviderID, capability: Capability) -> Offer { offer(provider, capability) }
}
