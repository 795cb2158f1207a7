import CallProviders
import Testing

@testable import CallDomain

/// Providers' JSON with flaws: what is sure is read, and what is in doubt is no id.
struct ReceivedJSONTests {
    private static let mark = "\u{FFFD}"

    static let readable: [(text: String, json: JSON)] = [
        ("\u{FEFF}{\"a\":1}", ["a": 1]), ("{\"a\":\"x\ty\"}", ["a": "x\ty"]),
        ("{\"a\":\"x\ny\u{0}\"}", ["a": "x\ny\u{0}"]),
        (#"{"a":"\ud800"}"#, ["a": .string(mark)]), (#"{"a":"\ude00x"}"#, ["a": .string(mark + "x")]),
        (#"{"a":"it\'s"}"#, ["a": "it's"]), (#"{"a":"\x41"}"#, ["a": .string(mark + "x41")]),
        (#"{"a":"\u12"}"#, ["a": .string(mark + "12")]),
        (#"{"a":NaN,"b":-Infinity,"c":Infinity}"#, ["a": .null, "b": .null, "c": .null]),
        (#"{"a":.5,"b":01,"c":+1,"d":1.}"#, ["a": ".5", "b": "01", "c": "+1", "d": "1."]),
        (#"{"a":1,}"#, ["a": 1]), ("[1,2,]", [1, 2]), ("[]", []), ("{}", [:]), ("[1]", [1]),
        ("-2.5e3", .number("-2.5e3")),
        (#"{"a":1,"a":1}"#, ["a": 1]), (#"{"a":1,"a":null}"#, ["a": 1]), (#"{"a":null,"a":1}"#, ["a": 1]),
        (#"{"a":1,"a":2}"#, ["a": .string(mark)]), (#"{"a":1,"a":2,"a":1}"#, ["a": .string(mark)]),
        ("{\"a\":1}\u{0}\u{0} \r\n", ["a": 1]), ("{\"a\":1}<!-- served by x -->", ["a": 1]), ("{\"a\":1}}", ["a": 1]),
        ("{\"a\":1}\n{\"a\":1}", ["a": 1]), ("true", true), ("null", .null),
    ]

    @Test(arguments: readable)
    func read(_ text: String, _ json: JSON) throws {
        #expect(try JSON(received: Array(text.utf8)) == json)
    }

    static let refused = [
        "", "{", "{\"a\":1", "{\"a\":\"x", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":\"x\\",
        "{\"id\":\"a\"}{\"id\":\"b\"}",
        "{\"id\":\"a\"}\r\n--x\r\n{\"id\":\"b\"}", "{\"id\":\"a\"}{\"id\":", "<html>", "12 apples", "\"x\" y", "[1 2]",
        "{,}", "[,]",
        "{\"a\":1,,}", "{'a':1}", "{a:1}", "{\"a\":undefined}", "{\"a\":e}", "e", "-", "nullx", "truefalse",
    ]

    @Test(arguments: refused)
    func refuse(_ text: String) {
        #expect(throws: JSONError.self) { try JSON(received: Array(text.utf8)) }
    }

    @Test func badBytesAreRepairedWhereTheyStand() throws {
        let bytes = Array("[{\"id\":\"a1\",\"name\":\"Jos".utf8) + [0xE9] + Array("\"},{\"id\":\"a2\"}]".utf8)
        #expect(try JSON(received: bytes) == [["id": "a1", "name": "Jos\u{FFFD}"], ["id": "a2"]])
    }

    @Test func widerEncodingsAreRead() throws {
        let text = #"{"a":"é"}"#
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let wide = text.unicodeScalars.flatMap { [UInt8($0.value & 0xFF), UInt8($0.value >> 8), 0, 0] }
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, wide, [0xFF, 0xFE, 0, 0] + wide] {
            #expect(try JSON(received: bytes) == ["a": "é"])
        }
    }

    @Test func whatIsTooDeepIsLeftOut() throws {
        let deep = String(repeating: "[", count: 100_000) + "\"]{\"" + String(repeating: "]", count: 100_000)
        let json = try JSON(received: Array("{\"deep\":\(deep),\"id\":\"c1\"}".utf8))
        #expect(json["id"] == "c1" && json.depth <= 129)
    }

    @Test func everyBeginningIsRefused() {
        let document = Array(#"{"a":[1,-2.5e3,"x\u00e9\\ 王",true,null,{"b":false},NaN,],"c":{},"c":{},}"#.utf8)
        #expect(throws: Never.self) { try JSON(received: document) }
        for length in document.indices {
            #expect(throws: JSONError.self, "\(length) bytes") { try JSON(received: Array(document[..<length])) }
        }
    }

    static let ids: [(text: String, id: String?)] = [
        (#"{"id":"c1","name":"x"}"#, "c1"), (#"{"id":"c1","id":"c2"}"#, nil), (#"{"id":"c1","id":"c1"}"#, "c1"),
        (#"{"id":"c1","cost":NaN,"note":"\q"}"#, "c1"), (#"{"id":"\ud800"}"#, nil), ("{\"id\":\"a\tb\"}", nil),
        (#"{"call_id":"a","call_id":"b","id":"c"}"#, nil), (#"{"id":7}"#, "7"), (#"{"id":007}"#, "007"),
    ]

    @Test(arguments: ids)
    func anIDIsSureOrNone(_ text: String, _ id: String?) throws {
        #expect(try JSON(received: Array(text.utf8)).firstID(of: "call_id", "id") == id)
    }
}
