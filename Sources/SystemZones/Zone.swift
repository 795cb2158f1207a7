import Foundation

/// A time zone, whose rules come from the system's zone files.
///
/// What it answers may change while the program runs: an update of the zone data on the disk is taken up within minutes.
public struct Zone: Sendable {
    /// An IANA name, or else how `TZ` names it.
    public let identifier: String
    /// It has a name that every system knows; `false` for a rule or a file of the operator's own.
    public let isNamed: Bool
    private let source: Source

    enum Source: Sendable {
        case rules(ZoneRules)
        case file(ZoneFile)
    }

    init(identifier: String, isNamed: Bool, source: Source) {
        self.identifier = identifier
        self.isNamed = isNamed
        self.source = source
    }

    /// Known without any file.
    public static let utc = Zone(identifier: "UTC", isNamed: true, source: .rules(.utc))

    /// Any name that the system's zone data knows, such as `America/Vancouver`, `US/Pacific` or `EST5EDT`; `nil` for any
    /// other.
    public init?(identifier: String) { self.init(identifier: identifier, in: .system) }

    public init?(identifier: String, in store: ZoneStore) {
        if identifier == Self.utc.identifier {
            self = .utc
            return
        }
        guard let file = store.file(identifier) else { return nil }
        self.init(identifier: identifier, isNamed: true, source: .file(file))
    }

    var rules: ZoneRules {
        switch source {
        case .rules(let rules): rules
        case .file(let file): file.rules
        }
    }
}

extension Zone: Hashable {
    public static func == (left: Zone, right: Zone) -> Bool {
        left.identifier == right.identifier && left.isNamed == right.isNamed
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension Zone: CustomStringConvertible {
    public var description: String { identifier }
}

extension Zone {
    /// How the clocks stand at an instant.
    public func clock(at instant: Date) -> LocalClock { rules.clock(at: instant.wholeSeconds) }

    /// Seconds east of Greenwich at an instant.
    public func offset(at instant: Date) -> Int { clock(at: instant).offset }

    /// The next instant from which on the zone's distance from UTC is another; `nil` where none is known.
    public func nextTransition(after instant: Date) -> Date? {
        rules.change(after: instant.wholeSeconds).map { Date(timeIntervalSince1970: Double($0)) }
    }
}

extension Date {
    /// Seconds since 1970, rounded down; what no clock shows counts as the earliest or latest of 30,000 years.
    var wholeSeconds: Int {
        let bound = 1e12
        let seconds = timeIntervalSince1970
        return seconds.isNaN ? Int(-bound) : Int(min(max(seconds.rounded(.down), -bound), bound))
    }
}
