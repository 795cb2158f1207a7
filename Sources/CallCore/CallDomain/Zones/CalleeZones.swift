import Foundation

/// The zones in which the person called may live, and how that is known.
public struct CalleeZones: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        /// The contact's own zone.
        case contact
        /// The country of the number, by its English name.
        case number(country: String)
        /// The country that is given with the contact or in the form, as it was written.
        case country(String)
    }

    /// One at least.
    public let zones: [Zone]
    public let origin: Origin
    /// ISO 3166: whose rules hold; empty where no country is known.
    public let regions: [String]

    /// `nil` without any zone.
    public init?(_ zones: [Zone], origin: Origin, regions: [String] = []) {
        guard !zones.isEmpty else { return nil }
        self.zones = zones
        self.origin = origin
        self.regions = regions
    }

    /// Only one zone comes into question.
    public var isCertain: Bool { zones.count == 1 }

    /// The zone that speaks most against calling at an instant: where it lies farthest outside the hours, or else nearest
    /// to their ends.
    public func careful(at instant: Date, hours: CallingHours = .usual) -> CalleeTime {
        let clocks = zones.map { (zone: $0, time: WallTime(at: instant, in: $0)) }
        let first = (zone: zones[0], time: WallTime(at: instant, in: zones[0]))
        let careful = clocks.min { hours.margin($0.time) < hours.margin($1.time) } ?? first
        return CalleeTime(
            zone: careful.zone, time: careful.time, isWithin: hours.contains(careful.time),
            isShared: clocks.allSatisfy { $0.time == careful.time })
    }
}

/// What the clock of the person called shows at an instant.
public struct CalleeTime: Hashable, Sendable {
    public let zone: Zone
    public let time: WallTime
    /// It lies within the calling hours.
    public let isWithin: Bool
    /// Every zone that comes into question shows the same.
    public let isShared: Bool
}
