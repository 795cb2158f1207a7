import Foundation

/// Where the person called may be, as the rules need it and as an intent keeps it.
public struct CalleePlace: Hashable, Sendable {
    /// All zones that come into question.
    public let zones: [TimeZone]
    /// ISO 3166: the countries whose rules hold; empty where none is known.
    public let regions: [String]

    public init(zones: [TimeZone], regions: [String]) {
        self.zones = zones
        self.regions = regions
    }

    public init(zones: [TimeZone], region: String?) {
        self.init(zones: zones, regions: region.map { [$0] } ?? [])
    }

    /// `nil` where nothing tells where the person is.
    public init?(_ zones: CalleeZones?) {
        guard let zones else { return nil }
        self.init(zones: zones.zones, regions: zones.regions)
    }
}

extension CalleePlace {
    var json: JSON {
        let one = regions.count == 1 ? regions[0] : nil
        let zones = JSON.array(zones.map { .string($0.identifier) })
        guard regions.count > 1 else { return ["zones": zones, "region": one.map(JSON.string) ?? .null] }
        return ["zones": zones, "region": .null, "regions": .array(regions.map(JSON.string))]
    }

    /// What a zone was called that this machine does not know is left out.
    init?(json: JSON) {
        guard let names = json["zones"]?.items else { return nil }
        self.init(
            zones: names.compactMap { $0.string.flatMap(TimeZone.init(identifier:)) },
            regions: json["regions"]?.items?.compactMap(\.string) ?? json["region"]?.string.map { [$0] } ?? [])
    }
}
