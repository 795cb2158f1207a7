import Testing

@testable import CallDomain

/// RFC 4180, and what people's programs make of it.
struct CSVReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        var separator: Unicode.Scalar = ","
        let rows: [[String]]
        var lines: [Int] = []
        var testDescription: String { text.debugDescription }
    }

    static let cases: [Case] = [
        Case(text: "", rows: []),
        Case(text: "a", rows: [["a"]]),
        Case(text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
        Case(text: "a\rb\rc", rows: [["a"], ["b"], ["c"]], lines: [1, 2, 3]),
        Case(text: "a\n\nb", rows: [["a"], [""], ["b"]], lines: [1, 2, 3]),
        Case(text: "a,,\n,", rows: [["a", "", ""], ["", ""]]),
        Case(text: "\"a,b\",\"c\"\"d\"\n", rows: [["a,b", "c\"d"]]),
        Case(text: "\"one\r\ntwo\",x\ny,z", rows: [["one\ntwo", "x"], ["y", "z"]], lines: [1, 3]),
        Case(text: "  a  ,  \" b \"  ,\u{A0}c\u{A0}", rows: [["a", "b", "c"]]),
        Case(text: "\"\",\"\"\"\"", rows: [["", "\""]]),
        Case(text: "a;b\tc", separator: ";", rows: [["a", "b\tc"]]),
        Case(text: "a\t\"b\tc\"\td", separator: "\t", rows: [["a", "b\tc", "d"]]),
        Case(text: "é,王,😀", rows: [["é", "王", "😀"]]),
    ]

    @Test(arguments: cases)
    func rows(_ sample: Case) throws {
        let read = try rows(sample.text, sample.separator)
        #expect(read.map(\.cells) == sample.rows)
        if !sample.lines.isEmpty { #expect(read.map(\.line) == sample.lines) }
    }

    @Test(arguments: [
        ("a\n\"b\nc\n", ImportProblem.quoteNotClosed(line: 2)), ("\"", .quoteNotClosed(line: 1)),
        ("a\r\nb,\"c\"\"", .quoteNotClosed(line: 2)), ("x\ny,5\" pipe\n", .strayQuote(line: 2)),
        ("\"a\n\"b,c", .textAfterQuote(line: 2)), ("\"a\"\"b\" c", .textAfterQuote(line: 1)),
        ("a,\"b\"\"", .quoteNotClosed(line: 1)), ("a \"b\"", .strayQuote(line: 1)),
    ])
    func quotesOutOfPlace(_ text: String, _ problem: ImportProblem) {
        #expect(throws: problem) { try rows(text, ",") }
    }

    /// Linear, and what is kept of it is bounded.
    @Test func hugeCellsAndRowsAreCut() throws {
        let cell = String(repeating: "x", count: 3_000_000)
        let read = try rows("\(cell),\"\(cell)\",+1\n" + String(repeating: ",", count: 100_000), ",")
        #expect(read[0].cells.map(\.utf8.count) == [CSVReader.longestCell, CSVReader.longestCell, 2])
        #expect(read[1].cells.count == CSVReader.mostCells)
    }

    @Test(arguments: [
        ("a,b\nc,d", ","), ("a;b\nc;d", ";"), ("a\tb", "\t"), ("a", ","), ("", ","), ("Smith, Jane;+1\nBob;+2", ";"),
        ("\"a;b\",c\n\"d;e\",f", ","), ("name;phone\nJane, of London;1\n", ";"), ("sep=;\na,b;c", ";"),
        ("SEP=\t\r\na,b,c", "\t"), ("title\na;b\nc;d", ";"), ("a|b", ","), ("1,5;2,5\n3,5;4,5", ";"),
    ])
    func separators(_ text: String, _ separator: Unicode.Scalar) {
        #expect(Unicode.Scalar(CSVSeparator(of: Array(text.utf8)).byte) == separator)
    }

    private func rows(_ text: String, _ separator: Unicode.Scalar) throws -> [CSVReader.Row] {
        var reader = CSVReader(Array(text.utf8), separator: UInt8(ascii: separator))
        var rows: [CSVReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }
}
