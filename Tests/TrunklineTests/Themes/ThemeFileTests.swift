import CallCore
import Foundation
import TerminalIO
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// The themes that every copy of the program carries.
@Suite struct ThemeFileTests {
    private static let themes = ThemeLibrary(folders: [])
    /// Lines and what lies behind a dialog may be fainter than text, but not gone.
    private static let faint: Set<Role> = [.border, .shadow]

    @Test(arguments: ["dark", "light"]) func everyRoleIsSet(name: String) throws {
        #expect(try Self.themes.theme(name).missingRoles == [])
    }

    @Test(arguments: ["dark", "light", "mono"]) func theProgramCarriesTheFile(name: String) throws {
        let file = try ThemeReader.read(contentsOf: Repository.root.appending(path: "themes/\(name).toml").path)
        #expect(try Self.themes.theme(name) == file)
        #expect(file.name == name)
        #expect(file.appearance.rawValue == name)
    }

    @Test func monoHasNoColour() throws {
        for (role, style) in try Self.themes.theme("mono").styles {
            #expect(style.foreground == .standard && style.background == .standard, "\(role)")
        }
    }

    @Test(arguments: ["dark", "light"], [false, true]) func textCanBeRead(name: String, isReduced: Bool) throws {
        let theme = try Self.themes.theme(name)
        for role in Role.allCases {
            for (ground, style) in Self.grounds(of: role, in: theme) {
                guard let text = Self.color(theme[role].foreground, isReduced),
                    let back = Self.color(style, isReduced)
                else { continue }
                let least = Self.faint.contains(role) ? 3 : 4.5
                #expect(text.contrast(to: back) >= least, "\(role) on \(ground)")
            }
        }
    }

    /// What asks for a person must not look alike to anyone.
    @Test(arguments: ["dark", "light"], ThemeContrast.Sight.allCases)
    func statesAreTold(name: String, sight: ThemeContrast.Sight) throws {
        let theme = try Self.themes.theme(name)
        let roles: [Role] = [.stateScheduled, .stateRinging, .stateLive, .stateFailed, .stateCompleted]
        for (index, one) in roles.enumerated() {
            for other in roles[(index + 1)...] {
                guard let first = theme[one].foreground.components, let second = theme[other].foreground.components
                else { continue }
                #expect(ThemeContrast.distance(first, second, seenBy: sight) > 10, "\(one) and \(other)")
            }
        }
    }

    /// Everything a role's text may stand on: its own ground, and rows or bars where views lay it over them.
    private static func grounds(of role: Role, in theme: Theme) -> [(String, Color)] {
        let own = theme[role].background
        if role == .placeholder {
            return [.field, .fieldFocused].map { ("\($0)", theme[$0].background) }
        }
        guard own == theme[.text].background else { return [("its own", own)] }
        if faint.contains(role) { return [("paper", own)] }
        let bars: [Role] = [.selection, .selectionInactive, .header]
        return [("paper", own)] + bars.map { ("\($0)", theme[$0].background) }
    }

    private static func color(_ color: Color, _ isReduced: Bool) -> Palette.RGB? {
        guard let components = color.components else { return nil }
        return isReduced ? Palette.color(Palette.nearest256(to: components)) : components
    }
}
