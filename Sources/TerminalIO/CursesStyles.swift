import CNcurses
import TerminalUI

/// Styles as ncurses wants them: attributes and the number of a pair of colours.
final class CursesStyles {
    struct Look: Hashable {
        let attributes: attr_t
        let pair: Int32
    }

    private struct Colors: Hashable {
        let foreground: Int32
        let background: Int32
    }

    private let reducer: ColorReducer
    private let pairLimit: Int
    private var looks: [Style: Look] = [:]
    private var pairs: [Colors: Int32] = [:]

    init(depth: ColorDepth) {
        reducer = ColorReducer(depth: depth)
        pairLimit = Int(tl_color_pairs()) - 1
    }

    func look(of style: Style) -> Look {
        if let known = looks[style] { return known }
        let reduced = reducer.look(style)
        let look = Look(attributes: Self.attributes(reduced.attributes), pair: pair(of: reduced))
        looks[style] = look
        return look
    }

    private func pair(of look: ColorReducer.Look) -> Int32 {
        guard reducer.depth != .none else { return 0 }
        let colors = Colors(foreground: look.foreground, background: look.background)
        guard colors.foreground != -1 || colors.background != -1 else { return 0 }
        if let known = pairs[colors] { return known }
        // ncurses would give away a pair that is on the screen.
        guard pairs.count < pairLimit else { return 0 }
        let pair = max(0, alloc_pair(colors.foreground, colors.background))
        pairs[colors] = pair
        return pair
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= tl_attr_bold() }
        if attributes.contains(.dim) { result |= tl_attr_dim() }
        if attributes.contains(.italic) { result |= tl_attr_italic() }
        if attributes.contains(.underline) { result |= tl_attr_underline() }
        if attributes.contains(.reverse) { result |= tl_attr_reverse() }
        return result
    }
}
