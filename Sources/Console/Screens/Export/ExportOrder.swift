import CallDomain

/// A list to be written into a new file.
public struct ExportOrder: Hashable, Sendable {
    public let query: CallQuery
    public let columns: [CallColumn]
    public let format: CallExport.Format
    public let name: String

    public init(query: CallQuery, columns: [CallColumn], format: CallExport.Format, name: String) {
        self.query = query
        self.columns = columns
        self.format = format
        self.name = name
    }
}
