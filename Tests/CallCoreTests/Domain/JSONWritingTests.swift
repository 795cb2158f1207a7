import OrderedCollections
import Testing

@testable import CallDomain

@Suite("Writing JSON")
struct JSONWritingTests {
    @Test(
        "is compact and exact",
        arguments: [
            (.null, "null"), (.number("250.00"), "250.00"), ("", "\"\""), ("é王😀/", "\"é王😀/\""),
            ("\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{9B}", #""\"\\\n\r\t\u0000\u001f\u007f\u009b""#),
            ("\u{2028}\u{202E}\u{200F}\u{FEFF}👩‍👧", #""\u2028\u202e\u200f\ufeff👩‍👧""#),
            ([], "[]"), ([:], "{}"), ([1, "a", .null], #"[1,"a",null]"#),
            (["b": 1, "a": [true]], #"{"b":1,"a":[true]}"#),
        ] as [(JSON, String)])
    func compact(json: JSON, text: String) {
        #expect(json.compact == text)
        #expect(json.bytes == Array(text.utf8))
    }

    @Test("is spread over lines for people")
    func pretty() {
        let json: JSON = ["a": [1, ["b": [:]]], "c": [], "d": "x"]
        let text = """
            {
              "a": [
                1,
                {
                  "b": {}
                }
              ],
              "c": [],
              "d": "x"
            }
            """
        #expect(json.pretty == text)
    }

    @Test("lets no control character out, so that it can be printed")
    func controls() {
        for value in Array(0...0x1F) + Array(0x7F...0x9F) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            #expect(JSON.string(String(scalar)).compact.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
        }
    }

    @Test(
        "is read with the types it was meant to have",
        arguments: [
            (JSON.number("12"), 12, 12.0), (.string("12"), 12, 12), (.number("12.0"), 12, 12), (.string("x"), nil, nil),
            (.number("1e400"), nil, nil), (.null, nil, nil), (.number("99999999999999999999"), nil, 1e20),
        ] as [(JSON, Int?, Double?)])
    func numbers(json: JSON, int: Int?, double: Double?) {
        #expect(json.int == int)
        #expect(json.double == double)
    }

    @Test("finds values by their path")
    func paths() {
        let json: JSON = ["data": ["call": ["id": "x"]], "list": [1]]
        #expect(json[path: "data.call.id"] == "x")
        #expect(json[path: "data.nope.id"] == nil)
        #expect(json[path: "list.0"] == nil)
        #expect(json["data"]?["call"]?["id"]?.string == "x")
        var built = JSON.object(["a": 3])
        built.set("v", at: ["a", "b"])
        #expect(built == ["a": ["b": "v"]])
    }
}
