import Foundation
import OrderedCollections
import Testing

@testable import CallDomain

/// A form of one field, to look at a kind alone.
func formWithOne(_ kind: FieldKind, required: Bool = false) -> CallForm {
    CallForm(
        id: "test", provider: .contactship, title: "test", path: "/",
        fields: [Field("f", "Field", kind, required: required, help: "help")])
}

@Suite("A field")
struct FieldKindTests {
    static let context = FormContext(
        now: Date(timeIntervalSince1970: 1_767_225_600), zone: Zone(identifier: "Europe/Berlin") ?? .utc)

    static let kinds: [FieldKind] = [
        .phoneNumber, .agent, .phoneLine, .phoneLineID, .contact, .text, .paragraph, .email, .webAddress, .country,
        .minutes, .seconds(in: 1...10, default: 5), .wallTime(zone: "z"), .instant(zone: nil), .timeZone,
        .toggle(default: true), .pairs, .object, .typedObjects,
    ]

    struct Sample: Sendable, CustomTestStringConvertible {
        let kind: FieldKind
        let text: String
        let json: JSON?

        init(_ kind: FieldKind, _ text: String, _ json: JSON?) {
            self.kind = kind
            self.text = text
            self.json = json
        }

        var testDescription: String { "\(kind) \(text.debugDescription)" }
    }

    @Test("left empty or filled with spaces is not sent, and missed only where it is required", arguments: kinds)
    func empty(kind: FieldKind) {
        for text in [nil, "", "   ", "\t", " \n "] {
            let values = FormValues(text.map { ["f": .text($0)] } ?? [:])
            let optional = formWithOne(kind).read(values, in: Self.context)
            #expect(optional.problems == [])
            #expect(optional.body == .object([:]))
            let required = formWithOne(kind, required: true).read(values, in: Self.context)
            let example = kind == .text ? "" : ": \(kind.wants)"
            #expect(required.problem(at: "f")?.words == "Field is required\(example).")
        }
    }

    static let rightSamples: [Sample] = [
        Sample(.phoneNumber, " +1 (415) 555-2678 ", "+14155552678"),
        Sample(.phoneNumber, "+52 1 55 1234 5678", "+525512345678"),
        Sample(.phoneLine, "+1-415-555-0199", "+14155550199"),
        Sample(.agent, " agent-1 ", "agent-1"),
        Sample(.contact, "王小明", "王小明"),
        Sample(.text, "José 👩‍👩‍👧‍👦", "José 👩‍👩‍👧‍👦"),
        Sample(.text, "\\", "\\"),
        Sample(.paragraph, "Hi {{first_name}},\n\nbye \n", "Hi {{first_name}},\n\nbye \n"),
        Sample(.email, "jane.smith@example.com", "jane.smith@example.com"),
        Sample(.webAddress, "https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        Sample(.webAddress, "http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"),
        Sample(.country, "Côte d'Ivoire", "Côte d'Ivoire"),
        Sample(.minutes, "0", .number("0")),
        Sample(.minutes, "15", .number("15")),
        Sample(.minutes, "1.5", .number("1.5")),
        Sample(.seconds(in: 1...10, default: 5), "10", .number("10")),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00Z", "2026-06-15T14:30:00Z"),
        Sample(.instant(zone: nil), "2026-06-15T14:30Z", "2026-06-15T14:30:00Z"),
        Sample(.instant(zone: nil), "2026-06-15 14:30Z", "2026-06-15T14:30:00Z"),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00+02:00", "2026-06-15T12:30:00Z"),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00-0330", "2026-06-15T18:00:00Z"),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00.250Z", "2026-06-15T14:30:00Z"),
        Sample(.instant(zone: nil), "2026-06-15 14:30", "2026-06-15T12:30:00Z"),
        Sample(.instant(zone: nil), "2026-12-15 14:30:10", "2026-12-15T13:30:10Z"),
        Sample(.timeZone, "America/Mexico_City", "America/Mexico_City"),
        Sample(.timeZone, "UTC", "UTC"),
        Sample(.timeZone, "Asia/Kolkata", "Asia/Kolkata"),
        Sample(.toggle(default: true), "no", false),
        Sample(.toggle(default: true), "TRUE", true),
        Sample(
            .pairs, "plan=premium\n\nbalance = 250.00",
            [
                ["key": "plan", "value": "premium"], ["key": "balance", "value": "250.00"],
            ]),
        Sample(.pairs, "a.b:=3\na.b=x", [["key": "a.b", "value": "3"], ["key": "a.b", "value": "x"]]),
        Sample(.object, "campaign=spring\npriority:=3", ["campaign": "spring", "priority": 3]),
        Sample(.object, #"{"a": {"b": [1, 2.50]}}"#, ["a": ["b": [1, .number("2.50")]]]),
        Sample(.pairs, "a=1\r\nb=2", [["key": "a", "value": "1"], ["key": "b", "value": "2"]]),
        Sample(.object, "utm.source=x", ["utm.source": "x"]),
        Sample(
            .typedObjects, "policy.number=42\npolicy.active:=true\ncar.make=Fiat",
            [
                "policy": ["number": "42", "active": true], "car": ["make": "Fiat"],
            ]),
        Sample(.typedObjects, #"{"policy": {}}"#, ["policy": [:]]),
    ]

    @Test("sends what was typed, in the words of the wire", arguments: rightSamples)
    func right(sample: Sample) {
        let reading = formWithOne(sample.kind).read(FormValues(["f": .text(sample.text)]), in: Self.context)
        #expect(reading.isComplete)
        #expect(reading.body["f"] == sample.json)
    }

    static let wrongSamples: [Sample] = [
        Sample(.phoneNumber, "hello", nil), Sample(.phoneNumber, "4155552678", nil), Sample(.phoneNumber, "+", nil),
        Sample(.phoneNumber, "+1 415", nil), Sample(.phoneLine, "+999 123 456 789", nil),
        Sample(.text, "two\nlines", nil), Sample(.text, "bell\u{7}", nil), Sample(.agent, "a\u{1B}[2J", nil),
        Sample(.text, "c1\u{9B}2J", nil),
        Sample(.email, "jane", nil), Sample(.email, "jane@", nil), Sample(.email, "@example.com", nil),
        Sample(.email, "a@b@c.d", nil), Sample(.email, "jane@example", nil), Sample(.email, "ja ne@example.com", nil),
        Sample(.webAddress, "example.com", nil), Sample(.webAddress, "ftp://example.com", nil),
        Sample(.webAddress, "https://", nil), Sample(.webAddress, "https:/x", nil),
        Sample(.webAddress, "javascript:alert(1)", nil), Sample(.webAddress, "https://a b.c/", nil),
        Sample(.minutes, "-1", nil), Sample(.minutes, "soon", nil), Sample(.minutes, "nan", nil),
        Sample(.minutes, "inf", nil), Sample(.minutes, "1e99", nil), Sample(.minutes, "0x10", nil),
        Sample(.seconds(in: 1...10, default: 5), "0", nil), Sample(.seconds(in: 1...10, default: 5), "11", nil),
        Sample(.seconds(in: 1...10, default: 5), "5.5", nil),
        Sample(.seconds(in: 1...10, default: 5), "99999999999999999999", nil),
        Sample(.instant(zone: nil), "tomorrow", nil), Sample(.instant(zone: nil), "2026-02-30T10:00:00Z", nil),
        Sample(.instant(zone: nil), "2026-06-15T25:00:00Z", nil), Sample(.instant(zone: nil), "2026-06-15", nil),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00Zulu", nil), Sample(.instant(zone: nil), "1781533800", nil),
        Sample(.instant(zone: nil), "2026-06-15T14:30:00+25:00", nil),
        Sample(.timeZone, "Mexico", nil), Sample(.timeZone, "PST", nil), Sample(.timeZone, "GMT+2", nil),
        Sample(.timeZone, "america/mexico_city", nil),
        Sample(.toggle(default: true), "maybe", nil), Sample(.pairs, "plan", nil), Sample(.pairs, "=x", nil),
        Sample(.pairs, "ok=1\nbad", nil), Sample(.object, "{", nil), Sample(.object, "{\n\"a\": 1,\n}", nil),
        Sample(.object, "a:=" + String(repeating: "[", count: 101) + String(repeating: "]", count: 101), nil),
        Sample(.object, "[1]", nil), Sample(.object, "a:=nope", nil), Sample(.typedObjects, "policy=42", nil),
        Sample(.typedObjects, #"{"policy": 42}"#, nil),
    ]

    @Test("refuses what it cannot send, and says what it wants", arguments: wrongSamples)
    func wrong(sample: Sample) throws {
        let reading = formWithOne(sample.kind).read(FormValues(["f": .text(sample.text)]), in: Self.context)
        let problem = try #require(reading.problem(at: "f"))
        #expect(problem.severity == .error)
        #expect(problem.words.contains(sample.kind.wants))
        #expect(reading.body["f"] == nil)
    }

    @Test(
        "refuses a value of another shape than its kind's",
        arguments: [
            (FieldKind.text, FieldValue.toggle(true)), (.text, .pairs([.init(key: "a", value: "b")])),
            (.phoneNumber, .object(["a": 1])), (.pairs, .object(["a": 1])), (.object, .toggle(false)),
            (.typedObjects, .pairs([.init(key: "a", value: "b")])), (.pairs, .pairs([.init(key: "", value: "b")])),
            (.typedObjects, .object(["a": 1])), (.minutes, .toggle(true)),
        ])
    func shape(kind: FieldKind, value: FieldValue) {
        let reading = formWithOne(kind).read(FormValues(["f": value]), in: Self.context)
        #expect(reading.problem(at: "f")?.severity == .error)
        #expect(!reading.isComplete)
    }

    @Test("names the line of a mistake in several lines")
    func lines() {
        func words(_ kind: FieldKind, _ text: String) -> String {
            formWithOne(kind).read(FormValues(["f": .text(text)]), in: Self.context).problem(at: "f")?.words ?? ""
        }
        #expect(words(.pairs, "ok=1\n\nbad").hasPrefix("Line 3: "))
        #expect(words(.object, "{\n\"a\": 1,\n}").contains("line 3, column 1"))
        #expect(words(.object, "a:=[1,").hasPrefix("Line 1: "))
        #expect(words(.typedObjects, #"{"policy": 42}"#).contains("\u{201C}policy\u{201D} is not an object."))
    }

    @Test(
        "refuses an extension, which no provider dials",
        arguments: ["+1 415 555 2678 ext 5", "+14155552678x5", "+1 415-555-2678;ext=5", "+1 200 555 0123 ext. 5"])
    func dialledExtension(text: String) throws {
        let reading = formWithOne(.phoneNumber).read(FormValues(["f": .text(text)]), in: Self.context)
        let problem = try #require(reading.problem(at: "f"))
        #expect(problem.severity == .error)
        #expect(problem.words.hasPrefix("An extension cannot be dialled"))
        #expect(reading.body["f"] == nil)
    }

    @Test("warns of a number that is not known to be in use, and sends it")
    func possibleNumber() {
        let reading = formWithOne(.phoneNumber).read(FormValues(["f": .text("+1 200 555 0123")]), in: Self.context)
        #expect(reading.isComplete)
        #expect(reading.problem(at: "f")?.severity == .warning)
        #expect(reading.body["f"] == "+12005550123")
    }
}
