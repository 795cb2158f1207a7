import OrderedCollections

/// Calls as text for other programs, row by row.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula: an apostrophe
/// goes before it (OWASP, "CSV Injection"). A telephone number, a plus and digits alone, stays as it is: no spreadsheet can make more of
/// it than a number, and it can be dialled and looked for.
public struct CallExport: Sendable {
    public enum Format: String, CaseIterable, Sendable {
        /// RFC 4180 in UTF-8, a line of column names first.
        case csv
        /// One array of objects.
        case json
    }

    public let format: Format
    public let columns: [CallColumn]

    /// All columns unless some are named.
    public init(_ format: Format, columns: [CallColumn] = []) {
        self.format = format
        self.columns = columns.isEmpty ? CallColumn.allCases : Array(OrderedSet(columns))
    }

    /// What stands before the first row.
    public var head: String {
        switch format {
        case .csv: columns.map(\.rawValue).joined(separator: ",") + "\r\n"
        case .json: "["
        }
    }

    /// What stands after the last row.
    public func tail(afterRows count: Int) -> String {
        switch format {
        case .csv: ""
        case .json: count > 0 ? "\n]\n" : "]\n"
        }
    }

    /// The text of one call; `index` counts from 0.
    public func row(_ call: Call, at index: Int) -> String {
        switch format {
        case .csv: columns.map { CSVCell(call.value(in: $0).text).text }.joined(separator: ",") + "\r\n"
        case .json: (index > 0 ? ",\n" : "\n") + object(call).compact
        }
    }

    private func object(_ call: Call) -> JSON {
        .object(
            OrderedDictionary(
                uniqueKeysWithValues: columns.map { (key: $0.rawValue, value: call.value(in: $0).json) }))
    }
}
