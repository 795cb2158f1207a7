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

/// Who is to be called, as far as it is known.
public struct Callee: Hashable, Sendable {
    /// E.164; `nil` where only a contact id is known.
    public var number: String?
    public var name: String?
    public var contactID: String?

    public init(number: String? = nil, name: String? = nil, contactID: String? = nil) {
        self.number = number
        self.name = name
        self.contactID = contactID
    }
}

/// Who calls: the caller ID and the agent (or script) that speaks.
public struct Caller: Hashable, Sendable {
    /// E.164; `nil` where the provider chooses, or only a number id is known.
    public var number: String?
    public var numberID: String?
    public var agentID: String?
    public var agentName: String?

    public init(number: String? = nil, numberID: String? = nil, agentID: String? = nil, agentName: String? = nil) {
        self.number = number
        self.numberID = numberID
        self.agentID = agentID
        self.agentName = agentName
    }
}

extension CallIntent {
    /// What is held back while this call is under way: the number, and the contact.
    public var fences: [String] { callee.fences(of: provider) }
}

extension Callee {
    /// What calls to this person, placed at a provider, hold back and are held back by.
    public func fences(of provider: ProviderID) -> [String] {
        var keys: [String] = []
        // A call that an older version keeps has one of the spellings.
        if let number { keys += LineSpellings.all(of: number).map(Self.fence(ofNumber:)) }
        // Two accounts may be keys to one workspace.
        if let contactID { keys.append("contact:\(provider.rawValue):\(contactID)") }
        return keys
    }

    /// E.164.
    public static func fence(ofNumber number: String) -> String { "number:\(number)" }

    /// Whether a text that a person typed names whom the call goes to: the number, or the contact where none is known.
    public func isNamed(by text: String) -> Bool {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard let number else { return !text.isEmpty && text == contactID }
        return LineSpellings.areSame(PhoneNumber.e164(text, region: PhoneNumber.read(number).number?.region), number)
    }
}
