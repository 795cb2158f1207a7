import GRDB

@testable import CallCore

extension SQLiteJournal {
    func note(ofDelivery id: String) async throws -> String? {
        try await read { try String.fetchOne($0.db, sql: "SELECT note FROM inbox WHERE id = ?", arguments: [id]) }
    }
}
