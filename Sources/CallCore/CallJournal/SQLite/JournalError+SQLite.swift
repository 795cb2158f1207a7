import CallDomain
import GRDB

extension JournalError {
    /// What an error of the engine means to the caller.
    init(_ error: any Error, path: String) {
        switch error {
        case let known as JournalError: self = known
        case let error as DatabaseError: self = Self(error, path: path)
        // The columns have types that the engine holds to: another one is no value that was ever written.
        case let error as RowDecodingError: self = .damaged("a row cannot be read: \(error)")
        default: self = .other(String(describing: error))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let message = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_IOERR: self = .diskFails(message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(message)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: message)
        case .SQLITE_MISUSE: self = .closed
        default: self = .other(message)
        }
    }
}
