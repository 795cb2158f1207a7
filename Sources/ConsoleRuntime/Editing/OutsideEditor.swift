import CallCore
import Console
import Foundation
import Glibc

/// Runs the operator's own editor on a text: in a file and a folder that nobody else can look into, gone once the text was taken.
struct OutsideEditor {
    private struct Failure: Error {
        let words: String
    }

    /// Bytes that are read back at most.
    private static let largest = 8 << 20
    /// Tried in turn where none is set.
    private static let usual = ["vi", "nano"]

    private let environment: [String: String]

    init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

    /// Waits until the editor has ended; the text is taken if it ended well.
    func edit(_ edit: OutsideEdit) -> OutsideEdit.Outcome {
        do {
            guard let command else {
                throw Failure(words: "No editor is set: set VISUAL or EDITOR, as in: export EDITOR=nano.")
            }
            let folder = try makeFolder()
            let path = "\(folder)/\(Self.fileName(edit))"
            var isTaken = false
            // The editor's own copies of the text go with it.
            defer { if isTaken || !Self.holdsWork(folder, path, edit) { Self.remove(folder) } }
            do {
                try write(edit.text, to: path)
                try run(command, on: path)
                let text = try read(path)
                isTaken = true
                return .edited(text)
            } catch let failure {
                guard Self.holdsWork(folder, path, edit) else { throw failure }
                throw Failure(words: "\(failure.words) What it saved is kept in \(folder).")
            }
        } catch let failure as Failure {
            return .kept(words: failure.words)
        } catch {
            return .kept(words: "The editor could not be used: \(error).")
        }
    }

    /// Something stands there that the form does not have: a changed text, or a copy that the editor made.
    private static func holdsWork(_ folder: String, _ path: String, _ edit: OutsideEdit) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return true }
        if names.contains(where: { "\(folder)/\($0)" != path }) { return true }
        return !names.isEmpty && FileManager.default.contents(atPath: path) != Data(edit.text.utf8)
    }

    private static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }

    private var command: String? {
        for name in ["VISUAL", "EDITOR"] {
            if let command = environment[name], !command.allSatisfy(\.isWhitespace) { return command }
        }
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return Self.usual.first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
    }

    /// Of letters, digits and marks that mean nothing anywhere.
    private static func fileName(_ edit: OutsideEdit) -> String {
        let name = edit.path.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" }
        return "\(String(name.prefix(40))).\(edit.suffix)"
    }

    private func makeFolder() throws(Failure) -> String {
        let parents = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"].compactMap(\.self)
        for parent in parents where parent.hasPrefix("/") {
            var template = Array("\(parent)/trunkline-XXXXXX".utf8CString)
            if mkdtemp(&template) != nil {
                return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            }
        }
        throw Failure(words: "No folder for the editor's file can be made: \(Self.reason).")
    }

    private func write(_ text: String, to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(words: "The editor's file cannot be made: \(Self.reason).") }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(words: "The editor's file cannot be written: \(Self.reason).") }
            rest = rest.dropFirst(count)
        }
    }

    private func read(_ path: String) throws(Failure) -> String {
        let bytes: [UInt8]
        do throws(BoundedFile.Problem) {
            bytes = try BoundedFile.plain(path, upTo: Self.largest)
        } catch {
            guard case .tooLarge = error else { throw Failure(words: "The editor left no file that can be read.") }
            throw Failure(words: "What the editor left is larger than \(Self.largest >> 20) megabytes.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(words: "What the editor left is not UTF-8 text.")
        }
        return text
    }

    private func run(_ command: String, on path: String) throws(Failure) {
        let status = EditorProcess(environment: ChildEnvironment.cleaned(environment)).run(command, on: path)
        switch status {
        case .ended(0): return
        case .ended(127): throw Failure(words: "The editor \u{201C}\(command)\u{201D} was not found.")
        // So the shell says that a signal ended what it ran.
        case .ended(let code) where code > 128: throw Failure(words: "The editor was ended by signal \(code - 128).")
        case .ended(let code): throw Failure(words: "The editor ended with \(code), as one that gave up does.")
        case .killed(let signal): throw Failure(words: "The editor was ended by signal \(signal).")
        case .notStarted(let reason): throw Failure(words: "The editor could not be started: \(reason).")
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
