import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    /// How many calls, ours or not, are looked through for those that were decided here.
    private static let reach = 20_000

    public func earlierForms(of account: String, limit: Int) async throws -> [EarlierForm] {
        try await reading { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT newest.id, newest.form, newest.created_at, intent.filled, intent.to_number, intent.to_name,
                        intent.contact_id
                    FROM (
                        SELECT ordinal, id, form, created_at FROM call WHERE account = ?
                        ORDER BY created_at DESC LIMIT \(Self.reach)
                    ) AS newest JOIN intent ON intent.call = newest.ordinal
                    ORDER BY newest.created_at DESC LIMIT ?
                    """, arguments: [account, max(0, limit)]
            ).compactMap { row in
                let filled: String = try row.value("filled")
                guard let id = CallID(try row.value("id")), let filled = try? JSON(parsing: filled) else {
                    return nil
                }
                return EarlierForm(
                    call: id, account: account, form: try row.value("form"), values: FormValues(json: filled),
                    callee: Callee(
                        number: try row.textIfAny("to_number"), name: try row.textIfAny("to_name"),
                        contactID: try row.textIfAny("contact_id")),
                    createdAt: try row.instant("created_at"))
            }
        }
    }
}

extension CallState {
    /// Nothing of the call reached the provider, so no telephone rang.
    var neverRang: Bool {
        switch self {
        case .intended, .notSent, .throttled, .rejected: true
        default: false
        }
    }
}
