import CallCore
import TerminalUI

/// Reads a theme's file.
enum ThemeReader {
    /// Throws `ConfigurationError` with the file and the line. A role that is not named looks like text.
    static func read(text: String, file: String) throws(ConfigurationError) -> Theme {
        try theme(TOMLDocument(text: text, file: file).root)
    }

    static func read(contentsOf path: String) throws(ConfigurationError) -> Theme {
        try theme(TOMLDocument(contentsOf: path).root)
    }

    private static func theme(_ root: TOMLSection) throws(ConfigurationError) -> Theme {
        try root.allowOnly(["name", "appearance", "palette", "roles"])
        guard let name = try root.string("name") else { throw root.failure(nil, "a theme needs name = \"…\".") }
        let styles = StyleText(palette: try palette(root.section("palette")))
        return Theme(
            name: name, appearance: try appearance(root), styles: try roles(root.section("roles"), styles))
    }

    private static func appearance(_ root: TOMLSection) throws(ConfigurationError) -> Theme.Appearance {
        guard let text = try root.string("appearance") else { return .dark }
        if let appearance = Theme.Appearance(rawValue: text) { return appearance }
        let names = Theme.Appearance.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        throw root.failure("appearance", "appearance is \u{201C}\(text)\u{201D}; it must be one of \(names).")
    }

    private static func palette(_ section: TOMLSection?) throws(ConfigurationError) -> [String: Color] {
        guard let section else { return [:] }
        let plain = StyleText(palette: [:])
        var palette: [String: Color] = [:]
        for name in section.keys {
            guard let text = try section.string(name) else { continue }
            do {
                palette[name] = try plain.color(text)
            } catch {
                throw section.failure(name, error.words)
            }
        }
        return palette
    }

    private static func roles(
        _ section: TOMLSection?, _ styles: StyleText
    ) throws(ConfigurationError) -> [Role: Style] {
        guard let section else { return [:] }
        var roles: [Role: Style] = [:]
        for name in section.keys {
            guard let role = Role(rawValue: name) else {
                let near = NearestNames.sentence(NearestNames.to(name, among: Role.allCases.map(\.rawValue)))
                throw section.failure(name, "there is no role \u{201C}\(name)\u{201D}.\(near)")
            }
            guard let text = try section.string(name) else { continue }
            do {
                roles[role] = try styles.style(text)
            } catch {
                throw section.failure(name, error.words)
            }
        }
        return roles
    }
}
