import TerminalUI
import Testing

struct SparklineTests {
    @Test(arguments: [
        ([0, 1, 2, 4, 8], 5, " ▂▃▅█"), ([5, 5], 2, "██"), ([0, 0, 0], 3, "   "), ([1, 9, 2, 3], 2, "█▃"), ([7], 9, "█"),
    ])
    func columnsAreAsHighAsTheirValues(_ values: [Int], _ width: Int, _ expected: String) {
        #expect(Sparkline(values).columns(width: width).string == expected)
    }

    @Test func littleIsNotNothing() {
        #expect(Sparkline([1, 1_000_000]).columns(width: 2).string == "▁█")
        #expect(Sparkline([1, 1_000_000]).columns(width: 2, glyphs: .ascii).string == ".@")
    }

    @Test func whatIsNotKnownStaysEmpty() {
        #expect(Sparkline([nil, 0.5, 1, 2], full: 1).columns(width: 4).string == " ▅██")
        #expect(Sparkline([.nan, .infinity, -3, 1]).columns(width: 4).string == "   █")
        #expect(Sparkline([1, 2], full: .nan).columns(width: 2).string == "  ")
        #expect(Sparkline([Int]()).columns(width: 8).isEmpty)
        #expect(Sparkline([1, 2]).columns(width: -4).isEmpty)
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (80, 24), (200, 50)])
    func drawsAtEverySize(_ width: Int, _ height: Int) {
        var frame = Frame(size: Size(width: width, height: height))
        Sparkline(Array(0..<24)).draw(in: frame.bounds, on: &frame, style: .standard)
        let drawn = frame.row(0).filter { $0.text != " " }.count
        #expect(drawn == (width == 0 || height == 0 ? 0 : min(width, 24) - (width >= 20 ? 1 : 0)))
        #expect(height < 2 || frame.row(1).allSatisfy { $0.text == " " })
    }

    @Test func bothSetsHaveAsManyColumnsOfOneCell() {
        #expect(GlyphSet.unicode.spark.count == GlyphSet.ascii.spark.count)
        for glyphs in [GlyphSet.unicode, .ascii] {
            #expect(glyphs.spark.allSatisfy { SafeText(untrusted: String($0)).width == 1 })
        }
    }
}
