import Foundation

/// A call that is about to be placed, or moved, as far as it bears on whether it may be.
public struct Placement: Hashable, Sendable {
    /// Where the person called may be; `nil` where nothing tells.
    public var place: CalleePlace?
    /// `nil` is now.
    public var scheduledAt: Date?
    /// When the call was to be sent; `nil` while it is not decided.
    public var dueAt: Date?
    public var overrides: [PlacementOverride]
    /// Whom the form says; `nil` where that is not looked at.
    public var callee: Callee?
    /// What is known of whom it calls, beside the journal's facts.
    public var known: CalleeKnowledge
    /// What stands in the form and in no list that was read.
    public var unlisted: [UnlistedValue]
    /// The number (E.164) that goes into the request; `nil` where the provider takes it from its own contacts, or has it.
    public var dialled: String?
    /// It is scheduled already and goes to another time.
    public var isMove: Bool

    public init(
        place: CalleePlace?, scheduledAt: Date?, dueAt: Date? = nil, overrides: [PlacementOverride] = [],
        callee: Callee? = nil, known: CalleeKnowledge = CalleeKnowledge(), unlisted: [UnlistedValue] = [],
        isMove: Bool = false
    ) {
        self.place = place
        self.scheduledAt = scheduledAt
        self.dueAt = dueAt
        self.overrides = overrides
        self.callee = callee
        self.known = known
        self.unlisted = unlisted
        self.isMove = isMove
        dialled = isMove || callee?.contactID != nil ? nil : callee?.number
    }

    /// The number plan on this machine calls the number impossible.
    var outsidePlan: PlacementVerdict? {
        guard let dialled, let problem = PhoneNumber.read(dialled).number?.planProblem else { return nil }
        return .outsidePlan(number: dialled, problem: problem)
    }
}

/// Who a number or contact is, as far as lists and earlier forms tell.
public struct CalleeKnowledge: Hashable, Sendable {
    /// The account's contact that has the number.
    public var contact: Contact?
    /// Who was called at the number before.
    public var earlierName: String?
    /// A provider would tell the number of this contact, and has not been asked yet.
    public var isToBeRead: Bool

    public init(contact: Contact? = nil, earlierName: String? = nil, isToBeRead: Bool = false) {
        (self.contact, self.earlierName, self.isToBeRead) = (contact, earlierName, isToBeRead)
    }
}

extension CallIntent {
    /// `dueAt` is when this call was to be sent.
    package func placement(dueAt: Date?) -> Placement {
        var placement = Placement(place: place, scheduledAt: scheduledAt, dueAt: dueAt, overrides: overrides)
        placement.dialled = callee.contactID == nil ? callee.number : nil
        return placement
    }
}

extension Call {
    /// This call at another time: what is known of where the person is was known when it was decided.
    public func placement(movedTo instant: Date, _ facts: CalleeFacts) -> Placement {
        Placement(place: facts.place, scheduledAt: instant, callee: callee, isMove: true)
    }
}
