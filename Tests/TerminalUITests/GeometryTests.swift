import Testing

@testable import TerminalUI

struct GeometryTests {
    @Test(arguments: [Int.min, -1, 0, 1, 3, 99, Int.max])
    func splitsNeverLoseACell(_ amount: Int) {
        for rect in [Rect(x: 2, y: 3, width: 10, height: 5), .zero, Rect(x: .max, y: .min, width: .max, height: .max)] {
            let (top, belowTop) = rect.splitTop(amount)
            let (bottom, aboveBottom) = rect.splitBottom(amount)
            for (part, rest) in [(top, belowTop), (bottom, aboveBottom)] {
                #expect(part.height + rest.height == rect.height)
                #expect(part.width == rect.width && rest.width == rect.width)
            }
            let (left, besideLeft) = rect.splitLeft(amount)
            let (right, besideRight) = rect.splitRight(amount)
            for (part, rest) in [(left, besideLeft), (right, besideRight)] {
                #expect(part.width + rest.width == rect.width)
                #expect(part.height == rect.height && rest.height == rect.height)
            }
            let inner = rect.inset(by: amount)
            #expect(rect.intersection(inner) == inner || inner.isEmpty)
            #expect(rect.centered(width: amount, height: amount).width <= rect.width)
        }
    }

    @Test
    func splitsInOrder() {
        let rect = Rect(x: 1, y: 1, width: 10, height: 6)
        #expect(rect.splitTop(2).top == Rect(x: 1, y: 1, width: 10, height: 2))
        #expect(rect.splitBottom(2).bottom == Rect(x: 1, y: 5, width: 10, height: 2))
        #expect(rect.splitRight(3).right == Rect(x: 8, y: 1, width: 3, height: 6))
        #expect(rect.centered(width: 4, height: 2) == Rect(x: 4, y: 3, width: 4, height: 2))
        #expect(rect.inset(by: 1) == Rect(x: 2, y: 2, width: 8, height: 4))
        #expect(rect.row(5) == Rect(x: 1, y: 6, width: 10, height: 1))
        #expect(rect.row(6).isEmpty && rect.row(-1).isEmpty)
    }

    @Test
    func intersects() {
        let rect = Rect(x: 0, y: 0, width: 5, height: 5)
        #expect(rect.intersection(Rect(x: 3, y: 4, width: 9, height: 9)) == Rect(x: 3, y: 4, width: 2, height: 1))
        #expect(rect.intersection(Rect(x: 9, y: 9, width: 1, height: 1)).isEmpty)
        #expect(rect.contains(Point(4, 4)) && !rect.contains(Point(5, 4)))
    }
}
