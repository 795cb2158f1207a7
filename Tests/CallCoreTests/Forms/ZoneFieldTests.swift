import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A zone that is typed")
struct ZoneFieldTests {
    private static func problem(_ zone: String) throws -> FieldProblem? {
        let form = try #require(FormCatalog.form("contactship-phone"))
        let values = FormValues([
            "schedule.scheduled_call_time": .text("2027-12-15 14:30"), "schedule.timezone": .text(zone),
        ])
        let context = FormContext(now: Date(timeIntervalSince1970: 1_767_225_600), zone: .utc)
        return form.read(values, in: context).problem(at: "schedule.timezone")
    }

    @Test(
        "as people speak of it suggests its name, and puts in nothing",
        arguments: [
            ("chicago", ["America/Chicago"]), ("Chicago ", ["America/Chicago"]), ("new york", ["America/New_York"]),
            ("NEW_YORK", ["America/New_York"]), ("kiev", ["Europe/Kyiv"]), ("kyiv", ["Europe/Kyiv"]),
            ("são paulo", ["America/Sao_Paulo"]), ("sao paulo", ["America/Sao_Paulo"]),
            ("bogotá", ["America/Bogota"]), ("calcutta", ["Asia/Kolkata"]),
            ("buenos aires", ["America/Argentina/Buenos_Aires"]),
            ("america/chicago", ["America/Chicago"]), ("America/new_york", ["America/New_York"]),
            ("germany", ["Europe/Berlin", "Europe/Busingen"]), ("france", ["Europe/Paris"]),
            ("PST", ["America/Los_Angeles", "Asia/Manila"]),
            ("est", ["America/New_York", "America/Panama"]),
            ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
            ("CET", ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"]), ("GMT", ["UTC", "Europe/London"]),
            ("utc", ["UTC"]), ("UTC+5", ["Etc/GMT-5"]), ("GMT-3", ["Etc/GMT+3"]), ("+05:00", ["Etc/GMT-5"]),
            ("UTC+0", ["UTC"]), ("EST5EDT", ["America/New_York"]), ("chicgo", ["America/Chicago"]),
            ("mexico", ["America/Mexico_City"]), ("brisbne", ["Australia/Brisbane"]), ("london2", ["Europe/London"]),
        ])
    func suggested(text: String, zones: [String]) throws {
        let problem = try #require(try Self.problem(text))
        #expect(problem.severity == .error)
        #expect(problem.choices.map(\.words) == zones)
        for zone in zones { #expect(problem.words.contains(zone)) }
    }

    @Test("with a reversed sign says so")
    func signs() throws {
        #expect(try Self.problem("UTC+5")?.words.contains("Etc/GMT-5, its sign reversed") == true)
        #expect(try Self.problem("UTC+5:30")?.words.contains("city") == true)
        let warning = try #require(try Self.problem("Etc/GMT+5"))
        #expect(warning.severity == .warning)
        #expect(warning.words == "Etc/GMT+5 is 5 h behind UTC: its sign is reversed.")
    }

    @Test(
        "that is none is refused without a guess",
        arguments: ["mars", "zz", "portland", "America", "houston", "\u{1B}[2J", "America/", "x/y", "👩‍👩‍👧‍👦"])
    func unknown(text: String) throws {
        let problem = try #require(try Self.problem(text))
        #expect(problem.severity == .error)
        #expect(problem.choices.isEmpty)
    }

    @Test(
        "is taken as it is where it exists",
        arguments: ["America/Chicago", "UTC", "America/Argentina/Buenos_Aires", "Europe/Kyiv"])
    func known(zone: String) throws { #expect(try Self.problem(zone) == nil) }

    @Test("is suggested only as far as this machine has it")
    func machine() {
        let names = ZoneNames(
            identifiers: ["Nowhere/Town", "Old/Chicago"], links: ["Old/Chicago": "America/Chicago"], tables: .system)
        #expect(names.guess("town") == nil)
        #expect(names.guess("chicago")?.zones == ["America/Chicago"])
    }
}
