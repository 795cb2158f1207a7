import Foundation

/// What an operator decided to do, complete and unchangeable, as it is committed before the first byte is sent.
public struct CallIntent: Hashable, Sendable {
    public let id: CallID
    public let account: String
    public let provider: ProviderID
    public let form: String
    /// The form as it was filled, so that the call can be the start of another.
    public let values: FormValues
    /// The request, byte for byte as it will be sent; it carries no key.
    public let request: WireRequest
    public let callee: Callee
    public let caller: Caller
    /// When the telephone is to ring; `nil` is now.
    public let scheduledAt: Date?
    /// The IANA zone the time was chosen in.
    public let zone: String?
    public private(set) var createdAt: Date
    /// The name of the person who decided it.
    public let by: String
    /// Where the person called may be, as it was known; `nil` where nothing told.
    public let place: CalleePlace?
    /// A script's own name for the call it wants: the same name never places a second one.
    public var once: String?
    /// The rules that the person set aside for this call.
    public private(set) var overrides: [PlacementOverride]

    public init(
        id: CallID, account: String, provider: ProviderID, form: String, values: FormValues, request: WireRequest,
        callee: Callee, caller: Caller, scheduledAt: Date?, zone: String?, createdAt: Date, by: String,
        place: CalleePlace? = nil, overrides: [PlacementOverride] = []
    ) {
        self.id = id
        self.account = account
        self.provider = provider
        self.form = form
        self.values = values
        self.request = request
        self.callee = callee
        self.caller = caller
        self.scheduledAt = scheduledAt
        self.zone = zone
        self.createdAt = createdAt
        self.by = by
        self.place = place
        self.overrides = overrides
    }

    /// The same call, decided at another moment or with rules set aside.
    public func decided(at instant: Date, overriding overrides: [PlacementOverride]) -> CallIntent {
        var intent = self
        (intent.createdAt, intent.overrides) = (instant, overrides)
        return intent
    }
}

extension CallIntent {
    /// What is held back while this call is under way: the number, and the contact.
    public var fences: [String] { callee.fences(of: provider) }
}
