import CallDomain
import GRDB

/// The numbers (E.164) by which one line may stand in a column, for a condition in SQL.
struct LineNumbers {
    let numbers: [String]

    init(_ number: String) { numbers = LineSpellings.all(of: number) }

    /// `(?, ?)`.
    var places: String { "(" + numbers.map { _ in "?" }.joined(separator: ", ") + ")" }

    var arguments: StatementArguments { StatementArguments(numbers.map { $0.asStored }) }
}
