import TestTools
import Testing

@testable import TerminalUI

struct TextViewTests {
    private func drawn(_ view: TextView, _ size: Size) -> String {
        var frame = Frame(size: size)
        view.draw(in: frame.bounds, on: &frame, theme: .monochrome)
        return frame.plainText()
    }

    static let long = TextView((1...9).map { TextView.Paragraph("line \($0)") }, isFollowing: true)

    @Test
    func followsUntilScrolledUp() {
        var view = Self.long
        let size = Size(10, 3)
        #expect(drawn(view, size) == "line 7   │\nline 8   │\nline 9   ┃\n")
        view.scroll(by: -2, size: size)
        #expect(drawn(view, size) == "line 5   │\nline 6   ┃\nline 7   │\n")
        #expect(view.rowsBelow(size: size) == 2)
        view.paragraphs.append(TextView.Paragraph("line 10"))
        #expect(view.rowsBelow(size: size) == 3)
        view.scroll(by: 99, size: size)
        #expect(view.isFollowing)
    }

    @Test
    func indentsUnderTheLabel() {
        let view = TextView([TextView.Paragraph("yes, I can hear you", label: "callee  ")])
        #expect(drawn(view, Size(18, 3)) == "callee  yes, I can\n        hear you\n\n")
        #expect(drawn(view, Size(12, 3)) == "yes, I can\nhear you\n\n")
    }

    @Test
    func handlesKeys() {
        var view = Self.long
        let size = Size(20, 4)
        _ = view.handle(KeyPress(.home), size: size)
        #expect(view.offset == 0 && !view.isFollowing)
        _ = view.handle(KeyPress(.pageDown), size: size)
        #expect(view.offset == 3)
        _ = view.handle(KeyPress(.end), size: size)
        #expect(view.isFollowing)
        let isHandled = view.handle(KeyPress("x"), size: size)
        #expect(!isHandled)
        view.show(paragraph: 2, size: size)
        #expect(view.offset == 2)
    }

    @Test(arguments: FrameTests.sizes)
    func drawsAtAnySize(_ size: Size) {
        var random = SeededRandom(seed: 9)
        for _ in 0..<30 {
            let paragraphs = (0..<8).map { _ in
                TextView.Paragraph(
                    SafeText(untrusted: random.nastyString(length: 50), lineEnds: .multiline), label: "王: ")
            }
            var frame = Frame(size: size)
            TextView(paragraphs, isFollowing: true).draw(in: frame.bounds, on: &frame, theme: .monochrome)
            #expect(FrameTests.isWhole(frame))
        }
    }

    @Test(arguments: [
        (100, 0, 10, 10, 0..<1), (100, 90, 10, 10, 9..<10), (100, 1, 10, 10, 1..<2), (20, 5, 10, 4, 1..<3),
        (5, 0, 10, 3, 0..<3), (100, 50, 10, 0, 0..<0), (1_000_000, 3, 1, 2, 0..<1), (1_000_000, 3, 1, 4, 1..<2),
    ])
    func thumbs(_ total: Int, _ offset: Int, _ visible: Int, _ height: Int, _ expected: Range<Int>) {
        #expect(Scrollbar(total: total, offset: offset, visible: visible).thumb(height: height) == expected)
    }
}
