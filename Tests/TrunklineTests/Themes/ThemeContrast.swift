import Foundation
import TerminalUI

@testable import ConsoleRuntime

/// Contrast and colour vision by figures: WCAG 2.1 relative luminance; Machado, Oliveira and Fernandes (2009).
enum ThemeContrast {
    enum Sight: CaseIterable {
        case usual
        case withoutGreen
        case withoutRed

        fileprivate var matrix: [[Double]] {
            switch self {
            case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
            case .withoutGreen: [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]
            case .withoutRed: [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
            }
        }
    }

    /// Distance in CIE Lab as somebody with that sight sees it.
    static func distance(_ one: Palette.RGB, _ other: Palette.RGB, seenBy sight: Sight) -> Double {
        zip(lab(one, sight), lab(other, sight)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private static func linear(_ value: UInt8) -> Double {
        let share = Double(value) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }

    private static func channels(_ color: Palette.RGB) -> [Double] {
        [linear(color.red), linear(color.green), linear(color.blue)]
    }

    private static func lab(_ color: Palette.RGB, _ sight: Sight) -> [Double] {
        let light = channels(color)
        let seen = sight.matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) }
        let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505
        let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
        let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089
        let root = { (value: Double) in value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116 }
        return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))]
    }
}
