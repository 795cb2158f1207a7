import GRDB

@testable import CallDomain
@testable import CallJournal

extension SQLiteJournal {
    func note(ofDelivery id: String) async throws -> String? {
        try await reading { try String.fetchOne($0.db, sql: "SELECT note FROM inbox WHERE id = ?", arguments: [id]) }
    }
}
