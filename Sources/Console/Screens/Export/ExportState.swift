import CallCore
import TerminalUI

/// A list about to be written into a file: what it holds was settled when the dialog opened.
struct ExportState: Sendable {
    let query: CallQuery
    let columns: [CallColumn]
    /// Rows that the list showed then.
    let count: Int
    let filter: SafeText
    /// Without its ending.
    let name: String
}
