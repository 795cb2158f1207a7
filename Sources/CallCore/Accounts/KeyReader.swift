import Foundation

/// Fetches an account's key from where it is kept.
public enum KeyReader {
    /// Throws `KeyError`. A helper command may take five seconds.
    public static func read(_ account: Account) async throws -> Secret {
        guard account.key != .missing else {
            throw KeyError(
                "Account \(account.name) has no key: give it key_command, key_env or key_file in the configuration.")
        }
        return try await read(account.key, of: "key of account \(account.name)")
    }

    /// `name` is what is read, in words. Throws `KeyError`.
    static func read(_ source: KeySource, of name: String) async throws -> Secret {
        let text: String
        switch source {
        case .command(let arguments): text = try await HelperCommand.firstLine(of: arguments)
        case .environment(let name): text = try environment(name)
        case .file(let path): text = try file(path)
        case .simulator(let key): text = key
        case .missing: throw KeyError("The \(name) is kept nowhere.")
        }
        let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !key.isEmpty else { throw KeyError("The \(name) is empty.") }
        guard key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw KeyError("The \(name) holds spaces or signs that no key has.")
        }
        return Secret(key)
    }

    private static func environment(_ name: String) throws(KeyError) -> String {
        ChildEnvironment.withhold([name])
        guard let value = ProcessInfo.processInfo.environment[name] else {
            throw KeyError("The environment variable \(name) is not set.")
        }
        return value
    }

    private static func file(_ path: String) throws(KeyError) -> String {
        let path = NSString(string: path).expandingTildeInPath
        var about = stat()
        guard stat(path, &about) == 0 else { throw KeyError("The key file \(path) cannot be read: is it there?") }
        guard about.st_mode & S_IFMT == S_IFREG else { throw KeyError("The key file \(path) is not a plain file.") }
        guard [0, about.st_uid].contains(geteuid()) else {
            throw KeyError("The key file \(path) belongs to somebody else; make one of your own.")
        }
        guard about.st_mode & 0o077 == 0 else {
            throw KeyError("The key file \(path) can be read by others. Run: chmod 600 \(path)")
        }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else { throw KeyError("The key file \(path) cannot be read as text.") }
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
