import Foundation

/// What the clock of the person called shows when their telephone rings, and the hours that hold there.
public struct HoursFinding: Hashable, Sendable {
    public let instant: Date
    public let there: CalleeTime
    public let hours: CallingHours
    /// The country's English name, where it is known; `nil` where the zone is the person's own.
    public let country: String?

    public var isOutside: Bool { !there.isWithin }
}

extension PlacementRules {
    /// The one evaluation of the hours: with several zones the most careful one counts. `nil` where nobody knows their
    /// time.
    public func hours(at instant: Date, _ place: CalleePlace?) -> HoursFinding? {
        guard let place, let zones = CalleeZones(place.zones, origin: .contact) else { return nil }
        let hours = hours(in: place.region)
        return HoursFinding(
            instant: instant, there: zones.careful(at: instant, hours: hours), hours: hours,
            country: place.region.flatMap { PhoneNumber.countryName(of: $0) })
    }
}
