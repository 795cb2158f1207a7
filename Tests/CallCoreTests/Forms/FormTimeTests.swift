import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("The times of a form")
struct FormTimeTests {
    private static let now = Date(timeIntervalSince1970: 1_767_225_600)
    private static let context = FormContext(now: now, zone: .utc)

    private static func reading(
        _ assignments: [String], on form: String = "contactship-contact", now: Date = now
    ) throws -> FormReading {
        let form = try #require(FormCatalog.form(form))
        var values = FormValues()
        for text in assignments { try values.set(FieldAssignment(parsing: text), in: form) }
        return form.read(values, in: FormContext(now: now, zone: context.zone))
    }

    private static let time = "schedule.scheduled_call_time"

    @Test(
        "refuse a wall time that never comes or comes twice",
        arguments: [
            ("America/New_York", "2026-03-08 02:30:00", "never comes"),
            ("America/New_York", "2026-11-01 01:30:00", "comes twice"),
            ("Europe/Berlin", "2026-03-29 02:00:00", "never comes"),
            ("Europe/Berlin", "2026-10-25 02:59:59", "comes twice"),
            ("Australia/Lord_Howe", "2026-10-04 02:15:00", "never comes"),
            ("Australia/Lord_Howe", "2026-04-05 01:45:00", "comes twice"),
        ])
    func doubtful(zone: String, wall: String, words: String) throws {
        let reading = try Self.reading(["\(Self.time)=\(wall)", "schedule.timezone=\(zone)"])
        let problem = try #require(reading.problem(at: Self.time))
        #expect(problem.severity == .error)
        #expect(problem.words.contains(words))
        #expect(problem.words.contains(zone))
        #expect(reading.scheduledAt == nil)
    }

    @Test(
        "accept the moments at the edge of a change",
        arguments: [
            ("America/New_York", "2026-03-08 01:59:59", "2026-03-08T06:59:59Z"),
            ("America/New_York", "2026-03-08 03:00:00", "2026-03-08T07:00:00Z"),
            ("America/New_York", "2026-11-01 00:59:59", "2026-11-01T04:59:59Z"),
            ("America/New_York", "2026-11-01 02:00:00", "2026-11-01T07:00:00Z"),
            ("Australia/Lord_Howe", "2026-10-04 02:30:00", "2026-10-03T15:30:00Z"),
            ("Australia/Lord_Howe", "2026-04-05 01:29:59", "2026-04-04T14:29:59Z"),
            ("Asia/Kathmandu", "2026-06-15 10:00:00", "2026-06-15T04:15:00Z"),
        ])
    func edges(zone: String, wall: String, instant: String) throws {
        let reading = try Self.reading(["\(Self.time)=\(wall)", "schedule.timezone=\(zone)"])
        #expect(reading.problem(at: Self.time) == nil)
        #expect(reading.scheduledAt?.iso8601 == instant)
        #expect(reading.zone?.identifier == zone)
        #expect(reading.body[path: Self.time]?.string == wall)
    }

    @Test("refuse the past and this very moment")
    func past() throws {
        for (offset, isPast) in [(-86_400.0, true), (-1, true), (0, true), (1, false), (60, false)] {
            let wall = WallTime(at: Self.now.addingTimeInterval(offset), in: .utc)
            let reading = try Self.reading(["\(Self.time)=\(wall)", "schedule.timezone=UTC"])
            #expect((reading.problem(at: Self.time)?.words == "This time is past.") == isPast)
        }
    }

    @Test("need each other, and exclude a delay")
    func combinations() throws {
        #expect(try Self.reading(["\(Self.time)=2026-06-15 10:00"]).problem(at: Self.time)?.severity == .error)
        #expect(try Self.reading(["schedule.timezone=UTC"]).problem(at: Self.time) != nil)
        let both = try Self.reading(["\(Self.time)=2026-06-15 10:00", "schedule.timezone=UTC", "delay=5"])
        #expect(both.problem(at: "delay")?.words == "Fill either Delay or At, not both.")
        #expect(both.problem(at: "delay")?.severity == .error)
        #expect(try Self.reading(["delay=5"]).problem(at: "delay") == nil)
    }

    @Test("take spaces for nothing when they exclude or need each other")
    func blanks() throws {
        let form = try #require(FormCatalog.form("contactship-phone"))
        let values = FormValues(["delay": .text("5"), Self.time: .text("  "), "schedule.timezone": .text(" ")])
        let reading = form.read(values, in: Self.context)
        #expect(reading.problem(at: "delay") == nil)
        #expect(reading.problem(at: Self.time) == nil)
        let half = form.read(
            FormValues([Self.time: .text("2026-06-15 10:00"), "schedule.timezone": .text("  ")]), in: Self.context)
        #expect(half.problem(at: Self.time)?.severity == .error)
    }

    @Test("count a delay from now")
    func delay() throws {
        #expect(try Self.reading(["delay=15"], on: "contactship-phone").scheduledAt == Self.now.addingTimeInterval(900))
        #expect(try Self.reading(["delay=0"], on: "contactship-phone").scheduledAt == nil)
        #expect(try Self.reading([], on: "contactship-phone").scheduledAt == nil)
    }

    @Test("read an instant without an offset in the form's zone, else never in the operator's own")
    func zones() throws {
        let own = try Self.reading(["scheduled_at=2026-06-15 10:00", "contact_id=c"], on: "temphone-scheduled")
        #expect(own.body["scheduled_at"] == nil)
        #expect(own.problem(at: "scheduled_at")?.words.contains("choose the zone") == true)
        let theirs = try Self.reading(
            ["scheduled_at=2026-06-15 10:00", "timezone=America/Mexico_City"], on: "temphone-scheduled")
        #expect(theirs.body["scheduled_at"] == "2026-06-15T16:00:00Z")
        #expect(theirs.body["timezone"] == "America/Mexico_City")
        let exact = try Self.reading(
            ["scheduled_at=2026-06-15T10:00:00Z", "timezone=America/Mexico_City"], on: "temphone-scheduled")
        #expect(exact.body["scheduled_at"] == "2026-06-15T10:00:00Z")
    }

    @Test("are advised to lie a minute ahead where the provider says so")
    func advice() throws {
        func problem(_ seconds: Double) throws -> FieldProblem? {
            let time = Self.now.addingTimeInterval(seconds).iso8601
            return try Self.reading(["scheduled_at=\(time)"], on: "temphone-scheduled").problem(at: "scheduled_at")
        }
        #expect(try problem(30)?.severity == .warning)
        #expect(try problem(60) == nil)
        #expect(try problem(-30)?.severity == .error)
    }

    @Test("typed by day or hour are settled as dates, those counted from now never")
    func settled() throws {
        func settled(_ text: String) throws -> String? {
            try Self.reading(["\(Self.time)=\(text)", "schedule.timezone=America/Mexico_City"]).settled[Self.time]
        }
        // It is 18:00 on Wednesday, 31 December 2025 in Mexico City.
        #expect(try settled("tomorrow 9:00") == "2026-01-01 09:00")
        #expect(try settled("19:30") == "2025-12-31 19:30")
        #expect(try settled("17:30") == "2026-01-01 17:30")
        #expect(try settled("wed 18:00:10") == "2025-12-31 18:00:10")
        #expect(try settled("today 17:00") == nil)
        #expect(try settled("+45m") == nil)
        #expect(try settled("in 2 hours") == nil)
        #expect(try settled("2026-06-15 14:30") == nil)
        #expect(try settled("2026-06-15T14:30:00Z") == nil)
        #expect(try settled("whenever") == nil)
    }

    @Test("may be exact instants or counted from now where a wall time is sent")
    func wallTimes() throws {
        func sent(_ text: String) throws -> String? {
            try Self.reading(["\(Self.time)=\(text)", "schedule.timezone=Asia/Kolkata"]).body[path: Self.time]?.string
        }
        #expect(try sent("2026-06-15T14:30:00Z") == "2026-06-15 20:00:00")
        #expect(try sent("2026-06-15 14:30+02:00") == "2026-06-15 18:00:00")
        #expect(try sent("+1h30m") == "2026-01-01 07:00:00")
        #expect(try sent("tomorrow noon") == "2026-01-02 12:00:00")
    }

    @Test("wait for their zone, unless they mean the same in each")
    func withoutZone() throws {
        for text in ["tomorrow 9:00", "9:00", "2026-06-15 10:00"] {
            let reading = try Self.reading(["\(Self.time)=\(text)"])
            #expect(reading.problem(at: Self.time)?.words.contains("choose the zone") == true)
            #expect(reading.body == .object([:]))
        }
        let counted = try Self.reading(["\(Self.time)=+45m"])
        #expect(counted.body["schedule"] == ["scheduled_call_time": "2026-01-01 00:45:00", "timezone": "UTC"])
        let exact = try Self.reading(["\(Self.time)=2026-06-15T14:30:00Z"])
        #expect(exact.body["schedule"] == ["scheduled_call_time": "2026-06-15 14:30:00", "timezone": "UTC"])
    }

    @Test("of today that are over are past")
    func today() throws {
        let values = ["\(Self.time)=today 17:00", "schedule.timezone=America/Mexico_City"]
        #expect(try Self.reading(values).problem(at: Self.time)?.words == "This time is past.")
        #expect(try Self.reading(["\(Self.time)=+0m", "schedule.timezone=UTC"]).isComplete == false)
    }

    @Test("in minutes are sent to a contact as a time in UTC, and to a number as minutes")
    func carried() throws {
        let contact = try Self.reading(["delay=90"], now: Self.now.addingTimeInterval(0.25))
        #expect(contact.body["delay"] == nil)
        #expect(
            contact.body["schedule"] == ["scheduled_call_time": "2026-01-01 01:30:01", "timezone": "UTC"])
        #expect(contact.scheduledAt == Self.now.addingTimeInterval(5401))
        #expect(contact.problem(at: "delay") == nil)
        #expect(try Self.reading(["delay=0"]).body == .object([:]))
        #expect(try Self.reading(["delay=0.01"]).body[path: Self.time] == "2026-01-01 00:00:01")
        let phone = try Self.reading(["delay=90"], on: "contactship-phone")
        #expect(phone.body == ["delay": 90])
    }

    @Test(
        "what was read holds until its time, and minutes from now for half a minute",
        arguments: [
            ([], "contactship-phone", 86_400, false), (["delay=0"], "contactship-phone", 86_400, false),
            (["delay=5"], "contactship-phone", 30, false), (["delay=5"], "contactship-phone", 31, true),
            (["delay=5"], "contactship-contact", 299, false), (["delay=5"], "contactship-contact", 300, true),
            (["scheduled_time=+5m"], "voxworks-phone", 299, false),
            (["scheduled_time=+5m"], "voxworks-phone", 300, true),
        ] as [([String], String, Double, Bool)])
    func staleness(_ assignments: [String], _ form: String, _ seconds: Double, _ isStale: Bool) throws {
        let reading = try Self.reading(assignments, on: form)
        #expect(reading.isStale(since: Self.now, at: Self.now + seconds) == isStale)
    }
}
