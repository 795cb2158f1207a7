import Foundation

/// Where the person called may be, as the rules need it and as an intent keeps it.
public struct CalleePlace: Hashable, Sendable {
    /// All zones that come into question.
    public let zones: [Zone]
    /// ISO 3166; `nil` where no country is known.
    public let region: String?

    public init(zones: [Zone], region: String?) {
        self.zones = zones
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
        ["zones": .array(zones.map { .string($0.identifier) }), "region": region.map(JSON.string) ?? .null]
    }

    /// What a zone was called that this machine does not know is left out.
    init?(json: JSON) {
        guard let names = json["zones"]?.items else { return nil }
        self.init(
            zones: names.compactMap { $0.string.flatMap(Zone.init(identifier:)) }, region: json["region"]?.string)
    }
}
