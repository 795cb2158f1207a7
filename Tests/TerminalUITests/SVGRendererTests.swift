import Testing

@testable import TerminalUI

struct SVGRendererTests {
    @Test
    func drawsRunsOnAGrid() {
        var frame = Frame(size: Size(8, 1))
        frame.write("a<b", at: Point(0, 0))
        frame.write("王", at: Point(4, 0), style: Style(background: .indexed(1), attributes: [.bold, .underline]))
        frame.cursor = Point(6, 0)
        let svg = SVGRenderer.svg(frame, title: "A & B")
        #expect(svg.contains("<title>A &amp; B</title>"))
        #expect(svg.contains("textLength=\"27\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#dcdcdc\">a&lt;b</text>"))
        #expect(svg.contains("<rect x=\"44\" y=\"8\" width=\"18\" height=\"19\" fill=\"#cd0000\" "))
        #expect(svg.contains("textLength=\"18\""))
        #expect(svg.contains("font-weight=\"bold\" text-decoration=\"underline\">王</text>"))
        #expect(svg.contains("<rect x=\"62\""))
        #expect(svg == SVGRenderer.svg(frame, title: "A & B"))
    }

    @Test
    func leavesOutRowsOfBlanks() {
        var frame = Frame(size: Size(20, 1))
        frame.write("  a b   c", at: Point(0, 0))
        frame.write("u  ", at: Point(12, 0), style: Style(attributes: .underline))
        let runs = SVGRun.runs(of: frame.row(0))
        #expect(runs.map(\.text) == ["a b", "c", "u  "])
        #expect(runs.map(\.x) == [2, 8, 12])
        #expect(runs.map(\.width) == [3, 1, 3])
    }

    @Test
    func swapsColorsForReverse() {
        var frame = Frame(size: Size(1, 1))
        frame.write("x", at: Point(0, 0), style: Style(attributes: .reverse))
        let svg = SVGRenderer.svg(frame, foreground: .init(1, 2, 3), background: .init(4, 5, 6), title: "t")
        #expect(svg.contains("height=\"19\" fill=\"#010203\""))
        #expect(svg.contains("fill=\"#040506\">x</text>"))
    }

    @Test(arguments: FrameTests.sizes)
    func emptyFramesHaveNoText(_ size: Size) {
        let svg = SVGRenderer.svg(Frame(size: size), title: "")
        #expect(svg.hasSuffix("</svg>\n"))
        #expect(!svg.contains("<text"))
    }

    @Test(arguments: [
        (UInt8(16), Palette.RGB(0, 0, 0)), (231, .init(255, 255, 255)), (196, .init(255, 0, 0)),
        (232, .init(8, 8, 8)), (255, .init(238, 238, 238)), (9, .init(255, 0, 0)),
    ])
    func paletteColors(_ index: UInt8, _ color: Palette.RGB) {
        #expect(Palette.color(index) == color)
    }

    @Test
    func nearestFindsExactColors() {
        for index in UInt8(16)...255 {
            #expect(Palette.color(Palette.nearest256(to: Palette.color(index))) == Palette.color(index))
        }
        #expect(Palette.nearestBasic(to: .init(250, 10, 10), count: 16) == 9)
        #expect(Palette.nearestBasic(to: .init(250, 10, 10), count: 8) == 1)
        #expect(Palette.nearestBasic(to: .init(1, 2, 3), count: -4) == 0)
    }
}
