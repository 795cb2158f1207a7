import TestTools
import Testing

@testable import TerminalUI

struct SafeTextTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let input: String
        let expected: String
        let width: Int
        var testDescription: String { name }
    }

    static let nasty: [Sample] = [
        Sample(name: "plain", input: "Jane Smith", expected: "Jane Smith", width: 10),
        Sample(name: "empty", input: "", expected: "", width: 0),
        Sample(name: "escape", input: "a\u{1B}[31mb", expected: "a\u{FFFD}[31mb", width: 7),
        Sample(name: "OSC 52", input: "\u{1B}]52;c;QQ==\u{7}", expected: "\u{FFFD}]52;c;QQ==\u{FFFD}", width: 12),
        Sample(name: "C1 CSI", input: "\u{9B}2J", expected: "\u{FFFD}2J", width: 3),
        Sample(name: "NUL and DEL", input: "a\0b\u{7F}c", expected: "a\u{FFFD}b\u{FFFD}c", width: 5),
        Sample(name: "carriage return", input: "safe\revil", expected: "safe␊evil", width: 9),
        Sample(name: "CRLF is one end", input: "a\r\nb", expected: "a␊b", width: 3),
        Sample(name: "tab", input: "a\tb", expected: "a b", width: 3),
        Sample(name: "next line, separators", input: "a\u{85}b\u{2028}c", expected: "a␊b␊c", width: 5),
        Sample(name: "bidi override", input: "a\u{202E}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "bidi isolate", input: "a\u{2066}b\u{2069}", expected: "a\u{FFFD}b\u{FFFD}", width: 4),
        Sample(name: "Arabic letter mark", input: "a\u{61C}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "zero width space", input: "a\u{200B}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "byte order mark", input: "\u{FEFF}a", expected: "\u{FFFD}a", width: 2),
        Sample(name: "soft hyphen", input: "a\u{AD}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "lone joiner", input: "a\u{200D}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "family", input: "👨\u{200D}👩\u{200D}👧", expected: "👨👩👧", width: 6),
        Sample(name: "joiner after virama", input: "क्\u{200D}ष", expected: "क्ष", width: 2),
        Sample(name: "Persian non-joiner", input: "می\u{200C}خواهم", expected: "میخواهم", width: 7),
        Sample(
            name: "Zalgo", input: "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}!",
            expected: "Z\u{301}\u{302}\u{303}\u{304}!", width: 2),
        Sample(name: "mark without base", input: "\u{301}a", expected: "\u{FFFD}a", width: 2),
        Sample(name: "decomposed accent", input: "Jose\u{301}", expected: "Jose\u{301}", width: 4),
        Sample(name: "lone selector", input: "\u{FE0F}a", expected: "\u{FFFD}a", width: 2),
        Sample(name: "heart with selector", input: "❤\u{FE0F}", expected: "❤", width: 1),
        Sample(
            name: "smuggled selectors", input: "a\u{FE0F}\u{FE0F}\u{E0101}", expected: "a\u{FFFD}\u{FFFD}", width: 3),
        Sample(name: "flag", input: "🇲🇽", expected: "🇲🇽", width: 2),
        Sample(name: "unpaired flag half", input: "🇲x", expected: "\u{FFFD}x", width: 2),
        Sample(name: "three flag halves", input: "🇲🇽🇲", expected: "🇲🇽\u{FFFD}", width: 3),
        Sample(name: "keycap", input: "1\u{FE0F}\u{20E3}", expected: "1\u{20E3}", width: 1),
        Sample(name: "skin tone", input: "👍🏽", expected: "👍", width: 2),
        Sample(name: "lone skin tone", input: "🏽", expected: "🏽", width: 2),
        Sample(name: "newer than the C library", input: "\u{1FAE8}", expected: "\u{FFFD}", width: 1),
        Sample(name: "private use", input: "\u{E000}\u{F8FF}", expected: "\u{FFFD}\u{FFFD}", width: 2),
        Sample(name: "unassigned", input: "\u{378}", expected: "\u{FFFD}", width: 1),
        Sample(name: "noncharacter", input: "\u{FFFF}", expected: "\u{FFFD}", width: 1),
        Sample(name: "tags", input: "a\u{E0041}\u{E0042}\u{E0043}b", expected: "a\u{FFFD}b", width: 3),
        Sample(name: "Hangul filler", input: "\u{3164}", expected: "\u{FFFD}", width: 1),
        Sample(name: "blank braille", input: "a\u{2800}b", expected: "a b", width: 3),
        Sample(name: "no-break space", input: "a\u{A0}b\u{2007}c", expected: "a b c", width: 5),
        Sample(name: "CJK", input: "王小明", expected: "王小明", width: 6),
        Sample(name: "Hangul jamo", input: "\u{1112}\u{1161}\u{11AB}", expected: "\u{1112}\u{1161}\u{11AB}", width: 2),
        Sample(name: "Hangul vowel alone", input: "a\u{1161}", expected: "a\u{FFFD}", width: 2),
    ]

    @Test(arguments: nasty)
    func cleans(_ sample: Sample) {
        let safe = SafeText(untrusted: sample.input)
        #expect(Array(safe.string.unicodeScalars) == Array(sample.expected.unicodeScalars))
        #expect(safe.width == sample.width)
        #expect(safe.clusters.reduce(0) { $0 + $1.width } == safe.width)
        #expect(SafeText(untrusted: safe.string) == safe)
    }

    @Test
    func repairsBadBytes() {
        let lone = String(decoding: [0x61, 0xED, 0xA0, 0x80, 0xFF, 0x62] as [UInt8], as: UTF8.self)
        let safe = SafeText(untrusted: lone)
        #expect(safe.string.hasPrefix("a\u{FFFD}"))
        #expect(safe.string.hasSuffix("\u{FFFD}b"))
    }

    @Test(arguments: [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\tx", "    x"), ("a\u{B}b", "a\u{FFFD}b"), ("a\n\u{301}", "a\n\u{FFFD}"),
    ])
    func keepsLines(_ input: String, _ expected: String) {
        #expect(SafeText(untrusted: input, lineEnds: .multiline).string == expected)
    }

    @Test(arguments: [
        ("abcdef", 3, "abc…"), ("abc", 3, "abc"), ("王小明", 2, "王小…"), ("abc", 0, ""), ("🇲🇽🇲🇽", 1, "🇲🇽…"), ("a", -1, ""),
    ])
    func limits(_ input: String, _ limit: Int, _ expected: String) {
        #expect(SafeText(untrusted: input, limit: limit).string == expected)
    }

    /// Ten million marks show nothing: they are not all looked through for every frame.
    @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}👩", "\u{E0041}"])
    func whatShowsNothingHasAnEnd(_ mark: String) {
        let flood = "a" + String(repeating: mark, count: 400_000)
        let safe = SafeText(untrusted: flood, limit: 100)
        #expect(safe.string.hasSuffix("…") && safe.width <= 201)
        #expect(safe.string.unicodeScalars.count <= 600)
    }

    @Test
    func interpolationPassesTheDoor() {
        let name = "Bob\u{1B}[2J"
        let safe = SafeText(untrusted: "王")
        let text: SafeText = "to \(name), \(safe) × \(3)"
        #expect(text.string == "to Bob\u{FFFD}[2J, 王 × 3")
        #expect(text.width == 3 + 3 + 4 + 2 + 2 + 3 + 1)
    }

    @Test
    func propertySanitizedTextIsConsistent() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let input = random.nastyString(length: Int.random(in: 0...12, using: &random))
            let safe = SafeText(untrusted: input, lineEnds: .multiline, limit: 9)
            #expect(safe.clusters.reduce(0) { $0 + $1.width } == safe.width, "\(input.unicodeScalars.map(\.value))")
            #expect(SafeText(untrusted: safe.string, lineEnds: .multiline).string == safe.string)
            #expect(safe.clusters.allSatisfy { (1...2).contains($0.width) && $0.text.unicodeScalars.count <= 6 })
            for scalar in safe.string.unicodeScalars {
                #expect(scalar == "\n" || CharacterWidth.of(scalar) >= 0)
                #expect(scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory))
            }
        }
    }
}
