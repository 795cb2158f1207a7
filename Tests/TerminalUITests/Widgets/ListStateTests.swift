import TestTools
import Testing

@testable import TerminalUI

struct ListStateTests {
    @Test
    func keepsAMarginWhileMoving() {
        var list = ListState(count: 20, height: 7)
        list.move(by: 4)
        #expect(list.visibleRange(height: 7) == 0..<7)
        list.move(by: 1)
        #expect(list.visibleRange(height: 7) == 1..<8)
        list.move(by: -1)
        #expect(list.visibleRange(height: 7) == 1..<8)
        list.end()
        #expect(list.visibleRange(height: 7) == 13..<20)
        list.pageUp()
        #expect(list.selected == 13)
        #expect(list.visibleRange(height: 7) == 11..<18)
    }

    @Test
    func survivesShrinkingAndEmptying() {
        var list = ListState(count: 10, selected: 9, height: 4)
        list.setCount(3)
        #expect(list.selected == 2)
        #expect(list.visibleRange(height: 4) == 0..<3)
        list.setCount(0)
        #expect(list.selected == nil)
        #expect(list.visibleRange(height: 4).isEmpty)
        list.move(by: 1)
        list.setCount(5)
        #expect(list.selected == 0)
    }

    @Test
    func wheelTakesTheSelectionAlongOnlyAsNeeded() {
        var list = ListState(count: 100, selected: 4, height: 10)
        list.scroll(by: 1)
        #expect(list.offset == 1 && list.selected == 4)
        list.scroll(by: 9)
        #expect(list.offset == 10 && list.selected == 12)
        list.scroll(by: .max)
        #expect(list.offset == 90)
        list.scroll(by: .min)
        #expect(list.offset == 0)
    }

    @Test
    func selectionIsAlwaysVisible() {
        var random = SeededRandom(seed: 1)
        var list = ListState()
        for _ in 0..<5_000 {
            switch Int.random(in: 0...5, using: &random) {
            case 0: list.setCount(Int.random(in: -1...40, using: &random))
            case 1: list.setHeight(Int.random(in: -1...12, using: &random))
            case 2: list.scroll(by: Int.random(in: -9...9, using: &random))
            case 3: list.pageDown()
            default: list.move(by: Int.random(in: -50...50, using: &random))
            }
            for height in [0, 1, 2, 5, list.height] {
                let range = list.visibleRange(height: height)
                #expect(range.count <= height && range.upperBound <= list.count)
                #expect(height == 0 || list.selected.map(range.contains) ?? range.isEmpty)
                #expect(range.count == min(height, list.count))
            }
        }
    }
}
