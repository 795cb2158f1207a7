import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Whatever is typed into a form")
struct FormPropertyTests {
    private static let context = FormContext(now: Date(timeIntervalSince1970: 1_767_225_600), zone: .utc)

    @Test("gives valid JSON and never stops the program", arguments: 0..<10)
    func anything(seed: Int) throws {
        var random = DomainRandom(seed: UInt64(seed))
        for form in FormCatalog.all {
            for _ in 0..<10 {
                var values = FormValues()
                for field in form.fields where Bool.random(using: &random) {
                    values[field.path] = Self.value(&random)
                }
                try Self.holds(form, values)
            }
        }
    }

    @Test(
        "may be as long or as strange as it likes",
        arguments: [
            String(repeating: "x", count: 100_000), String(repeating: "9", count: 100_000),
            String(repeating: "👩‍👩‍👧‍👦", count: 10_000), String(repeating: "[", count: 100_000),
            String(repeating: "{\"a\":", count: 20_000), String(repeating: "a.", count: 50_000) + "b=c", "\\", "\u{0}",
            "\u{1B}]52;c;AAAA\u{7}", "\u{D7FF}\u{E000}", "\u{10FFFF}", "=", ":=", "{\"\\ud800\": 1}",
        ])
    func extremes(text: String) throws {
        for kind in FieldKindTests.kinds { try Self.holds(formWithOne(kind), FormValues(["f": .text(text)])) }
    }

    @Test("that is complete is sent as it was typed")
    func nothingIsLost() throws {
        let form = try #require(FormCatalog.form("temphone-scheduled"))
        var random = DomainRandom(seed: 7)
        for _ in 0..<200 {
            let message = "x" + random.text(upTo: 40)
            let values = FormValues([
                "contact_id": .text("c"), "scheduled_at": .text("2026-06-15T10:00:00Z"),
                "initial_message": .text(message),
            ])
            let reading = form.read(values, in: Self.context)
            #expect(reading.isComplete)
            let sent = try JSON(parsing: reading.request(reference: CallID()).body ?? "")
            #expect(sent["initial_message"]?.string == message)
        }
    }

    @Test("as an assignment is taken or refused, never more", arguments: 0..<8)
    func assignments(seed: Int) throws {
        var random = DomainRandom(seed: UInt64(seed) + 1_000)
        for form in FormCatalog.all {
            var values = FormValues()
            for _ in 0..<50 {
                let path = random.pick(form.fields.map(\.path) + ["metadata.x", "objects.a.b", "additional_data.k"])
                let text = path + random.pick(["=", ":=", ".", ".q="]) + random.text(upTo: 12)
                if let assignment = try? FieldAssignment(parsing: text) { try? values.set(assignment, in: form) }
            }
            try Self.holds(form, values)
        }
    }

    private static func value(_ random: inout DomainRandom) -> FieldValue {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .toggle(Bool.random(using: &random))
        case 1: .pairs([.init(key: random.text(upTo: 3), value: random.text(upTo: 5))])
        case 2: .object(["k\(random.text(upTo: 2))": .string(random.text(upTo: 5)), "o": ["x": 1]])
        default: .text(random.text(upTo: 30))
        }
    }

    private static func holds(_ form: CallForm, _ values: FormValues) throws {
        let reading = form.read(values, in: context)
        let body = try #require(reading.request(reference: CallID()).body)
        _ = try JSON(parsing: body)
        #expect(try JSON(parsing: reading.body.compact) == reading.body)
        #expect(FormValues(json: try JSON(parsing: values.json.compact)) == values)
        for path in values.entries.keys where reading.problem(at: path)?.severity == .error {
            #expect(reading.problem(at: path)?.words.isEmpty == false)
        }
    }
}
