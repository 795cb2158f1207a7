import CallDomain
import CallFiles
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
        guard key.utf8.count <= AccountRules.longestKey else {
            throw KeyError("The \(name) is too long: a key has at most \(AccountRules.longestKey) characters.")
        }
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

    /// Bytes for the end of its line, and for a byte order mark.
    private static let around = 4

    private static func file(_ path: String) throws(KeyError) -> String {
        let path = Places.expandingTilde(path)
        do throws(BoundedFile.Problem) {
            let bytes = try BoundedFile.plain(path, upTo: AccountRules.longestKey + Self.around) { about in
                FileTrust.secret.problem(about, at: path)
            }
            guard let text = String(validating: UnicodeForm.unmarked(bytes), as: UTF8.self) else {
                throw .unreadable(reason: "it is not text")
            }
            return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        } catch {
            throw KeyError("The key file \(path) \(error.words)")
        }
    }
}
