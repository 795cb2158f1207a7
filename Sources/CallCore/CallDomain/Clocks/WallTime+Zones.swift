import Foundation

extension WallTime {
    /// What a wall time means in a zone.
    public enum Resolution: Hashable, Sendable {
        case once(Date)
        /// The clocks go forward over it: it never comes.
        case skipped
        /// The clocks go back over it: it comes twice.
        case twice(Date, Date)
    }

    /// The instants at which a clock in `zone` shows this time.
    public func resolve(in zone: Zone) -> Resolution {
        switch zone.showing(wall: secondsInUTC) {
        case .once(let instant): .once(instant)
        case .twice(let first, let second): .twice(first, second)
        case .never: .skipped
        }
    }

    /// The first time after a skipped one that a clock in `zone` does show; any other time is given back as it is.
    public func nextExisting(in zone: Zone) -> WallTime {
        guard case .never(let instant, _) = zone.showing(wall: secondsInUTC) else { return self }
        return WallTime(at: instant, in: zone)
    }

    /// What a clock in `zone` shows at `instant`.
    public init(at instant: Date, in zone: Zone) {
        self.init(inUTC: instant.addingTimeInterval(Double(zone.offset(at: instant))))
    }
}
