import TestTools
import Testing

@testable import TerminalUI

struct FrameTests {
    static let sizes = [Size(0, 0), Size(1, 1), Size(20, 5), Size(80, 24), Size(200, 50)]

    static func isWhole(_ frame: Frame) -> Bool {
        (0..<frame.size.height).allSatisfy { y in
            (0..<frame.size.width).allSatisfy { x in
                switch frame[x, y].width {
                case 2:
                    x + 1 < frame.size.width && frame[x + 1, y].isContinuation
                        && frame[x + 1, y].style == frame[x, y].style
                case 0: x > 0 && frame[x - 1, y].width == 2
                default: true
                }
            }
        }
    }

    @Test(arguments: sizes)
    func randomDrawingKeepsWideCellsWhole(_ size: Size) {
        var random = SeededRandom(seed: UInt64(size.width))
        var frame = Frame(size: size)
        for step in 0..<300 {
            let far = step % 50 == 0 ? Int.max : 1
            let x = Int.random(in: -5...size.width + 5, using: &random)
            let y = Int.random(in: -2...size.height + 2, using: &random)
            let rect = Rect(x: x - 2, y: y - 1, width: Int.random(in: -2...9, using: &random), height: far)
            let style = Style(foreground: .indexed(UInt8.random(in: 0...9, using: &random)))
            switch step % 5 {
            case 0: frame.restyle(rect, over: style)
            case 1: frame.fill(rect.intersection(frame.bounds), style: style, character: step % 2 == 0 ? "王" : "x")
            case 2: frame.box(rect, style: style, title: "王小明")
            case 3: frame.draw(sample(), at: Point(x, y), clip: step % 2 == 0 ? rect : nil)
            default:
                let text = SafeText(untrusted: random.nastyString(length: 12))
                let used = frame.write(text, at: Point(x, y), style: style, clip: step % 2 == 0 ? rect : nil)
                #expect(used >= 0 && used <= text.width)
            }
            #expect(Self.isWhole(frame), "step \(step)")
        }
    }

    private func sample() -> Frame {
        var frame = Frame(size: Size(7, 2))
        frame.write("王小明 x", at: Point(0, 0))
        frame.write("a🇲🇽b", at: Point(1, 1))
        return frame
    }

    @Test
    func overwritingHalfOfAWideCellBlanksTheOther() {
        var frame = Frame(size: Size(6, 1))
        frame.write("王小明", at: Point(0, 0))
        frame.write("x", at: Point(1, 0))
        #expect(frame.plainText() == " x小明\n")
        frame.write("y", at: Point(2, 0))
        #expect(frame.plainText() == " xy 明\n")
    }

    @Test
    func wideCharacterAtTheEdgeLeavesASpace() {
        var frame = Frame(size: Size(5, 2))
        #expect(frame.write("王小明", at: Point(0, 0)) == 5)
        #expect(frame.write("王小明", at: Point(-1, 1)) == 6)
        #expect(frame.plainText() == "王小\n 小明\n")
    }

    @Test
    func textKeepsTheBackgroundUnderIt() {
        var frame = Frame(size: Size(3, 1))
        frame.fill(frame.bounds, style: Style(background: .indexed(4), attributes: .reverse))
        frame.write("a", at: Point(0, 0), style: Style(foreground: .indexed(1)))
        #expect(frame[0, 0].style == Style(foreground: .indexed(1), background: .indexed(4)))
        #expect(frame[1, 0].style.attributes == .reverse)
    }

    @Test
    func restylingHalfOfAWideCellStylesBoth() {
        var frame = Frame(size: Size(4, 1))
        frame.write("王小", at: Point(0, 0))
        frame.restyle(Rect(x: 1, y: 0, width: 2, height: 1), over: Style(attributes: .bold))
        #expect((0..<4).allSatisfy { frame[$0, 0].style.attributes == .bold })
    }

    @Test
    func drawsBoxes() {
        var frame = Frame(size: Size(10, 3))
        frame.box(frame.bounds, title: "Agents and more")
        #expect(frame.plainText() == "┌ Agent… ┐\n│        │\n└────────┘\n")
        frame.box(frame.bounds, title: "A", glyphs: .ascii)
        #expect(frame.plainText() == "+ A -----+\n|        |\n+--------+\n")
    }

    @Test
    func boxesKeepTheBackgroundUnderThem() {
        var frame = Frame(size: Size(4, 3))
        frame.fill(frame.bounds, style: Style(background: .indexed(4)))
        frame.box(frame.bounds, style: Style(foreground: .indexed(1)))
        #expect(frame[0, 0].style == Style(foreground: .indexed(1), background: .indexed(4)))
        #expect(frame[2, 2].style == frame[0, 0].style && frame[0, 1].style == frame[0, 0].style)
    }

    @Test
    func hitsTheUppermost() {
        var frame = Frame(size: Size(10, 3))
        frame.addHit(Rect(x: 0, y: 0, width: 99, height: 99), id: "all")
        frame.addHit(Rect(x: 2, y: 1, width: 2, height: 1), id: "button")
        frame.addHit(Rect(x: 50, y: 0, width: 2, height: 1), id: "outside")
        #expect(frame.hit(at: Point(3, 1)) == "button")
        #expect(frame.hit(at: Point(4, 1)) == "all")
        #expect(frame.hit(at: Point(10, 1)) == nil)
        #expect(frame.hits.count == 2)
    }

    @Test
    func spansFollowEachOther() {
        var frame = Frame(size: Size(8, 1))
        let used = frame.write([Span("ab"), Span("王", Style(attributes: .bold)), Span("cdefgh")], at: Point(1, 0))
        #expect(used == 7)
        #expect(frame.plainText() == " ab王cde\n")
        #expect(frame.styleMap() == "...aa...\na bold\n")
    }

    @Test
    func hugeSizesAreCut() {
        #expect(Frame(size: Size(.max, .max)).size == Frame.largest)
        #expect(Frame(size: Size(-1, 5)).size == Size(0, 5))
    }
}
