import CallCore
import Console

/// Writes a list into a new file of a folder, piece by piece: however long it is, it is never in memory whole.
struct ListWriter {
    private static let callsAtOnce = 500

    let windows: any CallWindows
    let folder: String

    /// Gives back how many calls were written, and where. Throws `ExportFile.Problem`, `NewFile.Failure`,
    /// `CancellationError`, or why the list could not be read; what was begun is gone then.
    func write(_ order: ExportOrder) async throws -> (count: Int, path: String) {
        let (file, path) = try begin(order.name)
        let export = CallExport(order.format, columns: order.columns)
        var count = 0
        try file.write(export.head)
        try await windows.windows(order.query, of: Self.callsAtOnce) { calls in
            try Task.checkCancellation()
            for call in calls {
                try file.write(export.row(call, at: count))
                count += 1
            }
        }
        try file.write(export.tail(afterRows: count))
        try file.finish()
        return (count, path)
    }

    private func begin(_ name: String) throws -> (ExportFile, String) {
        for path in NewFile.paths(named: name, in: folder) {
            do {
                return (try ExportFile(path: path, replacing: false), path)
            } catch ExportFile.Problem.exists {
                continue
            }
        }
        throw NewFile.tooMany(named: name, in: folder)
    }
}
