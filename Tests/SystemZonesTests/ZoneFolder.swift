import Foundation

@testable import SystemZones

/// A directory of zone files of a test's own.
struct ZoneFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Puts a file into its place as a package manager does: a new one takes the old one's name.
    func put(_ bytes: [UInt8], _ name: String) throws {
        let target = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
    }

    /// A file of version 2 that holds nothing but a rule.
    static func file(rule: String, version: String = "2", leapSeconds: Int = 0) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { [0, 0, 0, UInt8(value)] }
        let counts = [0, 0, leapSeconds, 0, 1, 4].flatMap(number)
        let header = Array("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 15) + counts
        let type: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("XXX".utf8) + [0]
        let leaps = [UInt8](repeating: 0, count: leapSeconds * 8)
        let longLeaps = [UInt8](repeating: 0, count: leapSeconds * 12)
        return header + type + leaps + header + type + longLeaps + Array("\n\(rule)\n".utf8)
    }
}
