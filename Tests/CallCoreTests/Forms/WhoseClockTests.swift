import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A typed time is the callee's")
struct WhoseClockTests {
    /// Tuesday 2026-12-01 00:30 UTC: Monday evening in Chicago.
    private static let now = Date(timeIntervalSince1970: 1_796_085_000)
    private static let own = Zone(identifier: "Europe/Berlin") ?? .utc
    private static let chicago = "+13125550142"

    private static func reading(
        _ form: String, _ values: [String: String], contact: Contact? = nil, own: Zone = own
    ) throws -> FormReading {
        let form = try #require(FormCatalog.form(form))
        var filled = FormValues()
        for (path, text) in values { filled[path] = .text(text) }
        return form.read(
            filled,
            in: FormContext(now: now, zone: own) { callee in
                contact.flatMap { callee.contactID == $0.id || callee.number == $0.number ? $0 : nil }
            })
    }

    @Test(
        "in every form",
        arguments: [
            ("voxworks-phone", "contact.phone_number", "scheduled_time"),
            ("contactship-phone", "to_number", "schedule.scheduled_call_time"),
        ])
    func numbers(form: String, number: String, time: String) throws {
        for (text, instant) in [
            ("2027-12-15 14:30", "2027-12-15T20:30:00Z"), ("tomorrow 9:00", "2026-12-01T15:00:00Z"),
            ("today 20:00", "2026-12-01T02:00:00Z"), ("tonight", "2026-12-01T02:00:00Z"),
        ] {
            let reading = try Self.reading(form, [number: Self.chicago, time: text])
            #expect(reading.problem(at: time) == nil)
            #expect(reading.scheduledAt?.iso8601 == instant, "\(text)")
            #expect(reading.zone?.identifier == "America/Chicago")
            #expect(reading.clock.isDerived)
        }
    }

    @Test("a contact's own, before that of their number", arguments: ["temphone-scheduled", "contactship-contact"])
    func contacts(form: String) throws {
        let contact = Contact(id: "c", name: "Jane", number: Self.chicago, timeZone: "Asia/Tokyo")
        let time = form == "temphone-scheduled" ? "scheduled_at" : "schedule.scheduled_call_time"
        let reading = try Self.reading(form, ["contact_id": "c", time: "2027-12-15 14:30"], contact: contact)
        #expect(reading.scheduledAt?.iso8601 == "2027-12-15T05:30:00Z")
        let byNumber = try Self.reading(
            form, ["contact_id": "c", time: "2027-12-15 14:30"],
            contact: Contact(id: "c", name: "Jane", number: Self.chicago))
        #expect(byNumber.scheduledAt?.iso8601 == "2027-12-15T20:30:00Z")
    }

    @Test("on the wire with their zone where one is sent")
    func wire() throws {
        let values = ["to_number": Self.chicago, "schedule.scheduled_call_time": "tomorrow 9:00"]
        let reading = try Self.reading("contactship-phone", values)
        #expect(
            reading.body["schedule"] == ["scheduled_call_time": "2026-12-01 09:00:00", "timezone": "America/Chicago"])
        let voxworks = try Self.reading(
            "voxworks-phone",
            ["contact.phone_number": Self.chicago, "scheduled_time": "tomorrow 9:00", "time_zone": "Asia/Tokyo"])
        #expect(voxworks.body["scheduled_time"] == "2026-12-02T00:00:00Z")
        #expect(voxworks.body["time_zone"] == nil)
    }

    @Test("unless a zone is chosen beside it")
    func chosen() throws {
        let reading = try Self.reading(
            "contactship-phone",
            [
                "to_number": Self.chicago, "schedule.scheduled_call_time": "tomorrow 9:00",
                "schedule.timezone": "Asia/Tokyo",
            ])
        #expect(reading.scheduledAt?.iso8601 == "2026-12-02T00:00:00Z")
        #expect(!reading.clock.isDerived)
    }

    @Test("and the zone is asked for where theirs is not known")
    func asked() throws {
        func words(_ values: [String: String]) throws -> String? {
            let reading = try Self.reading("voxworks-phone", values)
            #expect(!reading.isComplete && reading.scheduledAt == nil)
            return reading.problem(at: "scheduled_time")?.words
        }
        let time = ["scheduled_time": "tomorrow 9:00"]
        #expect(try words(time)?.contains("fill To first") == true)
        let satellite = time.merging(["contact.phone_number": "+870773111632"]) { $1 }
        #expect(try words(satellite)?.contains("is not known: choose the zone") == true)
        let country = Contact(id: "c", name: "Jane", country: "Russia")
        let several = try Self.reading(
            "temphone-scheduled", ["contact_id": "c", "scheduled_at": "tomorrow 9:00"], contact: country)
        #expect(several.problem(at: "scheduled_at")?.words.contains("zones: choose the zone") == true)
    }

    @Test("with a choice of zones where there are few")
    func few() throws {
        let zones = ["America/New_York", "America/Chicago"].compactMap(Zone.init(identifier:))
        let field = try #require(TimeForm.form.field(for: .schedule))
        let problem = WhoseClock.oneOf(zones).question(
            field, text: "9:00", zonePath: TimeForm.zonePath, calleeLabel: "To", now: Sample.start)
        #expect(problem.words.contains("New York or Chicago"))
        #expect(problem.choices.map(\.words) == ["9:00 in New York", "9:00 in Chicago"])
        #expect(problem.choices.last?.assignments == [TimeForm.zonePath: .text("America/Chicago")])
    }

    @Test("with one choice for zones that show the same through the year")
    func apart() throws {
        let zones = try #require(CalleePlace(number: "+61412345678")).zones
        let apart = zones.apart(from: Sample.start).map(\.identifier)
        #expect(zones.count > apart.count && apart.count <= WhoseClock.mostChoices)
        for zone in ["Australia/Perth", "Australia/Brisbane", "Australia/Darwin", "Australia/Adelaide"] {
            #expect(apart.contains(zone), "\(apart)")
        }
        #expect(apart.contains("Australia/Sydney") != apart.contains("Australia/Melbourne"))
    }

    @Test("of several zones that show the same needs no choice")
    func same() throws {
        let zones = ["America/New_York", "America/Toronto"].compactMap(Zone.init(identifier:))
        let entry = try TimeEntry(parsing: "2027-12-15 14:30")
        #expect(WhoseClock.oneOf(zones).zone(for: entry, now: Self.now) == zones[0])
        let apart = ["America/New_York", "America/Chicago"].compactMap(Zone.init(identifier:))
        #expect(WhoseClock.oneOf(apart).zone(for: entry, now: Self.now) == nil)
        let counted = try TimeEntry(parsing: "+45m")
        #expect(WhoseClock.oneOf(apart).zone(for: counted, now: Self.now) == .utc)
        #expect(WhoseClock.unreadable.zone(for: counted, now: Self.now) == nil)
    }

    @Test("asks which date is meant with both written out, by the callee's year")
    func dates() throws {
        let reading = try Self.reading(
            "voxworks-phone", ["contact.phone_number": Self.chicago, "scheduled_time": "03/04 14:30"])
        let problem = try #require(reading.problem(at: "scheduled_time"))
        #expect(
            problem.words
                == "This date can be read in two ways: write 2027-04-03 14:30 (3 April) or 2027-03-04 14:30 (4 March).")
        #expect(problem.choices.map(\.words) == ["Sat 3 Apr 2027 14:30", "Thu 4 Mar 2027 14:30"])
        #expect(problem.choices.first?.assignments == ["scheduled_time": .text("2027-04-03 14:30")])
    }

    @Test("a zone that came with the callee goes with them, one that was chosen stays")
    func owners() throws {
        let form = try #require(FormCatalog.form("temphone-scheduled"))
        let known = Contact(id: "c", name: "Jane", number: Self.chicago, timeZone: "America/Chicago")
        func values(_ zone: String, contact: String = "c") -> FormValues {
            FormValues([
                "contact_id": .text(contact), "timezone": .text(zone), "scheduled_at": .text("2027-12-15 14:30"),
            ])
        }
        let context = FormContext(now: Self.now, zone: Self.own) { $0.contactID == "c" ? known : nil }
        #expect(form.zoneOwner(values("America/Chicago"), in: context) == "c")
        #expect(form.zoneOwner(values("Asia/Tokyo"), in: context) == nil)
        #expect(form.zoneOwner(values("Asia/Tokyo", contact: "stranger"), in: context) == "stranger")
        #expect(form.zoneOwner(values("Asia/Tokyo", contact: ""), in: context) == nil)
        #expect(form.starting(values("America/Chicago"), in: context).values["timezone"] == nil)
        #expect(form.starting(values("Asia/Tokyo"), in: context).values["timezone"] == .text("Asia/Tokyo"))
    }

    @Test("two clocks show weekday and date, and are one where they show the same")
    func clocks() throws {
        let instant = try #require(ProviderTime.read("2027-12-15T20:30:00Z"))
        func zones(_ names: String...) -> CalleeZones? {
            CalleeZones(names.compactMap(Zone.init(identifier:)), origin: .contact)
        }
        #expect(
            CallClocks(instant, callee: zones("America/Chicago"), own: Self.own).text
                == "Wed 15 Dec 2027 14:30 theirs (Chicago) · Wed 15 Dec 21:30 yours")
        #expect(
            CallClocks(instant, callee: zones("Europe/Paris"), own: Self.own).text
                == "Wed 15 Dec 2027 21:30 theirs and yours (Paris)")
        #expect(
            CallClocks(instant, callee: nil, own: Self.own).text == "theirs not known · Wed 15 Dec 2027 21:30 yours")
        #expect(
            CallClocks(instant, callee: zones("America/Chicago", "Pacific/Honolulu"), own: Self.own).text
                == "Wed 15 Dec 2027 10:30 theirs if in Honolulu · Wed 15 Dec 21:30 yours")
        let newYear = try #require(ProviderTime.read("2027-12-31T23:30:00Z"))
        #expect(
            CallClocks(newYear, callee: zones("America/Chicago"), own: Self.own).text
                == "Fri 31 Dec 2027 17:30 theirs (Chicago) · Sat 1 Jan 2028 00:30 yours")
    }

    @Test(
        "today and tomorrow are the callee's days across the date line",
        arguments: [
            ("Pacific/Auckland", "today 14:00", "2026-12-01T01:00:00Z"),
            ("Pacific/Auckland", "tomorrow 9:00", "2026-12-01T20:00:00Z"),
            ("Pacific/Honolulu", "today 15:00", "2026-12-01T01:00:00Z"),
            ("Pacific/Honolulu", "tomorrow 9:00", "2026-12-01T19:00:00Z"),
            ("Pacific/Kiritimati", "tonight 8", "2026-12-01T06:00:00Z"),
            ("Pacific/Pago_Pago", "mon 20:00", "2026-12-01T07:00:00Z"),
        ])
    func days(zone: String, text: String, instant: String) throws {
        let contact = Contact(id: "c", name: "Jane", timeZone: zone)
        let reading = try Self.reading(
            "temphone-scheduled", ["contact_id": "c", "scheduled_at": text], contact: contact)
        #expect(reading.scheduledAt?.iso8601 == instant)
    }
}
