import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A delay")
struct DelayTests {
    private static let context = FormContext(now: Date(timeIntervalSince1970: 1_767_225_600), zone: .utc)

    private static func reading(_ text: String) throws -> FormReading {
        let form = try #require(FormCatalog.form("contactship-phone"))
        return form.read(FormValues(["delay": .text(text)]), in: context)
    }

    @Test(
        "is minutes, or a span",
        arguments: [
            ("5", "5"), ("5m", "5"), ("2h", "120"), ("1h30", "90"), ("1h 30", "90"), ("1h30m", "90"), ("90 min", "90"),
            ("90\u{A0}minutes", "90"), ("+5m", "5"), ("in 2 hours", "120"), ("an hour", "60"), ("30s", "0.5"),
            ("1.5h", "90"), ("0", "0"), ("0.01", "0.01"), ("９０", "90"), ("+15", "15"),
        ])
    func understood(text: String, minutes: String) throws {
        let reading = try Self.reading(text)
        #expect(reading.problem(at: "delay") == nil)
        #expect(reading.body["delay"] == .number(minutes))
    }

    @Test("is asked about where it can be minutes or hours")
    func asked() throws {
        let problem = try #require(try Self.reading("1:30").problem(at: "delay"))
        #expect(problem.words == "1:30 can be 1 h 30 min or 1 min 30 s: write 90 or 1.5 minutes.")
        #expect(problem.choices.map(\.assignments) == [["delay": .text("90")], ["delay": .text("1.5")]])
    }

    @Test(
        "with two digits behind a point is asked about as well",
        arguments: [("1.30", "1 h 30 min", "1.3"), ("2.15", "2 h 15 min", "2.150"), ("1.05", "1 h 5 min", "1.050")])
    func decimal(text: String, hours: String, minutes: String) throws {
        let problem = try #require(try Self.reading(text).problem(at: "delay"))
        #expect(problem.words.hasPrefix("\(text) can be \(hours) or \(minutes) minutes: write "))
        #expect(problem.choices.last?.assignments == ["delay": .text(minutes)])
        #expect(try Self.reading(minutes).problem(at: "delay") == nil)
    }

    @Test("that JSON gives as a number is in minutes", arguments: ["1.30", "1.25", "0.5", "90"])
    func json(number: String) throws {
        let form = try #require(FormCatalog.form("contactship-phone"))
        let values = try FormValues(body: ["delay": .number(number)], form: form)
        let reading = form.read(values, in: FormContext(now: .distantPast, zone: .utc))
        #expect(reading.problem(at: "delay") == nil)
        #expect(reading.body["delay"]?.double == Double(number))
    }

    @Test(
        "is refused otherwise",
        arguments: [
            "-5m", "soon", "5x", "5m2h", "1:75", "1:2:3", "2 days", "999999999", "99999999h", "1,5", "1e3", "5\u{0}",
            "9:00 tomorrow",
        ])
    func refused(text: String) throws {
        #expect(try Self.reading(text).problem(at: "delay")?.severity == .error)
    }
}
