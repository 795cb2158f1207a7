import TerminalUI
import Testing

@testable import TerminalIO

struct ColorReducerTests {
    @Test(arguments: [
        (Color.standard, ColorDepth.direct, Int32(-1)), (.rgb(1, 2, 3), .none, -1), (.indexed(3), .none, -1),
        (.rgb(255, 0, 0), .direct, 0xFF0000), (.rgb(0, 0, 3), .direct, 8), (.indexed(5), .direct, 5),
        (.indexed(196), .direct, 0xFF0000), (.indexed(9), .direct, 0xFF0000),
        (.rgb(255, 0, 0), .indexed256, 196), (.rgb(9, 9, 9), .indexed256, 232), (.indexed(200), .indexed256, 200),
        (.rgb(250, 5, 5), .basic16, 9), (.indexed(196), .basic16, 9), (.indexed(12), .basic16, 12),
        (.rgb(250, 5, 5), .basic8, 1), (.indexed(12), .basic8, 4), (.indexed(231), .basic8, 7),
    ])
    func reduces(_ color: Color, _ depth: ColorDepth, _ expected: Int32) {
        #expect(ColorReducer(depth: depth).number(color) == expected)
    }

    @Test(arguments: [
        (-1, ColorDepth.none), (0, .none), (7, .none), (8, .basic8), (16, .basic16), (88, .basic16), (256, .indexed256),
        (65_536, .indexed256), (16_777_216, .direct),
    ])
    func depths(_ colors: Int, _ expected: ColorDepth) {
        #expect(ColorDepth(colors: colors) == expected)
    }

    @Test
    func depthsAreOrdered() {
        #expect(ColorDepth.allCases == ColorDepth.allCases.sorted())
        #expect(min(ColorDepth.direct, .basic8) == .basic8)
    }
}
