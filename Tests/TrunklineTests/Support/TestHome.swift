import Foundation

/// A home directory of its own for a run of the program; gone when the test is.
final class TestHome: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "trunkline-home-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var configuration: String { path + "/.config/trunkline/config.toml" }
    var data: String { path + "/.local/share/trunkline" }

    func configure(_ text: String) throws {
        let folder = URL(fileURLWithPath: configuration).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: configuration, atomically: true, encoding: .utf8)
        // Whatever the tests are run with: what others can write is refused.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: configuration)
    }

    /// Writes a file and gives back its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = path + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// Every byte of every file below, as text; not of those in one folder.
    func everything(except folder: String? = nil) throws -> String {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let kept = names.filter { name in folder.map { !"\(path)/\(name)".hasPrefix($0) } ?? true }
        return kept.compactMap { FileManager.default.contents(atPath: path + "/" + $0) }
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}
