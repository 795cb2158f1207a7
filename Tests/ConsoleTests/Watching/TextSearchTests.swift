import CallCore
import TerminalUI
import Testing

@testable import Console

/// What is found in a conversation, and where.
struct TextSearchTests {
    private static func search(_ lines: [String], _ query: String) -> TextSearch {
        var search = TextSearch()
        search.editor = LineEditor(query)
        search.search(lines.map { TextSearch.fold(SafeText(untrusted: $0)) })
        return search
    }

    @Test(arguments: [
        ("sofia", "Soy Sofía", 4..<9), ("SOFÍA", "sofia", 0..<5), ("ñ", "MANA", 2..<3),
        ("é", "Cafe\u{301} bar", 3..<4),
        ("明", "王小明", 2..<3), ("مرحبا", "قال مرحبا", 4..<9), ("ａｂｃ", "xABC", 1..<4), ("straße", "Straße", 0..<6),
        ("[", "a[b", 1..<2), (" b", "a b", 1..<3),
    ])
    func foundWhateverItsCaseAndAccents(_ query: String, _ line: String, _ range: Range<Int>) {
        #expect(Self.search([line], query).matches == [TextSearch.Match(line: 0, range: range)])
    }

    @Test func whatIsNotThereIsNotFound() {
        #expect(Self.search(["abc", "", "ab c"], "abcd").matches.isEmpty)
        #expect(Self.search(["abc"], "").count == "")
        #expect(Self.search(["abc"], "x").count == "not found")
        #expect(Self.search([], "x").matches.isEmpty)
    }

    @Test func goesRoundAndSaysWhereItIs() {
        var search = Self.search(["aa", "b", "a"], "a")
        #expect(search.matches.map(\.line) == [0, 0, 2])
        search.start(at: 1)
        #expect(search.count == "3/3")
        search.step(by: 1)
        #expect(search.count == "1/3")
        search.step(by: -1)
        #expect(search.count == "3/3")
        search.start(at: 9)
        #expect(search.count == "1/3")
        #expect(search.matches(in: 0).count == 2 && search.matches(in: 1).isEmpty)
    }

    /// Of ten thousand lines, a further letter looks only at those that matched before, and new lines alone are read.
    @Test func looksAtNoLineTwiceWithoutNeed() {
        let lines = (0..<10_000).map { TextSearch.fold("line \($0) of a conversation") }
        var search = TextSearch()
        search.editor = LineEditor("line 99")
        search.search(lines)
        #expect(search.linesRead == 10_000)
        let found = search.matches.count
        search.editor = LineEditor("line 999")
        search.search(lines)
        #expect(search.linesRead == 10_000 + found)
        #expect(search.matches.count == 11)
        search.search(lines)
        search.step(by: 1)
        #expect(search.linesRead == 10_000 + found)
        search.update(lines + [TextSearch.fold("line 9999 again")], from: 10_000)
        #expect(search.linesRead == 10_000 + found + 1)
        #expect(search.matches.count == 12)
    }

    @Test func aRewrittenEndIsSearchedAgain() {
        var text = ConversationText((0..<5).map { TranscriptLine(speaker: .agent, text: "word \($0)") })
        text.fold()
        var search = TextSearch()
        search.editor = LineEditor("word")
        search.search(text.folded)
        let changed = text.take(text.turns.dropLast(2) + [TranscriptLine(speaker: .callee, text: "no w\u{F6}rd")])
        search.update(text.folded, from: changed)
        #expect(changed == 3)
        #expect(search.matches.map(\.line) == [0, 1, 2, 3])
    }

    @Test func whatIsSaidAfterTheSearchBeganIsFoundThoughNobodyHadSpoken() {
        var text = ConversationText()
        text.fold()
        var search = TextSearch()
        search.editor = LineEditor("hello")
        search.search(text.folded)
        let changed = text.take([TranscriptLine(speaker: .callee, text: "Well, hello!")])
        search.update(text.folded, from: changed)
        #expect(search.matches == [TextSearch.Match(line: 0, range: 6..<11)])
    }

    @Test func matchesAreMarkedAcrossTheEndsOfRows() {
        let text: SafeText = "one two  three four"
        var search = TextSearch()
        search.editor = LineEditor("o  three f")
        search.search([TextSearch.fold(text)])
        let marked = MarkedText(
            text: text, matches: search.matches(in: 0), current: nil, style: .standard, theme: .monochrome)
        let rows = text.wrapped(to: 9)
        let spans = marked.spans(rows)
        #expect(spans.map { $0.reduce("") { $0 + $1.text.string } } == rows.map(\.string))
        let lit = spans.map { $0.filter { $0.style != .standard }.map(\.text.string).joined(separator: "|") }
        #expect(lit.joined(separator: "/") == "o/three/f" || lit.joined(separator: "/") == "o/three f")
    }
}
