/// What a zone file says: every change of the clocks that is known, and the rule for the time after them.
///
/// Immutable, and shared by all that ask.
final class ZoneRules: Sendable {
    /// Seconds since 1970, in ascending order, and what each change leads to as an index into `clocks`.
    let changes: [Int]
    private let led: [UInt8]
    /// One at least; the first holds before all changes.
    private let clocks: [LocalClock]
    private let footer: ClockRule?

    /// Beyond this there is room to reckon; zic writes -2^59 for the beginning of time.
    private static let bounds = -(1 << 60)...(1 << 60)

    /// `nil` unless every index is one of `clocks` and the changes ascend, within 2^60 seconds of 1970.
    init?(changes: [Int], leadingTo led: [UInt8], clocks: [LocalClock], footer: ClockRule?) {
        guard !clocks.isEmpty, changes.count == led.count, led.allSatisfy({ Int($0) < clocks.count }),
            changes.allSatisfy(Self.bounds.contains), zip(changes, changes.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        self.changes = changes
        self.led = led
        self.clocks = clocks
        self.footer = footer
    }

    private init(clock: LocalClock, rule: ClockRule?) {
        (changes, led, clocks, footer) = ([], [], [clock], rule)
    }

    static let utc = ZoneRules(clock: .utc, rule: nil)

    static func rule(_ rule: ClockRule) -> ZoneRules { ZoneRules(clock: rule.standard, rule: rule) }

    /// How the clocks stand at a moment, in seconds since 1970.
    func clock(at seconds: Int) -> LocalClock {
        let count = changes(upTo: seconds)
        if count == changes.count, let footer { return footer.clock(at: seconds) }
        return count == 0 ? clocks[0] : clocks[Int(led[count - 1])]
    }

    /// The next moment after this one from which on clocks show a time that is another distance from UTC.
    func change(after seconds: Int) -> Int? {
        var offset = clock(at: seconds).offset
        for index in changes(upTo: seconds)..<changes.count {
            let next = clock(at: changes[index]).offset
            if next != offset { return changes[index] }
            offset = next
        }
        var moment = max(seconds, changes.last ?? seconds)
        // A rule that never leaves an offset has no change, or only such as change the name.
        for _ in 0..<4 {
            guard let next = footer?.change(after: moment) else { return nil }
            if clock(at: next).offset != offset { return next }
            moment = next
        }
        return nil
    }

    /// How many changes came before or at a moment.
    private func changes(upTo seconds: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ZoneRules: Equatable {
    static func == (left: ZoneRules, right: ZoneRules) -> Bool {
        left === right
            || (left.changes == right.changes && left.led == right.led && left.clocks == right.clocks
                && left.footer == right.footer)
    }
}
