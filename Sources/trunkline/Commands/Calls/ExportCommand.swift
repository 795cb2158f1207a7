import ArgumentParser
import CallCore
import Foundation

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the calls that fit as CSV or JSON.",
        discussion: """
            CSV is RFC 4180 in UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in front; \
            telephone numbers stay as they are. Times are UTC, durations seconds.
            """)

    @OptionGroup var list: ListOptions

    @Option(
        help: ArgumentHelp(
            "Which columns, in which order, with commas between: \(CallColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "columns"))
    var columns: String?

    @Flag(help: "Write CSV; this is the usual form.")
    var csv = false

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file, instead of to stdout; - is stdout.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write over the file where there is one.")
    var force = false

    @OptionGroup var global: GlobalOptions

    /// `nil` for stdout.
    private var file: String? { output == "-" ? nil : output }

    func validate() throws {
        guard output?.isEmpty != true else { throw ValidationError("-o is empty: give a path, or - for stdout.") }
        guard !(csv && global.json) else { throw ValidationError("Choose one of --csv and --json.") }
        guard !force || file != nil else { throw ValidationError("--force needs -o FILE.") }
    }

    func run() async throws {
        let export = CallExport(global.json ? .json : .csv, columns: try chosenColumns())
        var asked = try list.query()
        asked.limit = .max
        let query = asked
        try await Session.run(global) { session in
            let journal = try await session.journal()
            guard let file else {
                _ = try await write(export, query, journal) { try StandardStream.output.write($0) }
                return
            }
            do {
                let output = try ExportFile(path: file, replacing: force)
                let count = try await write(export, query, journal) { try output.write($0) }
                try output.finish()
                session.printer.note("\(count) \(count == 1 ? "call" : "calls") written to \(file).")
            } catch let problem as ExportFile.Problem {
                throw Self.failure(problem)
            }
        }
    }

    /// Gives back how many calls were written.
    private func write(
        _ export: CallExport, _ query: CallQuery, _ journal: SQLiteJournal, to sink: (String) throws -> Void
    ) async throws -> Int {
        var count = 0
        try sink(export.head)
        try await journal.windows(query) { calls in
            for call in calls {
                try sink(export.row(call, at: count))
                count += 1
            }
        }
        try sink(export.tail(afterRows: count))
        return count
    }

    private func chosenColumns() throws -> [CallColumn] {
        guard let columns else { return [] }
        return try columns.split(separator: ",").map { typed in
            let name = typed.filter { $0 != " " }.lowercased()
            if let column = CallColumn(rawValue: name) { return column }
            let names = CallColumn.allCases.map(\.rawValue)
            throw CommandFailure(
                .usage,
                "There is no column \u{201C}\(name)\u{201D}."
                    + NearestNames.sentence(NearestNames.to(name, among: names))
                    + " There are \(names.joined(separator: ", ")).")
        }
    }

    static func failure(_ problem: ExportFile.Problem) -> CommandFailure {
        switch problem {
        case .exists(let path):
            CommandFailure(.usage, "\(path) is there already; nothing was written. --force writes over it.")
        case .diskFull, .cannotWrite: CommandFailure(.badConfiguration, problem.words)
        }
    }
}
