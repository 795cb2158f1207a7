import Foundation

extension Sequence<Zone> {
    /// Without those that show what another one does, now and through the year to come: Melbourne beside Sydney. Those where
    /// numbers are given out stand for the others.
    public func apart(from now: Date) -> [Zone] {
        var shown: Set<[Int]> = []
        let zones =
            filter { PrefixZones.names.contains($0.identifier) } + filter { !PrefixZones.names.contains($0.identifier) }
        return zones.filter { zone in
            shown.insert((0...12).map { zone.offset(at: now.addingTimeInterval(Double($0) * 30 * 86_400)) }).inserted
        }
    }
}
