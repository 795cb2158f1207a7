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

    private static let largest = 1 << 20

    private static func read(_ path: String) throws -> [String: WebhookToken] {
        let bytes: [UInt8]
        do throws(BoundedFile.Problem) {
            bytes = try BoundedFile.plain(path, upTo: largest) { FileTrust.secret.problem($0, at: path) }
        } catch {
            if error == .missing { return [:] }
            throw CommandFailure(.badConfiguration, "\(path) \(error.words)")
        }
        guard let members = try? JSON(parsing: bytes).members else {
            throw CommandFailure(.badConfiguration, "\(path) cannot be read; move it away to begin anew.")
        }
        let pairs = members.compactMap { name, token in token.string.flatMap(WebhookToken.init).map { (name, $0) } }
        return Dictionary(pairs) { _, last in last }
    }

    private static func write(_ tokens: [String: WebhookToken], to path: String) throws {
        var members: OrderedDictionary<String, JSON> = [:]
        for (name, token) in tokens.sorted(by: { $0.key < $1.key }) { members[name] = .string(token.revealed()) }
        do throws(ExportFile.Problem) {
            let file = try ExportFile(path: path, replacing: true)
            try file.write(JSON.object(members).pretty)
            try file.finish()
        } catch {
            throw CommandFailure(.badConfiguration, "\(error.words) Check its owner, or choose --data DIRECTORY.")
        }
    }
}
