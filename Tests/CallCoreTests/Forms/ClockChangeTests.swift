import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A clock change")
struct ClockChangeTests {
    struct Skipped: Sendable {
        let zone: String
        let text: String
        let next: String
    }

    struct Repeated: Sendable {
        let zone: String
        let text: String
        let instants: [String]
        let words: [String]
    }

    private static let time = "schedule.scheduled_call_time"
    private static let zone = "schedule.timezone"
    private static let newYear = "2026-01-01T00:00:00Z"

    private static func reading(
        _ form: String, _ values: [String: String], now: String = newYear, zone: String = "UTC"
    ) throws -> FormReading {
        let form = try #require(FormCatalog.form(form))
        let context = FormContext(
            now: try #require(ProviderTime.read(now)), zone: try #require(Zone(identifier: zone)))
        var filled = Self.filled(values)
        // The one form whose zone is not sent.
        if form.id == "voxworks-phone" { filled["time_zone"] = .text(zone) }
        return form.read(filled, in: context)
    }

    private static func filled(_ values: [String: String]) -> FormValues {
        var filled = FormValues()
        for (path, text) in values { filled[path] = .text(text) }
        return filled
    }

    static let skipped = [
        Skipped(zone: "America/New_York", text: "2026-03-08 02:30", next: "2026-03-08 03:00"),
        Skipped(zone: "America/New_York", text: "2026-03-08 02:00", next: "2026-03-08 03:00"),
        Skipped(zone: "Europe/Berlin", text: "2026-03-29 02:59:59", next: "2026-03-29 03:00"),
        Skipped(zone: "Australia/Lord_Howe", text: "2026-10-04 02:15", next: "2026-10-04 02:30"),
        Skipped(zone: "Australia/Sydney", text: "2026-10-04 2am", next: "2026-10-04 03:00"),
        Skipped(zone: "America/Santiago", text: "2026-09-06 00:30", next: "2026-09-06 01:00"),
        Skipped(zone: "Africa/Casablanca", text: "2026-03-22 02:30", next: "2026-03-22 03:00"),
        Skipped(zone: "Africa/Cairo", text: "2026-04-24 00:00", next: "2026-04-24 01:00"),
        Skipped(zone: "Pacific/Auckland", text: "2026-09-27 02:30", next: "2026-09-27 03:00"),
    ]

    @Test("over a time refuses it and names the next that exists, in every form", arguments: skipped)
    func skips(sample: Skipped) throws {
        let readings = [
            (try Self.reading("contactship-phone", [Self.time: sample.text, Self.zone: sample.zone]), Self.time),
            (
                try Self.reading("temphone-scheduled", ["scheduled_at": sample.text, "timezone": sample.zone]),
                "scheduled_at"
            ),
            (try Self.reading("voxworks-phone", ["scheduled_time": sample.text], zone: sample.zone), "scheduled_time"),
        ]
        for (reading, path) in readings {
            let problem = try #require(reading.problem(at: path))
            #expect(problem.severity == .error)
            #expect(problem.words.contains("\(sample.zone) go forward over this time"))
            #expect(problem.words.hasSuffix("The next time that exists is \(sample.next)."))
            #expect(problem.choices.isEmpty)
            #expect(reading.body[path: path] == nil)
            #expect(reading.scheduledAt == nil)
            #expect(reading.settled.isEmpty)
        }
        let next = try Self.reading("contactship-phone", [Self.time: sample.next, Self.zone: sample.zone])
        #expect(next.problem(at: Self.time) == nil)
        #expect(next.scheduledAt != nil)
    }

    static let repeated = [
        Repeated(
            zone: "America/New_York", text: "2026-11-01 01:30",
            instants: ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"],
            words: ["01:30 EDT, the first (UTC\u{2212}4)", "01:30 EST, the second (UTC\u{2212}5)"]),
        Repeated(
            zone: "Europe/Berlin", text: "2026-10-25 02:00:05",
            instants: ["2026-10-25T00:00:05Z", "2026-10-25T01:00:05Z"],
            words: ["02:00:05 CEST, the first (UTC+2)", "02:00:05 CET, the second (UTC+1)"]),
        Repeated(
            zone: "Australia/Lord_Howe", text: "2026-04-05 01:45",
            instants: ["2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"],
            words: ["01:45, the first (UTC+11)", "01:45, the second (UTC+10:30)"]),
        Repeated(
            zone: "Australia/Sydney", text: "2026-04-05 2:30am",
            instants: ["2026-04-04T15:30:00Z", "2026-04-04T16:30:00Z"],
            words: ["02:30 AEDT, the first (UTC+11)", "02:30 AEST, the second (UTC+10)"]),
        Repeated(
            zone: "America/Santiago", text: "2026-04-04 23:30",
            instants: ["2026-04-05T02:30:00Z", "2026-04-05T03:30:00Z"],
            words: ["23:30, the first (UTC\u{2212}3)", "23:30, the second (UTC\u{2212}4)"]),
        Repeated(
            zone: "Africa/Casablanca", text: "2026-02-15 02:30",
            instants: ["2026-02-15T01:30:00Z", "2026-02-15T02:30:00Z"],
            words: ["02:30, the first (UTC+1)", "02:30, the second (UTC+0)"]),
        Repeated(
            zone: "Africa/Cairo", text: "2026-10-29 23:00",
            instants: ["2026-10-29T20:00:00Z", "2026-10-29T21:00:00Z"],
            words: ["23:00 EEST, the first (UTC+3)", "23:00 EET, the second (UTC+2)"]),
    ]

    @Test("back over a time asks which is meant, and each answer is exact in every form", arguments: repeated)
    func asks(sample: Repeated) throws {
        let forms = [
            ("contactship-phone", Self.time, [Self.time: sample.text, Self.zone: sample.zone], "UTC"),
            ("temphone-scheduled", "scheduled_at", ["scheduled_at": sample.text, "timezone": sample.zone], "UTC"),
            ("voxworks-phone", "scheduled_time", ["scheduled_time": sample.text], sample.zone),
        ]
        for (form, path, values, own) in forms {
            let asked = try Self.reading(form, values, zone: own)
            let problem = try #require(asked.problem(at: path))
            #expect(problem.severity == .error)
            #expect(problem.words.contains("it comes twice"))
            #expect(problem.choices.map(\.words) == sample.words)
            #expect(asked.body[path: path] == nil)
            #expect(asked.settled.isEmpty)
            for (choice, instant) in zip(problem.choices, sample.instants) {
                var chosen = Self.filled(values)
                chosen.take(choice)
                let context = FormContext(
                    now: try #require(ProviderTime.read(Self.newYear)), zone: try #require(Zone(identifier: own)))
                let answered = try #require(FormCatalog.form(form)).read(chosen, in: context)
                #expect(answered.problem(at: path) == nil)
                #expect(answered.scheduledAt?.iso8601 == instant)
                #expect(answered.body["timezone"]?.string == values["timezone"])
                Self.checkWire(answered.body, path, instant)
            }
        }
    }

    /// Wall times are sent in UTC, instants as they are.
    private static func checkWire(_ body: JSON, _ path: String, _ instant: String) {
        guard path == time else {
            #expect(body[path: path]?.string == instant)
            return
        }
        #expect(body[path: path]?.string == instant.replacing("T", with: " ").replacing("Z", with: ""))
        #expect(body[path: zone] == "UTC")
    }

    @Test("that has begun leaves only what is still ahead to choose")
    func half() throws {
        let values = [Self.time: "2026-11-01 01:30", Self.zone: "America/New_York"]
        let between = try Self.reading("contactship-phone", values, now: "2026-11-01T05:45:00Z")
        #expect(
            between.problem(at: Self.time)?.choices.map(\.words) == ["01:30 EST, the second (UTC\u{2212}5)"])
        let after = try Self.reading("contactship-phone", values, now: "2026-11-01T06:45:00Z")
        #expect(after.problem(at: Self.time)?.words == "This time is past.")
        #expect(after.problem(at: Self.time)?.choices == [])
    }

    @Test("is asked about when minutes from now lead into it and the wire could not tell")
    func relative() throws {
        let wall = try Self.reading(
            "contactship-phone", [Self.time: "+45m", Self.zone: "America/New_York"], now: "2026-11-01T05:45:00Z")
        #expect(
            wall.problem(at: Self.time)?.choices == [
                FieldChoice(
                    "01:30 EST, the second (UTC\u{2212}5)",
                    assignments: [Self.time: .text("2026-11-01 06:30"), Self.zone: .text("UTC")])
            ])
        let instant = try Self.reading(
            "temphone-scheduled", ["scheduled_at": "+45m", "timezone": "America/New_York"],
            now: "2026-11-01T05:45:00Z")
        #expect(instant.body["scheduled_at"] == "2026-11-01T06:30:00Z")
    }

    @Test(
        "does not move the time of day of a day word",
        arguments: [
            ("America/New_York", "2026-03-07T15:00:00Z", "tomorrow 9:00", "2026-03-08T13:00:00Z"),
            ("America/New_York", "2026-10-31T15:00:00Z", "tomorrow 9:00", "2026-11-01T14:00:00Z"),
            ("Europe/Berlin", "2026-03-28T12:00:00Z", "sun 9:00", "2026-03-29T07:00:00Z"),
            ("Europe/Berlin", "2026-10-24T12:00:00Z", "tomorrow 9:00", "2026-10-25T08:00:00Z"),
            ("Australia/Lord_Howe", "2026-10-03T03:00:00Z", "tomorrow 9:00", "2026-10-03T22:00:00Z"),
            ("Australia/Lord_Howe", "2026-04-04T03:00:00Z", "tomorrow 9:00", "2026-04-04T22:30:00Z"),
            ("Australia/Sydney", "2026-10-03T03:00:00Z", "tomorrow 9:00", "2026-10-03T22:00:00Z"),
            ("America/Santiago", "2026-09-05T12:00:00Z", "tomorrow 9:00", "2026-09-06T12:00:00Z"),
            ("Asia/Kolkata", "2026-03-28T12:00:00Z", "tomorrow 9:00", "2026-03-29T03:30:00Z"),
            ("Asia/Tehran", "2026-03-21T12:00:00Z", "tomorrow 9:00", "2026-03-22T05:30:00Z"),
            ("Africa/Casablanca", "2026-03-21T12:00:00Z", "tomorrow 9:00", "2026-03-22T08:00:00Z"),
        ])
    func days(zone: String, now: String, text: String, instant: String) throws {
        let reading = try Self.reading("voxworks-phone", ["scheduled_time": text], now: now, zone: zone)
        #expect(reading.body["scheduled_time"]?.string == instant)
        let settled = try #require(reading.settled["scheduled_time"])
        #expect(settled.hasSuffix(" 09:00"))
        let again = try Self.reading("voxworks-phone", ["scheduled_time": settled], now: now, zone: zone)
        #expect(again.body["scheduled_time"]?.string == instant)
        #expect(again.settled.isEmpty)
    }

    @Test("of the night asks of a bare time too, and of no other night's")
    func bare() throws {
        let values = ["scheduled_time": "1:30"]
        let night = try Self.reading(
            "voxworks-phone", values, now: "2026-11-01T02:00:00Z", zone: "America/New_York")
        #expect(night.problem(at: "scheduled_time")?.choices.count == 2)
        let before = try Self.reading(
            "voxworks-phone", values, now: "2026-10-31T02:00:00Z", zone: "America/New_York")
        #expect(before.body["scheduled_time"] == "2026-10-31T05:30:00Z")
        let spring = try Self.reading(
            "voxworks-phone", ["scheduled_time": "2:30"], now: "2026-03-08T04:00:00Z", zone: "America/New_York")
        #expect(spring.problem(at: "scheduled_time")?.words.hasSuffix("2026-03-08 03:00.") == true)
        let morning = try Self.reading(
            "voxworks-phone", ["scheduled_time": "2:30"], now: "2026-03-08T12:00:00Z", zone: "America/New_York")
        #expect(morning.body["scheduled_time"] == "2026-03-09T06:30:00Z")
    }
}
