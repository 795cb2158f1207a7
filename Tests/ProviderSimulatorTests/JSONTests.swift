import Testing

@testable import ProviderSimulator

@Suite("JSON text")
struct JSONTests {
    @Test(
        "What is JSON is read, and written again in the same order",
        arguments: [
            #"{"b":1,"a":[true,false,null],"c":{"z":"é漢🙂","y":-1.5e+10}}"#, "[]", "{}", #""\"\\\n\t""#, "0", "-0.5",
        ])
    func roundTrip(text: String) throws {
        #expect(try JSONParser.parse(text).text == text)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "1e", "+1", "nul", "tru", "\"\\x\"",
            "\"\\ud800\"", "\"\\ud83d\\u0041\"", "\"a", "\"\n\"", "1 2", "[1 2]", "NaN", "\u{feff}1",
            String(repeating: "[", count: 200), "\"\\u12\"", "'a'",
        ])
    func refused(text: String) {
        #expect(throws: JSONParseError.self) { try JSONParser.parse(text) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func badBytes() {
        #expect(throws: JSONParseError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONParseError.self) { try JSONParser.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test("Escapes are read, surrogate pairs included")
    func escapes() throws {
        #expect(try JSONParser.parse(#""\u0041\u00e9\ud83d\ude42\/\b\f""#).stringValue == "Aé🙂/\u{8}\u{c}")
    }

    @Test("Numbers and booleans are told apart")
    func kinds() throws {
        #expect(try JSONParser.parse("1").boolValue == nil)
        #expect(try JSONParser.parse("true").doubleValue == nil)
        #expect(try JSONParser.parse("1.5").intValue == nil)
        #expect(try JSONParser.parse("15").intValue == 15)
    }
}
