import Testing

@testable import ProviderSimulator

@Suite("JSON text")
struct JSONTests {
    @Test("What is written keeps the order of its keys, and is read as what it was")
    func roundTrip() throws {
        let text = #"{"b":1,"a":[true,false,null],"c":{"z":"é漢🙂","y":-1.5}}"#
        let value: JSONValue = [
            "b": .number("1"), "a": [true, false, nil], "c": ["z": "é漢🙂", "y": .number("-1.5")],
        ]
        #expect(value.text == text)
        let read = try JSONReader.read(text)
        #expect(read.keys == ["a", "b", "c"] && read["c"]?.keys == ["y", "z"])
        for key in ["a", "b"] { #expect(read[key] == value[key]) }
        for key in ["y", "z"] { #expect(read["c"]?[key] == value["c"]?[key]) }
    }

    @Test(
        "What is JSON is read, and written again",
        arguments: ["[]", "{}", #""\"\\\n\t""#, "0", "-0.5", #"{"a":[1,"]"]}"#])
    func sameText(text: String) throws {
        #expect(try JSONReader.read(text).text == text)
    }

    @Test("Of a key that stands twice, the last counts")
    func twice() throws {
        #expect(try JSONReader.read(#"{"a":1,"b":2,"\u0061":3}"#).text == #"{"a":3,"b":2}"#)
    }

    @Test(
        "A comma, a bracket or a quotation mark inside of a text is nothing but text",
        arguments: [#"[",]"]"#, #"{"a":"\",}"}"#, #"["\\",1]"#, #"["\\\"",1]"#])
    func commas(text: String) throws {
        #expect(try JSONReader.read(text).text == text)
    }

    @Test("Large numbers are read as far as Foundation goes")
    func largeNumbers() throws {
        #expect(try JSONReader.read("9007199254740993").intValue == 9_007_199_254_740_993)
        #expect(try JSONReader.read("12345678901234567890123").text == "12345678901234567890123")
        #expect(try JSONReader.read("-1.5e+10").doubleValue == -1.5e10)
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read("1e400") }
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "1e", "+1", "nul", "tru", "\"\\x\"",
            "\"\\ud800\"", "\"\\ud83d\\u0041\"", "\"a", "\"\n\"", "1 2", "[1 2]", "NaN", "\u{feff}1",
            String(repeating: "[", count: 200), "\"\\u12\"", "'a'", "[1 , ]", "{\"a\":[],\n}", "[\"\\\\\",]", "1\0",
            String(repeating: "[", count: 100) + String(repeating: "]", count: 100), "{\"a\":1}x", "[,1]",
        ])
    func refused(text: String) {
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read(text) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func badBytes() {
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read([0x31, 0x00]) }
        #expect(throws: JSONReader.NotJSON.self) { try JSONReader.read([0xFF, 0xFE, 0x31, 0x00]) }
    }

    @Test("Escapes are read, surrogate pairs included")
    func escapes() throws {
        #expect(try JSONReader.read(#""\u0041\u00e9\ud83d\ude42\/\b\f""#).stringValue == "Aé🙂/\u{8}\u{c}")
    }

    @Test("Numbers and booleans are told apart")
    func kinds() throws {
        #expect(try JSONReader.read("1").boolValue == nil)
        #expect(try JSONReader.read("true").doubleValue == nil)
        #expect(try JSONReader.read("1.5").intValue == nil)
        #expect(try JSONReader.read("15").intValue == 15)
    }
}
