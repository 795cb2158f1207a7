import CallDomain
import GRDB

extension DatabaseWriter {
    /// Reads within one transaction; it ends as it would whatever becomes of the task that asked.
    ///
    /// Throws what the work throws, `DatabaseError`, and `JournalError.closed` where it was closed meanwhile.
    func reading<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            guard let connection = self as? DatabaseQueue else {
                return asyncRead { result in continuation.resume(with: Result { try work(result.get()) }) }
            }
            // GRDB 7 asks a single connection for its state without looking whether it was closed: `read` then ends the
            // program, and so does `asyncRead` where it is built for debugging.
            connection.asyncWriteWithoutTransaction { db in
                continuation.resume(with: Result { try db.readingIfOpen(work) })
            }
        }
    }
}

extension Database {
    fileprivate func readingIfOpen<Value>(_ work: (Database) throws -> Value) throws -> Value {
        guard sqliteConnection != nil else { throw JournalError.closed }
        return try readOnly {
            var values: [Value] = []
            try inTransaction(.deferred) {
                values.append(try work(self))
                return .commit
            }
            return values[0]
        }
    }
}
