import Foundation

/// Where the person called may be, as the rules need it and as an intent keeps it.
public struct CalleePlace: Hashable, Sendable {
    /// All zones that come into question, as far as this machine knows them.
    public let zones: [Zone]
    /// Names of further zones that come into question, whose hours nobody can tell here.
    public let unknownZones: [String]
    /// ISO 3166: the countries whose rules hold; empty where none is known.
    public let regions: [String]

    public init(zones: [Zone], unknownZones: [String] = [], regions: [String]) {
        self.zones = zones
        self.unknownZones = unknownZones
        self.regions = regions
    }

    public init(zones: [Zone], unknownZones: [String] = [], region: String?) {
        self.init(zones: zones, unknownZones: unknownZones, regions: region.map { [$0] } ?? [])
    }

    /// `nil` where nothing tells where the person is.
    public init?(_ zones: CalleeZones?) {
        guard let zones else { return nil }
        self.init(zones: zones.zones, regions: zones.regions)
    }
}

extension CalleePlace {
    package var json: JSON {
        let one = regions.count == 1 ? regions[0] : nil
        let zones = JSON.array((zones.map(\.identifier) + unknownZones).map(JSON.string))
        guard regions.count > 1 else { return ["zones": zones, "region": one.map(JSON.string) ?? .null] }
        return ["zones": zones, "region": .null, "regions": .array(regions.map(JSON.string))]
    }

    /// A zone that this machine does not know now may be known to it after an update.
    package init?(json: JSON) {
        guard let names = json["zones"]?.items?.compactMap(\.string) else { return nil }
        self.init(
            zones: names.compactMap(Zone.init(identifier:)),
            unknownZones: names.filter { Zone(identifier: $0) == nil },
            regions: json["regions"]?.items?.compactMap(\.string) ?? json["region"]?.string.map { [$0] } ?? [])
    }
}
