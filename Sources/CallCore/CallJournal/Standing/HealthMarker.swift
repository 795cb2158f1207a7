import CallDomain
import Foundation

/// What is remembered of a journal's file beside it, where the file itself may not be trusted.
enum HealthMarker: String {
    /// Somebody who had it open came to no orderly end, and nobody has checked it since.
    case unchecked
    /// It is damaged, with the reason.
    case damaged
}

extension JournalFiles {
    func path(of mark: HealthMarker) -> String { "\(database).\(mark.rawValue)" }

    /// What was noted; `nil` where nothing was, or of another file that stood here before.
    func noted(_ mark: HealthMarker) -> String? {
        guard let data = FileManager.default.contents(atPath: path(of: mark)) else { return nil }
        let text = String(decoding: data.prefix(1_000), as: UTF8.self)
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        // Half a mark, as a full disk leaves it, counts as one.
        guard let name = parts.first, !name.isEmpty, parts.count == 2 else { return "noted before" }
        guard String(name) == identity else { return nil }
        return parts[1].trimmingCharacters(in: .newlines)
    }

    /// Whether it could be noted.
    @discardableResult
    func note(_ mark: HealthMarker, _ words: String = "") -> Bool {
        let descriptor = open(path(of: mark), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let bytes = Array("\(identity ?? "")\n\(line)\n".utf8)
        return write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    }

    func remove(_ mark: HealthMarker) { unlink(path(of: mark)) }

    /// Tells this file from one that is put in its place; a device's number would be another after a restart.
    var identity: String? {
        var status = stat()
        return stat(database, &status) == 0 ? "\(status.st_ino)" : nil
    }
}
