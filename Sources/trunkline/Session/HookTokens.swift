import CallCore
import Foundation
import OrderedCollections
import WebhookReceiver

/// The tokens of the accounts' hook addresses, kept in a file that only its owner may read, so that an address stays.
struct HookTokens {
    let byAccount: [String: WebhookToken]

    /// Makes a token for every account that has none yet. Throws `CommandFailure`.
    init(for accounts: [String], in directory: String) throws {
        let path = directory + "/hooks.json"
        var kept = try Self.read(path)
        let missing = accounts.filter { kept[$0] == nil }
        for account in missing { kept[account] = WebhookToken.make() }
        if !missing.isEmpty { try Self.write(kept, to: path) }
        byAccount = kept.filter { accounts.contains($0.key) }
    }

    private static func read(_ path: String) throws -> [String: WebhookToken] {
        var about = stat()
        guard stat(path, &about) == 0 else { return [:] }
        guard about.st_mode & 0o077 == 0 else {
            throw CommandFailure(.badConfiguration, "\(path) can be read by others. Run: chmod 600 \(path)")
        }
        guard let data = FileManager.default.contents(atPath: path),
            let members = try? JSON(parsing: Array(data)).members
        else { throw CommandFailure(.badConfiguration, "\(path) cannot be read; move it away to begin anew.") }
        let pairs = members.compactMap { name, token in token.string.flatMap(WebhookToken.init).map { (name, $0) } }
        return Dictionary(pairs) { _, last in last }
    }

    private static func write(_ tokens: [String: WebhookToken], to path: String) throws {
        var members: OrderedDictionary<String, JSON> = [:]
        for (name, token) in tokens.sorted(by: { $0.key < $1.key }) { members[name] = .string(token.revealed()) }
        let isWritten = FileManager.default.createFile(
            atPath: path + ".new", contents: Data(JSON.object(members).pretty.utf8),
            attributes: [.posixPermissions: 0o600])
        guard isWritten, rename(path + ".new", path) == 0 else {
            throw CommandFailure(
                .badConfiguration, "\(path) cannot be written. Check its owner, or choose --data DIRECTORY.")
        }
    }
}
