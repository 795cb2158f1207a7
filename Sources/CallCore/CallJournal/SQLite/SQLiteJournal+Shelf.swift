import CallDomain
import Crypto
import Foundation
import GRDB

extension SQLiteJournal: DirectoryCache {
    public func keep(_ list: ShelvedList, of account: Account) async throws {
        let rows = JSON.array(list.rows.map(\.json)).compact.asStored
        try await write { transaction in
            try transaction.db.execute(
                sql: """
                    INSERT INTO shelf(account, list, origin, read_at, rows) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET origin = excluded.origin, read_at = excluded.read_at,
                            rows = excluded.rows
                    """,
                arguments: [
                    account.name, list.list.rawValue, account.shelfOrigin, list.readAt.milliseconds, rows,
                ])
        }
    }

    public func shelved(_ list: DirectoryKey.List, of account: Account) async throws -> ShelvedList? {
        let kept = try await reading { transaction in
            try Row.fetchOne(
                transaction.db, sql: "SELECT read_at, rows FROM shelf WHERE account = ? AND list = ? AND origin = ?",
                arguments: [account.name, list.rawValue, account.shelfOrigin]
            ).map { (readAt: try $0.instant("read_at"), rows: try $0.value("rows") as String) }
        }
        guard let kept, let rows = try? JSON(parsing: kept.rows).items else { return nil }
        return ShelvedList(
            list: list, rows: rows.compactMap { DirectoryRow(json: $0, of: list) }, readAt: kept.readAt)
    }
}

extension Account {
    /// The same name may come to mean another provider, or the key of another organisation there: its lists are not
    /// the old one's.
    fileprivate var shelfOrigin: String { "\(provider.rawValue) \(baseURL) \(key.shelfOrigin)" }
}

extension KeySource {
    /// A helper's arguments may hold anything: only a digest of them is kept.
    fileprivate var shelfOrigin: String {
        guard case .command(let arguments) = self else { return words }
        let digest = SHA256.hash(data: Data(arguments.joined(separator: "\u{0}").utf8))
        return "\(words) \(digest.map { String($0, radix: 16) }.joined(separator: "-"))"
    }
}
