import Foundation
import Testing

@testable import CallCore

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
        }
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
            ("\u{200F}tomorrow\u{200E} 9:00", "2026-06-13 09:00:00"), ("tomorrow\n9:00", "2026-06-13 09:00:00"),
        ])
    func understood(text: String, expected: String) throws {
        #expect(try Self.understood(text) == expected)
    }

    @Test(
        "is refused, and says what to write instead",
        arguments: [
            ("", .notATime), ("   ", .notATime), ("soon", .notATime), ("mo 10am", .notATime), ("\\", .notATime),
            ("{\"a\": 1}", .notATime), ("14:30:00:00", .notATime), ("14:3", .notATime), ("14.30", .notATime),
            ("14:30pm tomorrow", .noSuchTimeOfDay), ("0pm", .noSuchTimeOfDay), ("13am", .noSuchTimeOfDay),
            ("24:00", .noSuchTimeOfDay), ("10:60", .noSuchTimeOfDay), ("9", .hourInTwoWays), ("1430", .hourInTwoWays),
            ("tomorrow 9", .hourInTwoWays), ("tomorrow", .lacksTime), ("mon", .lacksTime), ("2026-06-15", .lacksTime),
            ("06-15 14:30", .dateInTwoWays), ("6/7 14:30", .dateInTwoWays), ("06/07/2026 14:30", .dateInTwoWays),
            ("15-06-2026 14:30", .dateInTwoWays), ("next monday 10:00", .nextInTwoWays),
            ("tomorrow midnight", .midnightInTwoWays), ("2026-06-15 midnight", .midnightInTwoWays),
            ("2026-02-29 9:00", .noSuchDate), ("2026-13-01 9:00", .noSuchDate), ("2026-06-31 9am", .noSuchDate),
            ("0000-01-01 00:00", .noSuchDate), ("+90", .lacksUnit), ("+1h30", .lacksUnit), ("in 2 days", .countsDays),
            ("+1d", .countsDays), ("+1w", .countsDays), ("+99999999h", .tooFar), ("+", .notATime), ("+m", .notATime),
            ("+30m1h", .notATime), ("+1h1h", .notATime), ("+1.2.3h", .notATime), ("-45m", .notATime),
            ("45m", .notATime), ("in", .notATime), ("+1e5h", .notATime), ("+infh", .notATime), ("+nanm", .notATime),
            ("today tomorrow 9:00", .notATime), ("9:00 10:00", .notATime), ("noon midnight", .notATime),
            ("2026-06-15 mon 9:00", .notATime), ("14:30 PST", .notATime), ("2026-06-15T14:30:00+25:00", .notATime),
            ("2026-06-15T14:30:00Zulu", .notATime), ("1781533800", .hourInTwoWays), ("٢pm", .notATime),
            ("14:30\u{0}", .notATime), ("14:30\u{1B}[2J", .notATime), ("👩‍👩‍👧‍👦 9:00", .notATime), ("9:00é", .notATime),
        ] as [(String, TimeEntryProblem)])
    func refused(text: String, problem: TimeEntryProblem) {
        #expect(throws: problem) { try TimeEntry(parsing: text) }
        #expect(!problem.words.isEmpty)
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

    @Test("never stops the program nor takes long, whatever it is", .timeLimit(.minutes(1)), arguments: 0..<8)
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
