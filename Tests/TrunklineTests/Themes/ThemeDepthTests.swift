import TerminalUI
import Testing

@testable import ConsoleRuntime
@testable import TerminalIO

/// What the themes come to on terminals of few colours: everything can be read, and what must stand out does.
@Suite struct ThemeDepthTests {
    private static let names = ["dark", "light"]
    private static let depths: [ColorDepth] = [.basic8, .basic16, .indexed256, .direct]
    private static let faint: Set<Role> = [.border, .shadow]
    private static let badges: [Role] = [.stateUnknown, .production, .sandbox, .demo]

    /// Grounds that views lay a role's text on.
    private static func grounds(of role: Role) -> [Role] {
        if faint.contains(role) { return [.text] }
        if role == .placeholder { return [.field, .fieldFocused] }
        return [.text, .header, .selection, .selectionInactive]
    }

    private static func theme(_ name: String, _ depth: ColorDepth) throws -> Theme {
        try ThemeLibrary(folders: []).theme(name).fitted(to: depth)
    }

    /// What a terminal shows of a style: bold ones in both ways that terminals have of showing them.
    private static func shown(_ style: Style, _ depth: ColorDepth) -> [(text: Palette.RGB, ground: Palette.RGB)] {
        let look = ColorReducer(depth: depth).look(style)
        let isBasic = depth == .basic8 || depth == .basic16
        var texts = [look.foreground]
        if isBasic, look.attributes.contains(.bold), look.foreground < 8 { texts.append(look.foreground + 8) }
        return texts.compactMap { text in
            guard let text = rgb(text, depth), let ground = rgb(look.background, depth) else { return nil }
            return look.attributes.contains(.reverse) ? (ground, text) : (text, ground)
        }
    }

    private static func rgb(_ number: Int32, _ depth: ColorDepth) -> Palette.RGB? {
        guard depth == .direct, number >= 8 else { return UInt8(exactly: number).map(Palette.color) }
        return Palette.RGB(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
    }

    @Test(arguments: names, depths) func everythingCanBeRead(_ name: String, _ depth: ColorDepth) throws {
        let theme = try Self.theme(name, depth)
        for role in Role.allCases {
            for ground in Self.grounds(of: role) {
                // The cursor's row is laid over what is drawn, all else under it; badges keep their own.
                let isRow = ground == .selection || ground == .selectionInactive
                guard !isRow || theme[role].background == theme[.text].background || theme[role].background == .standard
                else { continue }
                let under = theme[role].over(theme[.text])
                let style = isRow ? theme[ground].over(under) : theme[role].over(theme[ground].over(theme[.text]))
                let shown = Self.shown(style, depth)
                #expect(!shown.isEmpty)
                for pair in shown {
                    let least = Self.faint.contains(role) ? 3 : 4.5
                    #expect(pair.text.contrast(to: pair.ground) >= least, "\(role) on \(ground): \(pair)")
                }
            }
        }
    }

    @Test(arguments: names, depths) func whatMustStandOutDoes(_ name: String, _ depth: ColorDepth) throws {
        let theme = try Self.theme(name, depth)
        let reducer = ColorReducer(depth: depth)
        let text = reducer.look(theme[.text])
        let roles: [Role] = [.selection, .selectionInactive, .field, .fieldFocused, .fieldError, .header] + Self.badges
        for role in roles {
            let look = reducer.look(theme[role].over(theme[.text]))
            let marks: Attributes = [.reverse, .underline]
            let isOther = look.background != text.background || !look.attributes.isDisjoint(with: marks)
            #expect(isOther, "\(role) looks as text does: \(look)")
        }
        #expect(
            reducer.look(theme[.field].over(theme[.text])) != reducer.look(theme[.fieldFocused].over(theme[.text])))
    }

    /// Views fill areas with a role's style alone: it never falls back to the terminal's own ground.
    @Test(arguments: names, depths) func noGroundIsLost(_ name: String, _ depth: ColorDepth) throws {
        let full = try ThemeLibrary(folders: []).theme(name)
        let theme = try Self.theme(name, depth)
        for role in Role.allCases where full[role].background != .standard {
            #expect(theme[role].background != .standard, "\(role)")
        }
    }

    /// A badge keeps its colours under the cursor, and the row around it is marked.
    @Test(arguments: names + ["mono"], depths) func aBadgeIsItselfUnderTheCursor(_ name: String, _ depth: ColorDepth)
        throws
    {
        let theme = try Self.theme(name, depth)
        let grounds = Self.badges.filter {
            theme[$0].background != theme[.text].background || theme[$0].attributes.contains(.reverse)
        }
        for badge in grounds {
            for selection in [Role.selection, .selectionInactive] {
                var frame = Frame(size: Size(10, 1))
                frame.fill(frame.bounds, style: theme[.text])
                frame.write("? unknown", at: Point(1, 0), style: theme[badge])
                let before = frame[3, 0].style
                frame.select(frame.bounds, as: theme[selection], on: theme[.text])
                let (own, row) = (frame[3, 0].style, frame[0, 0].style)
                #expect(own.foreground == before.foreground && own.background == before.background, "\(badge)")
                #expect(own.attributes.contains(.reverse) == before.attributes.contains(.reverse), "\(badge)")
                #expect(row == theme[selection].over(theme[.text]))
                for pair in Self.shown(own, depth) {
                    #expect(pair.text.contrast(to: pair.ground) >= 4.5, "\(badge) under \(selection): \(pair)")
                }
            }
        }
    }

    /// A bold black is a grey on terminals of few colours: it is black without bold.
    @Test(arguments: [ColorDepth.basic8, .basic16]) func aBadgeOnYellowIsBlack(_ depth: ColorDepth) throws {
        let theme = try Self.theme("dark", depth)
        let look = ColorReducer(depth: depth).look(theme[.demo].over(theme[.header].over(theme[.text])))
        #expect(look.foreground == 0 && !look.attributes.contains(.bold), "\(look)")
        #expect([3, 11].contains(look.background))
    }
}
