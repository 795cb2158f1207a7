import OrderedCollections
import Testing

@testable import CallDomain

@Suite("Reading JSON")
struct JSONParsingTests {
    @Test(
        "understands what RFC 8259 allows",
        arguments: [
            ("null", .null), (" true ", true), ("false\n", false), ("0", 0), ("-0", .number("-0")),
            ("250.00", .number("250.00")), ("1e5", .number("1e5")), ("-1.5E-07", .number("-1.5E-07")),
            ("123456789012345678901234567890", .number("123456789012345678901234567890")),
            ("\"\"", ""), (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"), (#""\u00e9\u738B""#, "é王"),
            (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\u{0}"), ("[]", []), ("{}", [:]),
            ("[1, [2,[]] ]", [1, [2, []]]),
            (#"{"a":{"b":[{}]}, "c":null}"#, ["a": ["b": [[:]]], "c": .null]), (#"{"a":1,"a":2}"#, ["a": 2]),
            ("\"\u{7F}\u{85}\"", "\u{7F}\u{85}"), (#"{"":0}"#, ["": 0]),
        ] as [(String, JSON)])
    func right(text: String, json: JSON) throws {
        #expect(try JSON(parsing: text) == json)
    }

    @Test(
        "takes half a surrogate for a sign that cannot be read",
        arguments: [
            (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83dA""#, "\u{FFFD}A"),
        ])
    func surrogates(text: String, string: String) throws {
        #expect(try JSON(parsing: text).string == string)
    }

    @Test(
        "refuses everything else, and says where",
        arguments: [
            ("", 1, 1), ("   ", 1, 4), ("nul", 1, 1), ("True", 1, 1), ("01", 1, 2), ("-", 1, 2), ("+1", 1, 1),
            ("1.", 1, 3), (".5", 1, 1), ("1e", 1, 3), ("1e+", 1, 4), ("0x10", 1, 2), ("NaN", 1, 1), ("Infinity", 1, 1),
            ("\"", 1, 2), ("\"\t\"", 1, 2), ("'a'", 1, 1), (#""\x""#, 1, 4), (#""\u12"#, 1, 4), (#""\u12g4""#, 1, 4),
            (#""\u+123""#, 1, 4), (#""\u 123""#, 1, 4), ("[", 1, 2), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("[,]", 1, 2),
            ("{", 1, 2), ("{,}", 1, 2), ("{a:1}", 1, 2), (#"{"a" 1}"#, 1, 6), (#"{"a":}"#, 1, 6), (#"{"a":1,}"#, 1, 8),
            ("1 2", 1, 3), ("{}}", 1, 3), ("{\n  \"a\": 1,\n  b\n}", 3, 3), ("\n\n\n x", 4, 2), ("//c\n1", 1, 1),
            ("\u{FEFF}1", 1, 1), ("\u{A0}1", 1, 1),
        ])
    func wrong(text: String, line: Int, column: Int) throws {
        let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.description.hasPrefix("line \(line), column \(column): "))
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE7, 0x8E, 0x22], [0xFF, 0xFE], [0x00], [0x7B, 0x22, 0x80, 0x22, 0x3A, 0x31, 0x7D],
        ] as [[UInt8]])
    func bytes(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
    }

    @Test("goes 128 levels deep and no deeper")
    func depth() throws {
        let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(try JSON(parsing: allowed).items?.count == 1)
        for text in [
            "[" + allowed + "]", String(repeating: "[", count: 200_000), String(repeating: "{\"a\":", count: 50_000),
        ] {
            let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
            #expect(error.reason.contains("128 levels"))
        }
    }

    @Test("refuses every beginning of a document that is not the whole")
    func prefixes() throws {
        let document = Array(#"{"a":[1,-2.5e3,"x\u00e9\\ 王",true,null,{"b":false}],"c":{}}"#.utf8)
        _ = try JSON(parsing: document)
        for length in 0..<document.count {
            #expect(throws: JSONError.self, "\(length) bytes") { try JSON(parsing: Array(document[..<length])) }
        }
    }

    @Test("survives any bytes, and what it takes it writes back the same", arguments: 0..<20)
    func fuzz(seed: Int) throws {
        var random = DomainRandom(seed: UInt64(seed))
        let document = Array(#"{"a":[1,-2.5e3,"x\u00e9\\ \ud83d\ude00王",true,null,{"b":false}],"c":{"d":"\n"}}"#.utf8)
        for _ in 0..<500 {
            var bytes = document
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(random.pick(Array("\\\"{}[],:u0e-.\n".utf8)), at: place)
                }
            }
            guard let json = try? JSON(parsing: bytes) else { continue }
            #expect(try JSON(parsing: json.compact) == json)
            #expect(try JSON(parsing: json.pretty) == json)
        }
    }
}
