import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

struct BoundedTextTests {
    private static func marks(_ count: Int) -> String {
        String(repeating: "\u{301}\u{327}", count: count / 2)
    }

    @Test func whatPeopleWriteStaysAsItIs() {
        let texts = [
            "", "plain", "José", "Jose\u{301}", "ཧྐྵྨླྺྼྻྂ", "שָׁלוֹם", "नमस्ते", "👩‍👩‍👧‍👦 and 🏳️‍🌈", "Z" + Self.marks(16),
            String(repeating: "é", count: 5_000), String(repeating: "e\u{301}", count: 5_000),
        ]
        for text in texts { #expect(text.withBoundedMarks == text) }
    }

    @Test func aFloodOfMarksIsCutAndSaysSo() {
        let flood = "Z" + Self.marks(400_000) + " then W" + Self.marks(40) + "!"
        let bounded = flood.withBoundedMarks
        #expect(bounded.unicodeScalars.count == 1 + 16 + 1 + 7 + 16 + 1 + 1)
        #expect(bounded.utf8.first == UInt8(ascii: "Z") && bounded.contains("then"))
        #expect(bounded.utf8.suffix(4).elementsEqual("…!".utf8))
        #expect(bounded.withBoundedMarks == bounded)
    }

    @Test(arguments: ["x", "é", "界", "👍", "a\u{301}"])
    func aLongTextIsCutBetweenScalarsAndSaysSo(_ sign: String) {
        let text = String(repeating: sign, count: 100_000)
        for limit in [64, 200, 1_000, 65_536] {
            let bounded = text.bounded(to: limit)
            #expect(bounded.utf8.count <= limit && bounded.utf8.count > limit - 8)
            #expect(bounded.contains("…") && !bounded.unicodeScalars.contains("\u{FFFD}"))
            #expect(bounded.bounded(to: limit) == bounded, "what is kept already does not look new")
        }
        #expect(text.bounded(to: 65_536).hasSuffix("… [cut: 65536 bytes are kept]"))
        #expect(text.clipped(to: 300).unicodeScalars.count == 300 && text.clipped(to: 300).hasSuffix("…"))
        #expect("short".clipped(to: 300) == "short")
    }

    /// One character may be as long as anything.
    @Test func scalarsAreCountedAndNotCharacters() {
        let one = String(repeating: "\u{1F468}\u{200D}", count: 100_000)
        #expect(one.clipped(to: 300).unicodeScalars.count == 300)
        #expect(ProviderWords.read(Array(one.utf8)).unicodeScalars.count <= 300)
        #expect(ProviderWords.read(Array(#"{"message":"\#(one)"}"#.utf8)).unicodeScalars.count <= 300)
    }

    @Test func anIdIsTakenWholeOrNotAtAll() {
        #expect(String(repeating: "x", count: 512).asID != nil)
        #expect(String(repeating: "x", count: 513).asID == nil)
        #expect(JSON.object(["id": .string(String(repeating: "x", count: 600))]).firstID(of: "id") == nil)
    }

    /// A key of an object is hashed, which puts its marks in order.
    @Test func whatIsReadAsJSONHasBoundedMarks() throws {
        let flood = "Z" + Self.marks(200_000)
        let json = try JSON(parsing: #"{"\#(flood)":"\#(flood)"}"#)
        let member = try #require(json.members?.elements.first)
        #expect(member.key.unicodeScalars.count == 18 && member.value.string?.unicodeScalars.count == 18)
        let typed = try JSON(parsingUnambiguous: #""Z\#(Self.marks(40))""#)
        #expect(typed.string?.unicodeScalars.count == 41, "what a person wrote is sent as it was written")
    }

    @Test func aLargeAnswerIsKeptInPartAndStaysJSON() throws {
        let long = JSON.string(String(repeating: "é", count: 70_000))
        let lines = JSON.array((0..<5_000).map { ["role": "agent", "content": .string("words of line \($0)")] })
        let tiny = JSON.array(Array(repeating: .integer(1), count: 200_000))
        for large in [["a": long, "z": "last"], ["a": lines, "z": "last"], ["a": tiny, "z": "last"]] as [JSON] {
            let trimmed = large.trimmed(to: 65_536)
            #expect(trimmed.compact.utf8.count <= 65_536 + 1_024)
            #expect(trimmed.compact.utf8.count > 16_000, "as much as fits")
            #expect(trimmed["z"] == "last" && trimmed.compact.contains("[cut"))
            #expect(try JSON(parsing: trimmed.compact) == trimmed)
        }
        let small: JSON = ["a": "b", "c": [1, 2]]
        #expect(small.trimmed(to: 65_536) == small)
    }
}
