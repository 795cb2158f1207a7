import CallDomain
import Foundation
import GRDB

/// How rows are read: a disk may give back anything, and GRDB's subscripts end the program where a column holds another
/// type than is asked for.
///
/// All of these throw `RowDecodingError`, which the journal tells as `.damaged`.
extension Row {
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }

    /// Text that a stranger may have said, before there were bounds too.
    func text(_ column: String, longest: Int = TextBounds.text) throws -> String {
        try decode(String.self, forColumn: column).bounded(to: longest)
    }

    func textIfAny(_ column: String, longest: Int = TextBounds.text) throws -> String? {
        try decode(String?.self, forColumn: column)?.bounded(to: longest)
    }

    func instant(_ column: String) throws -> Date { Date(milliseconds: try value(column)) }

    /// A number of things: never less than none, nor so many that sums of it overflow.
    func total(_ column: String) throws -> Int {
        Swift.max(0, Swift.min(try decode(Int.self, forColumn: column), 1 << 40))
    }

    /// A state as the listing numbers it.
    func standing() throws -> CallState {
        let standing: Int = try value("standing")
        guard CallState.allCases.indices.contains(standing) else {
            throw JournalError.damaged("no state has the number \(standing)")
        }
        return CallState.allCases[standing]
    }
}

extension Row {
    /// Of a row that `CallRow.fetch` reads.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: CallRow.Column
    ) throws -> Value {
        try decode(Value.self, atIndex: column.rawValue)
    }

    func text(_ column: CallRow.Column) throws -> String? {
        try decode(String?.self, atIndex: column.rawValue)?.bounded(to: TextBounds.text)
    }

    func instant(_ column: CallRow.Column) throws -> Date? {
        try decode(Int64?.self, atIndex: column.rawValue).map(Date.init(milliseconds:))
    }
}
