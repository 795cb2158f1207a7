import CallCore
import Foundation
import TerminalUI

/// Finds themes: files first, then those that every copy of the program carries with it.
public struct ThemeLibrary: Sendable {
    private static let carried: [(name: String, bytes: [UInt8])] = [
        ("dark", PackageResources.dark_toml), ("light", PackageResources.light_toml),
        ("mono", PackageResources.mono_toml),
    ]

    /// Folders to look in, the first one first.
    private let folders: [String]

    public init(folders: [String]) { self.folders = folders }

    /// The person's own folder, then those of the machine (`XDG_DATA_DIRS`).
    public init(places: Places, environment: [String: String]) {
        let shared = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
        let machine = shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/trunkline/themes" }
        self.init(folders: [places.themes] + machine)
    }

    /// What a terminal without colours gets.
    public static let mono = carriedTheme("mono") ?? .monochrome

    /// A theme of that name, or of the file at that path. Throws `ConfigurationError`.
    public func theme(_ nameOrPath: String) throws(ConfigurationError) -> Theme {
        if nameOrPath.contains("/") || nameOrPath.hasSuffix(".toml") {
            return try ThemeReader.read(contentsOf: Places.expandingTilde(nameOrPath))
        }
        for folder in folders {
            let path = "\(folder)/\(nameOrPath).toml"
            if FileManager.default.fileExists(atPath: path) { return try ThemeReader.read(contentsOf: path) }
        }
        if let theme = Self.carriedTheme(nameOrPath) { return theme }
        let near = NearestNames.sentence(NearestNames.to(nameOrPath, among: names))
        throw ConfigurationError(
            file: "theme", line: nil,
            words:
                "there is no theme \u{201C}\(nameOrPath)\u{201D}.\(near) There are: \(names.joined(separator: ", ")).")
    }

    /// Every name there is, in order.
    public var names: [String] {
        let found = folders.flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
                .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
        }
        return Set(found + Self.carried.map(\.name)).sorted()
    }

    /// The theme to use: the one that is asked for, else the one that fits the terminal.
    ///
    /// Throws `ConfigurationError` where the one that is asked for cannot be had.
    public func choose(
        asked: String?, configured: String?, environment: [String: String]
    ) throws(ConfigurationError) -> Theme {
        if let name = asked ?? configured { return try theme(name) }
        return try theme(Self.fitting(environment))
    }

    /// `mono` where `NO_COLOR` is set, `light` where `COLORFGBG` tells of a light background, else `dark`.
    static func fitting(_ environment: [String: String]) -> String {
        if let noColor = environment["NO_COLOR"], !noColor.isEmpty { return "mono" }
        let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        return background == 7 || (background ?? 0) > 8 ? "light" : "dark"
    }

    private static func carriedTheme(_ name: String) -> Theme? {
        guard let bytes = carried.first(where: { $0.name == name })?.bytes else { return nil }
        return try? ThemeReader.read(text: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
    }
}
