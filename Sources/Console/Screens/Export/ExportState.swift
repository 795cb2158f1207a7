import CallDomain
import TerminalUI

/// A list about to be written into a file: what it holds was settled when the dialog opened.
struct ExportState: Sendable {
    let query: CallQuery
    let columns: [CallColumn]
    /// Rows that the list showed then.
    let count: Int
    /// There may be more of them: it was still being counted.
    let isCounting: Bool
    let filter: SafeText
    /// Without its ending.
    let name: String

    /// `180 calls`, or `180+ calls` where there may be more.
    var size: SafeText { "\(count)\(isCounting ? "+" : "") \(count == 1 && !isCounting ? "call" : "calls")" }
}
