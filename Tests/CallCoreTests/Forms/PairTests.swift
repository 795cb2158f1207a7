import Foundation
import OrderedCollections
import Testing

@testable import CallDomain

/// Rows of keys and values: what they mean, what is wrong with them, and how they are pasted and kept.
struct PairTests {
    private static let metadata = Field("metadata", "Metadata", .object, help: "")
    private static let data = Field("additional_data", "Data", .pairs, help: "")
    private static let objects = Field("objects", "Objects", .typedObjects, help: "")
    private static let form = CallForm(
        id: "test", provider: .contactship, title: "test", path: "/", fields: [metadata, data, objects])

    private static func read(_ value: FieldValue, at path: String) -> FormReading {
        form.read(FormValues([path: value]), in: FormContext(now: .distantPast, zone: .utc))
    }

    @Test(
        arguments: [
            ("3", .number("3"), "number"), (" 3 ", .number("3"), "number"), ("1.50", .number("1.50"), "number"),
            ("-0.5e3", .number("-0.5e3"), "number"), ("true", true, "boolean"), ("false", false, "boolean"),
            ("null", .null, "null"), ("True", "True", "text"), ("007", "007", "text"), ("+1", "+1", "text"),
            ("1.", "1.", "text"), ("1,5", "1,5", "text"), (".5", ".5", "text"), ("\"3\"", "3", "text"),
            ("\" x\"", " x", "text"), ("[1, 2]", [1, 2], "list"), ("{\"a\": 1}", ["a": 1], "object"), ("", "", "text"),
            ("{{first_name}}", "{{first_name}}", "text"), ("2026-06-15", "2026-06-15", "text"), ("\\", "\\", "text"),
            ("123456789012345", .number("123456789012345"), "number"),
            ("1234567890123456789", .number("1234567890123456789"), "number"), ("१२", "१२", "text"), ("👨‍👩‍👧", "👨‍👩‍👧", "text"),
        ] as [(String, JSON, String)])
    func valuesKeepTheirTypes(_ typed: String, _ expected: JSON, _ type: String) throws {
        let pair = FieldValue.Pair(key: "k", value: typed, isText: false)
        #expect(try pair.json() == expected)
        #expect(pair.typeName == type)
        let text = FieldValue.Pair(key: "k", value: typed)
        #expect(try text.json() == .string(typed))
        #expect(text.typeName == "text")
    }

    @Test(arguments: ["\"", "\"a\" b", "{", "[1,", "{\"a\":1,\"a\":2}", "[1] x"])
    func unreadableValuesAreProblemsOfTheirRow(_ value: String) throws {
        let pairs = [
            FieldValue.Pair(key: "a", value: "1", isText: false),
            FieldValue.Pair(key: "b", value: value, isText: false),
        ]
        #expect(pairs[1].typeName == "unreadable")
        let problem = try #require(Self.read(.pairs(pairs), at: "metadata").problem(at: "metadata"))
        #expect(problem.place == .row(1))
        #expect(problem.words.hasPrefix("The value in row 2 is not JSON (column "))
        #expect(Self.read(.pairs(pairs), at: "additional_data").isComplete)
    }

    @Test(arguments: [
        JSON.string("3"), "true", "a", "\"", "{x", "007", "", " a ", .number("1e400"), .null, [1, "2"], ["a": []],
    ])
    func aValueBecomesARowThatReadsAsIt(_ json: JSON) throws {
        #expect(try FieldValue.Pair(key: "k", json: json).json() == json)
    }

    @Test
    func keysThatComeTwice() throws {
        let pairs = [
            FieldValue.Pair(key: "plan", value: "a"), FieldValue.Pair(key: "", value: ""),
            FieldValue.Pair(key: "plan ", value: "b"),
        ]
        let object = try #require(Self.read(.pairs(pairs), at: "metadata").problem(at: "metadata"))
        #expect(object.severity == .error && object.place == .row(2))
        #expect(object.words == "The key “plan” comes twice, in rows 1 and 3: rename or delete one.")
        let list = Self.read(.pairs(pairs), at: "additional_data")
        #expect(list.isComplete && list.problem(at: "additional_data")?.severity == .warning)
        #expect(list.body["additional_data"]?.items?.count == 2)
    }

    @Test
    func aValueWithoutKeyIsAProblemAndABlankRowIsNot() {
        let pairs = [FieldValue.Pair(key: " ", value: ""), FieldValue.Pair(key: " ", value: "x")]
        #expect(Self.read(.pairs(pairs), at: "metadata").problem(at: "metadata")?.place == .row(1))
        #expect(Self.read(.pairs([pairs[0]]), at: "metadata").body == [:])
        #expect(!FormValues(["metadata": .pairs([pairs[0]])]).isFilled("metadata"))
    }

    @Test
    func anObjectIsWrittenInOrderWithItsTypes() {
        let pairs =
            ["priority": "3", "active": "true", "none": "null", "price": "1.50", "code": "007"] as OrderedDictionary
        let rows = pairs.map { FieldValue.Pair(key: $0.key, value: $0.value, isText: false) }
        #expect(
            Self.read(.pairs(rows + [FieldValue.Pair(key: "n", value: "3")]), at: "metadata").body.compact
                == #"{"metadata":{"priority":3,"active":true,"none":null,"price":1.50,"code":"007","n":"3"}}"#)
    }

    @Test
    func theJournalKeepsHalfTypedRows() throws {
        let values = FormValues([
            "metadata": .pairs([
                FieldValue.Pair(key: "", value: "{\"a\":", isText: false),
                FieldValue.Pair(key: "typed", value: "typed"),
                FieldValue.Pair(key: "\u{1B}\\👨‍👩‍👧", value: "", isText: false),
            ]),
            "objects": .text("{\"policy\": {"),
        ])
        #expect(FormValues(json: try JSON(parsing: values.json.compact)) == values)
        let old = try JSON(parsing: #"{"additional_data":{"pairs":[["plan","premium"],["x"],3]}}"#)
        #expect(FormValues(json: old)["additional_data"] == .pairs([FieldValue.Pair(key: "plan", value: "premium")]))
    }

    @Test(
        arguments: [
            ("plan=premium\nn = 3", ["plan": "premium", "n": "3"]),
            ("plan: premium\r\nurl: https://x?a=b", ["plan": "premium", "url": "https://x?a=b"]),
            ("url=https://x\n\n", ["url": "https://x"]), ("n:=3", ["n": "3"]),
            ("a\tb c\nd\te", ["a": "b c", "d": "e"]),
            ("a:b", ["a": "b"]), ("a:b=c", ["a:b": "c"]), ("k=\u{301}x", ["k": "\u{301}x"]), ("k=", ["k": ""]),
            (#"{"a": 1, "b": "x", "c": {"d": []}}"#, ["a": "1", "b": "x", "c": #"{"d":[]}"#]),
            (#" [{"key":"plan","value":"premium"},{"value":2,"key":"n"}]"#, ["plan": "premium", "n": "2"]),
            ("junk\na=1", ["": "junk", "a": "1"]),
        ] as [(String, OrderedDictionary<String, String>)])
    func pastedRows(_ text: String, _ expected: OrderedDictionary<String, String>) throws {
        let pasted = try #require(PastedPairs(text, isObject: true))
        #expect(pasted.pairs.map(\.key) == Array(expected.keys))
        #expect(pasted.pairs.map(\.value) == Array(expected.values))
        #expect(try #require(PastedPairs(text, isObject: false)).pairs.allSatisfy(\.isText))
    }

    @Test(arguments: ["", " ", "\\", "premium", "{", "{}", "[1]", "[]", "{{first_name}}", "=x", "a b c\nd"])
    func whatIsNoPairIsNotTaken(_ text: String) {
        #expect(PastedPairs(text, isObject: true) == nil)
    }

    @Test
    func doubleKeysArePastedAndNamed() throws {
        let pasted = try #require(PastedPairs(#"{"a":1,"b":2,"a":"3","a":4}"#, isObject: true))
        #expect(pasted.pairs.count == 4 && pasted.doubleKeys == ["a"])
        #expect(pasted.pairs[2].isText)
    }

    @Test(
        arguments: [
            ("{\"a\": 1,\n \"a\": 2}", 2, 2), ("\n\n{\"a\": }", 3, 7), ("a.b=1\na.b=2", 2, nil), ("a=1\na.b=2", 2, nil),
            ("a.b=1\n\nx", 3, nil), ("a.b:={", 1, nil),
        ] as [(String, Int, Int?)])
    func problemsOfObjectsAreAtTheirLine(_ text: String, _ line: Int, _ column: Int?) {
        let problem = Self.read(.text(text), at: "objects").problem(at: "objects")
        #expect(problem?.place == .line(line, column: column))
    }

    /// What the command line adds to a form that was filled before leaves the rest as it was.
    @Test
    func assignmentsAddToWhatIsThere() throws {
        var values = FormValues([
            "metadata": .pairs([
                FieldValue.Pair(key: "a", value: "1", isText: false),
                FieldValue.Pair(key: "b", value: "2", isText: false),
            ]),
            "additional_data": .text("plan=premium"), "objects": .text("policy.number=42"),
        ])
        for text in ["metadata.a=x", "metadata.c:=3", "additional_data.plan=basic", "objects.policy.owner=Jane"] {
            try values.set(try FieldAssignment(parsing: text), in: Self.form)
        }
        let body = Self.form.read(values, in: FormContext(now: .distantPast, zone: .utc)).body
        #expect(
            body.compact
                == #"{"metadata":{"b":2,"a":"x","c":3},"additional_data":[{"key":"plan","value":"premium"},"#
                + #"{"key":"plan","value":"basic"}],"objects":{"policy":{"number":"42","owner":"Jane"}}}"#)
        values["objects"] = .text("{\"half")
        #expect(throws: FillingError.self) {
            try values.set(try FieldAssignment(parsing: "objects.a.b=1"), in: Self.form)
        }
        #expect(values["objects"] == .text("{\"half"))
    }

    @Test(arguments: ["metadata", "additional_data", "objects"])
    func anythingIsReadWithoutATrap(_ path: String) {
        let nasty = [
            "", "   ", String(repeating: "x", count: 100_000), String(repeating: "[", count: 100_000), "👨‍👩‍👧",
            "\u{202E}abc",
            "\u{1B}[2J\u{0}", "\\", "{\"a\":1}", "plain text", "=", ":", "\"",
        ]
        for text in nasty {
            _ = Self.read(.text(text), at: path)
            for isText in [true, false] {
                let pair = FieldValue.Pair(key: text, value: text, isText: isText)
                let value = FieldValue.pairs([pair, pair])
                _ = Self.read(value, at: path)
                let values = FormValues([path: value])
                #expect(FormValues(json: values.json) == values)
            }
            _ = PastedPairs(text, isObject: true)
        }
    }
}
