import Foundation

/// What the rules need to know of a call that is about to be placed.
public struct PlacementFacts: Hashable, Sendable {
    /// Where the person called may be; `nil` where nothing tells.
    public var place: CalleePlace?
    /// `nil` is now.
    public var scheduledAt: Date?
    /// When the call was to be sent; `nil` while it is not decided.
    public var dueAt: Date?
    public var overrides: [PlacementOverride]

    public init(
        place: CalleePlace?, scheduledAt: Date?, dueAt: Date? = nil, overrides: [PlacementOverride] = []
    ) {
        self.place = place
        self.scheduledAt = scheduledAt
        self.dueAt = dueAt
        self.overrides = overrides
    }
}

extension CallIntent {
    /// `dueAt` is when this call was to be sent.
    func facts(dueAt: Date?) -> PlacementFacts {
        PlacementFacts(place: place, scheduledAt: scheduledAt, dueAt: dueAt, overrides: overrides)
    }
}
