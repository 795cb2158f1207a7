import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A written time")
struct TimeEntryTests {
    /// Friday 2026-06-12 13:07:20 UTC.
    private static let now = Date(timeIntervalSince1970: 1_781_269_640)

    private static func understood(_ text: String, now: Date = now, in zone: String = "UTC") throws -> String {
        let zone = try #require(Zone(identifier: zone))
        return switch try TimeEntry(parsing: text).meaning(in: zone, now: now) {
        case .once(let instant): WallTime(at: instant, in: zone).description
        case .twice(let wall, _, _): "\(wall) twice"
        case .skipped(_, let next): "skipped until \(next)"
        case .never(let problem): problem.words
        }
    }

    @Test("no clock on earth is so far from Greenwich", arguments: ["+20:00", "-16:00", "+23:59", "+14:01", "-12:01"])
    func offsetsOfNowhere(_ offset: String) {
        let entry = try? TimeEntry(parsing: "2027-12-15 14:30\(offset)")
        if case .instant? = entry { Issue.record("it was read as an offset") }
    }

    @Test(
        "is understood",
        arguments: [
            ("14:30", "2026-06-12 14:30:00"), ("9:05", "2026-06-13 09:05:00"), ("13:07", "2026-06-13 13:07:00"),
            ("13:08", "2026-06-12 13:08:00"), ("14:30:15", "2026-06-12 14:30:15"), ("2pm", "2026-06-12 14:00:00"),
            ("2 PM", "2026-06-12 14:00:00"), ("2:30pm", "2026-06-12 14:30:00"), ("2:30 p.m.", "2026-06-12 14:30:00"),
            ("10:30am", "2026-06-13 10:30:00"), ("12am", "2026-06-13 00:00:00"), ("12pm", "2026-06-13 12:00:00"),
            ("noon", "2026-06-13 12:00:00"), ("MIDNIGHT", "2026-06-13 00:00:00"), ("0:00", "2026-06-13 00:00:00"),
            ("today 14:30", "2026-06-12 14:30:00"), ("today 9:00", "2026-06-12 09:00:00"),
            ("today noon", "2026-06-12 12:00:00"), ("tomorrow 9:00", "2026-06-13 09:00:00"),
            ("Tomorrow at 9am", "2026-06-13 09:00:00"), ("9:00 tomorrow", "2026-06-13 09:00:00"),
            ("tomorrow noon", "2026-06-13 12:00:00"), ("mon 10am", "2026-06-15 10:00:00"),
            ("monday 10:00", "2026-06-15 10:00:00"), ("10am on Monday", "2026-06-15 10:00:00"),
            ("tues 10:00", "2026-06-16 10:00:00"), ("wed, 10:00", "2026-06-17 10:00:00"),
            ("thurs 23:59", "2026-06-18 23:59:00"), ("fri 13:08", "2026-06-12 13:08:00"),
            ("fri 13:07", "2026-06-19 13:07:00"), ("sat 0:00", "2026-06-13 00:00:00"),
            ("sunday 8pm", "2026-06-14 20:00:00"), ("2026-06-15 14:30", "2026-06-15 14:30:00"),
            ("2026-06-15T14:30:00", "2026-06-15 14:30:00"), ("2026-06-15t14:30", "2026-06-15 14:30:00"),
            ("2026/06/15 2pm", "2026-06-15 14:00:00"), ("14:30 2026-06-15", "2026-06-15 14:30:00"),
            ("2028-02-29 9:00", "2028-02-29 09:00:00"), ("2020-01-01 0:00", "2020-01-01 00:00:00"),
            ("2026-06-15T14:30:00Z", "2026-06-15 14:30:00"), ("2026-06-15 14:30+02:00", "2026-06-15 12:30:00"),
            ("2026-06-15 14:30 UTC", "2026-06-15 14:30:00"), ("2026-06-15T14:30:00.9-0330", "2026-06-15 18:00:00"),
            ("+45m", "2026-06-12 13:52:20"), ("+2h", "2026-06-12 15:07:20"), ("+1h30m", "2026-06-12 14:37:20"),
            ("+ 1 h 30 min", "2026-06-12 14:37:20"), ("+1.5h", "2026-06-12 14:37:20"), ("+90s", "2026-06-12 13:08:50"),
            ("in 45 minutes", "2026-06-12 13:52:20"), ("In 1 hour and 30 minutes", "2026-06-12 14:37:20"),
            ("in an hour", "2026-06-12 14:07:20"), ("+0m", "2026-06-12 13:07:20"), ("+36h", "2026-06-14 01:07:20"),
            ("  14:30\u{A0} ", "2026-06-12 14:30:00"), ("１４：３０", "2026-06-12 14:30:00"),
            ("9.30", "2026-06-13 09:30:00"), ("14.30", "2026-06-12 14:30:00"), ("9.30pm", "2026-06-12 21:30:00"),
            ("14h30", "2026-06-12 14:30:00"), ("9h05", "2026-06-13 09:05:00"), ("14h", "2026-06-12 14:00:00"),
            ("14 h 30", "2026-06-12 14:30:00"), ("14\u{202F}h\u{202F}30", "2026-06-12 14:30:00"),
            ("tomorrow 2h", "2026-06-13 02:00:00"), ("mon 14", "2026-06-15 14:00:00"),
            ("tonight", "2026-06-12 20:00:00"), ("tonight 8", "2026-06-12 20:00:00"),
            ("Tonight at 8:30", "2026-06-12 20:30:00"), ("tonight 20:15", "2026-06-12 20:15:00"),
            ("tonight 9pm", "2026-06-12 21:00:00"), ("tonight midnight", "2026-06-13 00:00:00"),
            ("tomorrow morning 9", "2026-06-13 09:00:00"), ("tomorrow morning at 9:30", "2026-06-13 09:30:00"),
            ("this afternoon 3", "2026-06-12 15:00:00"), ("tomorrow afternoon 15:00", "2026-06-13 15:00:00"),
            ("this evening 7", "2026-06-12 19:00:00"), ("mon evening 6:30", "2026-06-15 18:30:00"),
            ("this monday 9:00", "2026-06-15 09:00:00"), ("12 noon tomorrow", "2026-06-13 12:00:00"),
            ("15/12 14:30", "2026-12-15 14:30:00"), ("12/15 14:30", "2026-12-15 14:30:00"),
            ("14:30 15/12", "2026-12-15 14:30:00"), ("15/1 9:00", "2027-01-15 09:00:00"),
            ("04/04 10:00", "2027-04-04 10:00:00"), ("06-15 14:30", "2026-06-15 14:30:00"),
            ("15-06-2026 14:30", "2026-06-15 14:30:00"), ("12/25/2026 9am", "2026-12-25 09:00:00"),
            ("15.12.2026 14:30", "2026-12-15 14:30:00"), ("03.04.2027 14:30", "2027-04-03 14:30:00"),
            ("15.12. 14.30", "2026-12-15 14:30:00"), ("15.12 14:30", "2026-12-15 14:30:00"),
            ("15.12 9.30", "2026-12-15 09:30:00"), ("2026/6/5 9:00", "2026-06-05 09:00:00"),
            ("15 dec 14:30", "2026-12-15 14:30:00"), ("Dec 15th, 2027 2pm", "2027-12-15 14:00:00"),
            ("15 December 2027 14:30", "2027-12-15 14:30:00"), ("Tue 15 Dec 2026 14:30", "2026-12-15 14:30:00"),
            ("tue 15/12 14:30", "2026-12-15 14:30:00"), ("2026-06-15 mon 9:00", "2026-06-15 09:00:00"),
            ("+1h30", "2026-06-12 14:37:20"), ("in 1h30", "2026-06-12 14:37:20"), ("+90m", "2026-06-12 14:37:20"),
            ("+90 min", "2026-06-12 14:37:20"), ("2026\u{2010}06\u{2010}15 14:30", "2026-06-15 14:30:00"),
            ("14\u{2236}30", "2026-06-12 14:30:00"), ("١٤:٣٠", "2026-06-12 14:30:00"), ("٢pm", "2026-06-12 14:00:00"),
            ("9:30\u{202F}PM", "2026-06-12 21:30:00"), ("tomorrow\u{3000}9:00", "2026-06-13 09:00:00"),
            ("\u{200F}tomorrow\u{200E} 9:00", "2026-06-13 09:00:00"), ("tomorrow\n9:00", "2026-06-13 09:00:00"),
        ])
    func understood(text: String, expected: String) throws {
        #expect(try Self.understood(text) == expected)
    }

    private static let monday = WallTime(2026, 6, 15, 9)

    @Test(
        "is refused, and says what to write instead",
        arguments: [
            ("", .notATime), ("   ", .notATime), ("soon", .notATime), ("mo 10am", .notATime), ("\\", .notATime),
            ("{\"a\": 1}", .notATime), ("14:30:00:00", .notATime), ("14:3", .notATime), ("last night", .notATime),
            ("14:30pm tomorrow", .twelveHours), ("14:30 pm", .twelveHours), ("0pm", .twelveHours),
            ("13am", .twelveHours),
            ("24:00", .endOfDay), ("2026-06-15 24:00", .endOfDay), ("24:01", .noSuchTimeOfDay),
            ("25:00", .noSuchTimeOfDay),
            ("10:60", .noSuchTimeOfDay), ("9", .hourInTwoWays), ("1430", .hourInTwoWays), ("14", .hourInTwoWays),
            ("tomorrow 9", .hourInTwoWays), ("mon 9", .hourInTwoWays), ("2h", .hourOrSpan), ("8h", .hourOrSpan),
            ("tomorrow", .lacksTime), ("mon", .lacksTime), ("2026-06-15", .lacksTime), ("15 dec", .lacksTime),
            ("tomorrow morning", .lacksTime), ("this afternoon", .lacksTime), ("15/12", .lacksTime),
            ("next monday 10:00", .nextInTwoWays), ("tomorrow midnight", .midnightInTwoWays),
            ("2026-06-15 midnight", .midnightInTwoWays), ("tonight 1:00", .afterMidnight),
            ("tomorrow night 12", .afterMidnight), ("2027-12-15 09:00-10:00", .offsetOrEnd),
            ("2027-12-15 09:00\u{2013}10:30", .offsetOrEnd), ("2027-12-15 02:00 -06:00", .offsetOrEnd),
            ("tonight 12", .afterMidnight),
            ("tonight 14:00", .partContradicts), ("tomorrow morning 3pm", .partContradicts),
            ("this afternoon 9am", .partContradicts), ("tomorrow morning 15:00", .partContradicts),
            ("31/02 10:00", .noSuchDay(day: 31, month: 2, year: nil)),
            ("02/31 10:00", .noSuchDay(day: 31, month: 2, year: nil)),
            ("31/04 10:00", .noSuchDay(day: 31, month: 4, year: nil)),
            ("31 feb 10:00", .noSuchDay(day: 31, month: 2, year: nil)),
            ("31/02/2027 10:00", .noSuchDay(day: 31, month: 2, year: nil)),
            ("29/02/2027 10:00", .noSuchDay(day: 29, month: 2, year: 2027)),
            ("2026-02-29 9:00", .noSuchDay(day: 29, month: 2, year: 2026)),
            ("2026-06-31 9am", .noSuchDay(day: 31, month: 6, year: nil)), ("13/13 9:00", .noSuchDate),
            ("2026-13-01 9:00", .noSuchDate), ("0000-01-01 00:00", .noSuchDate), ("15/12/27 14:30", .yearInTwoDigits),
            ("tue 2026-06-15 9:00", .otherWeekday(monday)), ("+90", .lacksUnit), ("in 2 days", .countsDays),
            ("+1d", .countsDays), ("+1w", .countsDays), ("+99999999h", .tooFar), ("+", .notATime), ("+m", .notATime),
            ("+30m1h", .notATime), ("+1h1h", .notATime), ("+1.2.3h", .notATime), ("-45m", .notATime),
            ("45m", .lacksSign), ("90 min", .lacksSign), ("1h30m", .lacksSign), ("in", .notATime),
            ("+1e5h", .notATime), ("+infh", .notATime), ("+nanm", .notATime), ("today tomorrow 9:00", .notATime),
            ("9:00 10:00", .notATime), ("noon midnight", .notATime), ("9.10 15.12", .notATime),
            ("14:30 PST", .zoneAfterTime), ("tomorrow 9:00 UTC", .zoneAfterTime),
            ("tomorrow 9:00 America/Chicago", .zoneAfterTime), ("2026-06-15T14:30:00+25:00", .notATime),
            ("2026-06-15T14:30:00Zulu", .notATime), ("1781533800", .hourInTwoWays), ("14:30\u{0}", .notATime),
            ("14:30\u{1B}[2J", .notATime), ("👩‍👩‍👧‍👦 9:00", .notATime), ("9:00é", .notATime), ("15th 9:00", .notATime),
        ] as [(String, TimeEntryProblem)])
    func refused(text: String, problem: TimeEntryProblem) {
        #expect(throws: problem) { try TimeEntry(parsing: text) }
        #expect(!problem.words.isEmpty)
    }

    @Test(
        "that is a date in two ways names both",
        arguments: [
            ("03/04 14:30", "This date can be 3 April or 4 March: write YYYY-04-03 or YYYY-03-04."),
            ("6/7 14:30", "This date can be 6 July or 7 June: write YYYY-07-06 or YYYY-06-07."),
            ("06/07/2027 14:30", "This date can be 6 July or 7 June: write 2027-07-06 or 2027-06-07."),
            ("06-07 9am", "This date can be 6 July or 7 June: write YYYY-07-06 or YYYY-06-07."),
        ])
    func ambiguous(text: String, words: String) {
        #expect(throws: TimeEntryProblem.self) { try TimeEntry(parsing: text) }
        do { _ = try TimeEntry(parsing: text) } catch { #expect(error.words == words) }
    }

    @Test(
        "without its year means the coming one, and says what that year lacks",
        arguments: [
            ("12/6 13:00", nil), ("5/6 9:00", nil), ("31/05 9:00", "2027-05-31 09:00:00"),
            ("13/06 9:00", "2026-06-13 09:00:00"),
            ("30/06 9:00", "2026-06-30 09:00:00"), ("29/02 10:00", "There is no 29 February in 2027."),
            ("tue 16/12 10:00", "2026-12-16 is a Wednesday: leave out the weekday or the date."),
        ] as [(String, String?)])
    func yearless(text: String, expected: String?) throws {
        guard let expected else {
            #expect(throws: TimeEntryProblem.self) { try TimeEntry(parsing: text) }
            return
        }
        #expect(try Self.understood(text) == expected)
    }

    @Test("of the last week is past, not next year's")
    func lastWeek() throws {
        #expect(try Self.understood("8 june 9:00") == "2026-06-08 09:00:00")
        #expect(try Self.understood("4 june 9:00") == "2027-06-04 09:00:00")
        let newYear = try #require(ProviderTime.read("2027-01-02T10:00:00Z"))
        #expect(try Self.understood("31 dec 9:00", now: newYear) == "2026-12-31 09:00:00")
        #expect(
            try Self.understood("29 feb 9:00", now: ProviderTime.read("2027-12-01T10:00:00Z") ?? newYear)
                == "2028-02-29 09:00:00")
    }

    @Test(
        "goes by the clock of its zone around midnight and the year's end",
        arguments: [
            // Thursday 2026-12-31 23:59:30 in New York is Friday in Berlin.
            ("America/New_York", "2027-01-01T04:59:30Z", "0:00", "2027-01-01 00:00:00"),
            ("America/New_York", "2027-01-01T04:59:30Z", "tomorrow 9:00", "2027-01-01 09:00:00"),
            ("America/New_York", "2027-01-01T04:59:30Z", "fri 0:00", "2027-01-01 00:00:00"),
            ("America/New_York", "2027-01-01T04:59:30Z", "thu 23:59", "2027-01-07 23:59:00"),
            ("America/New_York", "2027-01-01T04:59:30Z", "today 23:59:45", "2026-12-31 23:59:45"),
            ("Europe/Berlin", "2027-01-01T04:59:30Z", "thu 23:59", "2027-01-07 23:59:00"),
            ("Europe/Berlin", "2027-01-01T04:59:30Z", "fri 6:00", "2027-01-01 06:00:00"),
            ("Europe/Berlin", "2027-01-01T04:59:30Z", "fri 5:59", "2027-01-08 05:59:00"),
            ("Asia/Kolkata", "2026-12-31T18:29:59Z", "+2s", "2027-01-01 00:00:01"),
            ("Asia/Kolkata", "2026-12-31T18:29:59Z", "midnight", "2027-01-01 00:00:00"),
            ("Asia/Kolkata", "2026-12-31T18:30:00Z", "midnight", "2027-01-02 00:00:00"),
            ("Pacific/Kiritimati", "2026-12-31T09:59:59Z", "tomorrow 0:00", "2027-01-01 00:00:00"),
            ("UTC", "2028-02-28T23:59:00Z", "tomorrow noon", "2028-02-29 12:00:00"),
            ("UTC", "2028-02-29T12:00:00Z", "tomorrow noon", "2028-03-01 12:00:00"),
            ("UTC", "2026-02-28T12:00:00Z", "tomorrow noon", "2026-03-01 12:00:00"),
            ("UTC", "2028-02-27T12:00:00Z", "tue 9:00", "2028-02-29 09:00:00"),
        ])
    func midnight(zone: String, now: String, text: String, expected: String) throws {
        let instant = try #require(ProviderTime.read(now))
        #expect(try Self.understood(text, now: instant, in: zone) == expected)
    }

    @Test("counted from a fraction of a second is never early, and a whole second")
    func rounding() throws {
        for fraction in [0.001, 0.4, 0.5, 0.999] {
            let now = Self.now.addingTimeInterval(fraction)
            let meaning = try TimeEntry(parsing: "+45m").meaning(in: .utc, now: now)
            #expect(meaning == .once(Self.now.addingTimeInterval(2701)))
        }
        let exact = try TimeEntry(parsing: "+45m").meaning(in: .utc, now: Self.now)
        #expect(exact == .once(Self.now.addingTimeInterval(2700)))
    }

    @Test("never stops the program nor takes long, whatever it is", .timeLimit(.minutes(10)), arguments: 0..<8)
    func hostile(seed: Int) throws {
        var random = DomainRandom(seed: UInt64(seed))
        let zone = try #require(Zone(identifier: "Australia/Lord_Howe"))
        let parts = [
            "tomorrow", "mon", "9:00", "2pm", "+", "1h", "in ", "2026-06-15", "T", " ", ":", "-", "/", "at", "99",
        ]
        for _ in 0..<500 {
            let text =
                (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(parts) }.joined()
                + (Bool.random(using: &random) ? random.text(upTo: 4) : "")
            guard let entry = try? TimeEntry(parsing: text) else { continue }
            _ = entry.meaning(in: zone, now: Self.now)
        }
        for huge in ["9", "+", "mon ", "9:", "\u{200E}", "👩‍👩‍👧‍👦", "e\u{301}", "+1h"] {
            #expect(throws: TimeEntryProblem.self) { try TimeEntry(parsing: String(repeating: huge, count: 100_000)) }
        }
    }
}

extension WallTime {
    /// A date that exists, at a full hour.
    fileprivate init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) {
        let instant = WallTime(year: year, month: month, day: day, hour: hour, minute: 0)?.inUTC ?? .distantPast
        self.init(inUTC: instant)
    }
}
