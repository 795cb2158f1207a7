import Foundation

/// Where the person called may be, as the rules need it and as an intent keeps it.
public struct CalleePlace: Hashable, Sendable {
    /// All zones that come into question, as far as this machine knows them.
    public let zones: [Zone]
    /// Names of further zones that come into question, whose hours nobody can tell here.
    public let unknownZones: [String]
    /// ISO 3166; `nil` where no country is known.
    public let region: String?

    public init(zones: [Zone], unknownZones: [String] = [], region: String?) {
        self.zones = zones
        self.unknownZones = unknownZones
        self.region = region
    }

    /// `nil` where nothing tells where the person is.
    public init?(_ zones: CalleeZones?) {
        guard let zones else { return nil }
        self.init(zones: zones.zones, region: zones.region)
    }
}

extension CalleePlace {
    var json: JSON {
        let names = zones.map(\.identifier) + unknownZones
        return ["zones": .array(names.map(JSON.string)), "region": region.map(JSON.string) ?? .null]
    }

    /// A zone that this machine does not know now may be known to it after an update.
    init?(json: JSON) {
        guard let names = json["zones"]?.items?.compactMap(\.string) else { return nil }
        self.init(
            zones: names.compactMap(Zone.init(identifier:)),
            unknownZones: names.filter { Zone(identifier: $0) == nil }, region: json["region"]?.string)
    }
}
