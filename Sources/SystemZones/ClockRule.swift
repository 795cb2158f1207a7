/// A rule for the clocks of every year, as POSIX writes it in `TZ` and RFC 9636 at the end of a zone file.
struct ClockRule: Hashable, Sendable {
    /// The day of a year on which the clocks change.
    enum Day: Hashable, Sendable {
        /// `Jn`: 1…365, and 29 February is never counted.
        case julian(Int)
        /// `n`: 0…365, and 29 February is counted.
        case ofYear(Int)
        /// `Mm.w.d`: the week is 1…5, 5 the last; the weekday is 0 for Sunday.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    struct Change: Hashable, Sendable {
        let day: Day
        /// Seconds after midnight by the clocks as they stood before; -167…167 hours.
        let time: Int
    }

    struct Summer: Hashable, Sendable {
        let clock: LocalClock
        let begins: Change
        let ends: Change
    }

    let standard: LocalClock
    var summer: Summer?

    /// How the clocks stand at a moment, in seconds since 1970.
    func clock(at seconds: Int) -> LocalClock {
        guard let summer else { return standard }
        let year = self.year(of: seconds)
        var latest = Int.min
        var clock = standard
        for year in (year - 1)...(year + 1) {
            let begins = begin(of: summer, in: year)
            let ends = end(of: summer, in: year)
            // Of two changes at the same moment the beginning counts: that is how a summer of the whole year is written.
            if ends <= seconds, ends > latest { (latest, clock) = (ends, standard) }
            if begins <= seconds, begins >= latest { (latest, clock) = (begins, summer.clock) }
        }
        return clock
    }

    /// The next moment after this one at which the clocks change; `nil` where they never do.
    func change(after seconds: Int) -> Int? {
        guard let summer else { return nil }
        let year = self.year(of: seconds)
        let moments = ((year - 1)...(year + 2)).flatMap { [begin(of: summer, in: $0), end(of: summer, in: $0)] }
        return moments.filter { $0 > seconds && clock(at: $0) != clock(at: $0 - 1) }.min()
    }

    private func year(of seconds: Int) -> Int {
        GregorianDays.date(ofDays: GregorianDays.floored(seconds + standard.offset, 86_400)).year
    }

    private func begin(of summer: Summer, in year: Int) -> Int {
        summer.begins.midnight(in: year) + summer.begins.time - standard.offset
    }

    private func end(of summer: Summer, in year: Int) -> Int {
        summer.ends.midnight(in: year) + summer.ends.time - summer.clock.offset
    }
}

extension ClockRule.Change {
    /// Seconds from 1970 to the beginning of the day, as if the clocks showed UTC.
    fileprivate func midnight(in year: Int) -> Int { days(in: year) * 86_400 }

    private func days(in year: Int) -> Int {
        switch day {
        case .julian(let day):
            let leaps = GregorianDays.isLeap(year) && day >= 60 ? 1 : 0
            return GregorianDays.days(year: year, month: 1, day: 1) + day - 1 + leaps
        case .ofYear(let day): return GregorianDays.days(year: year, month: 1, day: 1) + day
        case .weekday(let month, let week, let weekday):
            let first = GregorianDays.days(year: year, month: month, day: 1)
            // 1970-01-01 was a Thursday.
            let ahead = (weekday - (first + 4) % 7 + 14) % 7
            let next = month == 12 ? first + 31 : GregorianDays.days(year: year, month: month + 1, day: 1)
            let day = first + ahead + (week - 1) * 7
            return day < next ? day : day - 7
        }
    }
}
