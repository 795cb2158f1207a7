import TestTools
import Testing

@testable import TerminalUI

struct SafeTextLayoutTests {
    @Test(arguments: [
        ("Jane Smith", 10, "Jane Smith"), ("Jane Smith", 6, "Jane …"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"),
        ("王小明", 1, "…"), ("abc", 0, ""), ("abc", -3, ""), ("", 5, ""),
    ])
    func truncates(_ input: String, _ columns: Int, _ expected: String) {
        let text = SafeText(untrusted: input).truncated(to: columns)
        #expect(text.string == expected)
        #expect(text.width <= max(0, columns))
    }

    @Test(arguments: [("王小明", 3, "王", "明"), ("abc", 2, "ab", "c"), ("abc", 9, "abc", ""), ("🇲🇽a", 1, "", "a")])
    func takesAndDropsColumns(_ input: String, _ columns: Int, _ start: String, _ rest: String) {
        #expect(SafeText(untrusted: input).prefix(columns: columns).string == start)
        #expect(SafeText(untrusted: input).dropping(columns: columns).string == rest)
    }

    @Test(arguments: [(Alignment.leading, "王  "), (.trailing, "  王"), (.center, " 王 ")])
    func pads(_ alignment: Alignment, _ expected: String) {
        let text = SafeText(untrusted: "王").padded(to: 4, alignment: alignment)
        #expect(text.string == expected)
        #expect(text.width == 4)
    }

    @Test(arguments: [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick", 3, ["the", "qui", "ck"]),
        ("abc", 1, ["a", "b", "c"]),
        ("王小明", 1, ["王", "小", "明"]),
        ("王小明好", 5, ["王小", "明好"]),
        ("hi 王小", 4, ["hi", "王小"]),
        ("well-known", 6, ["well-", "known"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("a    b", 2, ["a", "b"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("trailing   ", 8, ["trailing"]),
        ("", 5, [""]),
        ("x", 0, ["x"]),
        ("ab", -4, ["a", "b"]),
    ])
    func wraps(_ input: String, _ columns: Int, _ expected: [String]) {
        let lines = SafeText(untrusted: input, lineEnds: .multiline).wrapped(to: columns)
        #expect(lines.map(\.string) == expected)
    }

    @Test
    func wrappingLosesNothingButSpaces() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<1_000 {
            let input = random.nastyString(length: Int.random(in: 0...30, using: &random))
            let columns = Int.random(in: 1...9, using: &random)
            let text = SafeText(untrusted: input, lineEnds: .multiline)
            let lines = text.wrapped(to: columns)
            let visible: (String) -> [Unicode.Scalar] = { $0.unicodeScalars.filter { $0 != " " && $0 != "\n" } }
            #expect(lines.flatMap { visible($0.string) } == visible(text.string))
            #expect(lines.allSatisfy { $0.width <= columns || $0.clusters.reduce(0) { n, _ in n + 1 } == 1 })
        }
    }

    @Test(arguments: ["", "a", "abcdefghij", "王小明", "a王b小c明", "e\u{301}🇲🇽x", "👩🏽‍🚀ab", String(repeating: "xyz", count: 9)])
    func piecesLoseNothing(_ input: String) {
        let text = SafeText(untrusted: input)
        for first in 0...5 {
            for others in 1...5 {
                let pieces = text.pieces(first: first, others: others)
                #expect(pieces.joined() == text)
                for (index, piece) in pieces.enumerated() {
                    let isAlone = piece.clusters.reduce(0) { count, _ in count + 1 } == 1
                    #expect(piece.width <= (index == 0 ? first : others) || isAlone)
                }
                #expect(text.pieces(first: first, others: others, most: 2) == Array(pieces.prefix(2)))
            }
        }
    }
}
