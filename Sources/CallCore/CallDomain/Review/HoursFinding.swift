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
    /// The one evaluation of the hours: with several zones the most careful one counts, and of several countries' hours
    /// those that the call lies farthest outside of. `nil` where nobody knows their time.
    public func hours(at instant: Date, _ place: CalleePlace?) -> HoursFinding? {
        guard let place, let zones = CalleeZones(place.zones, origin: .contact) else { return nil }
        let found = Set(rules(of: place)).map { (hours: $0, there: zones.careful(at: instant, hours: $0)) }
        let worst = found.min {
            let (one, other) = ($0.hours.margin($0.there.time), $1.hours.margin($1.there.time))
            return (one, $0.hours.opens, $0.hours.closes) < (other, $1.hours.opens, $1.hours.closes)
        }
        guard let worst else { return nil }
        let country = place.regions.count == 1 ? PhoneNumber.countryName(of: place.regions[0]) : nil
        return HoursFinding(instant: instant, there: worst.there, hours: worst.hours, country: country)
    }

    /// The hours of every country that comes into question.
    func rules(of place: CalleePlace) -> [CallingHours] {
        place.regions.isEmpty ? [hours] : place.regions.map { hours(in: $0) }
    }
}
