import Foundation

/// Whom a call goes to, whole: the number and the contact, with the account that the contact belongs to, and when it rings.
public struct CalleeQuery: Hashable, Sendable {
    /// E.164.
    public let number: String?
    public let contactID: String?
    public let account: String
    public let provider: ProviderID
    /// When the telephone is to ring, to the minute; `nil` is now.
    public let ringsAt: Date?
    /// The call that is to be moved: it does not stand in its own way.
    public let moving: CallID?

    /// `nil` where nothing tells whom it calls.
    public init?(
        _ callee: Callee, account: String, provider: ProviderID, ringsAt: Date? = nil, moving: CallID? = nil
    ) {
        guard callee.number != nil || callee.contactID != nil else { return nil }
        (number, contactID, self.account, self.provider) = (callee.number, callee.contactID, account, provider)
        self.ringsAt = ringsAt.map { Date(timeIntervalSince1970: ($0.timeIntervalSince1970 / 60).rounded(.down) * 60) }
        self.moving = moving
    }

    /// What calls to this person hold back, and are held back by.
    public var fences: [String] { Callee(number: number, contactID: contactID).fences(of: provider) }

    /// The same person, whenever it rings.
    public func isSameCallee(as other: CalleeQuery) -> Bool {
        number == other.number && contactID == other.contactID && account == other.account
            && provider == other.provider && moving == other.moving
    }
}

extension CallIntent {
    /// `nil` where nothing tells whom it calls.
    public var calleeQuery: CalleeQuery? {
        CalleeQuery(callee, account: account, provider: provider, ringsAt: scheduledAt)
    }
}

extension Call {
    /// Whom it would call if it were moved to a time; `nil` where nothing tells.
    public func calleeQuery(movedTo instant: Date?) -> CalleeQuery? {
        CalleeQuery(callee, account: account, provider: provider, ringsAt: instant, moving: id)
    }
}
