import ArgumentParser
import CallCore
import Foundation
import Wording

struct DoNotCallImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Put the numbers of a file on the do-not-call list.",
        discussion: """
            One number a line, or CSV (commas, semicolons or tabs; UTF-8 or UTF-16) with the numbers under a heading \
            such as phone or mobile, or in the only column that holds numbers. Rows that cannot be read are counted, \
            the first ones told with their lines, and the exit code is 65 then; all others are taken. Of a file whose \
            quotation marks, encoding or columns are unclear nothing is taken (65).
            """)

    @Argument(help: "The file; - reads stdin.", completion: .file())
    var file: String

    @Option(help: "The country (ISO 3166, such as US) of numbers without a country code.")
    var region: String?

    @Option(
        help: ArgumentHelp(
            "The column with the numbers, by its heading or its position from 1 on.", valueName: "column"))
    var column: String?

    @Option(help: ArgumentHelp("Why, for those who want to call them later.", valueName: "text"))
    var reason = ""

    @OptionGroup var global: GlobalOptions

    /// Millions of numbers.
    private static let largest = 64 << 20

    func run() async throws {
        let region = try region.map(Session.region)
        let list = try read(region: region)
        try await Session.run(global) { session in
            let now = session.clock.now
            let entries = list.numbers.map {
                DoNotCallEntry(
                    number: $0, addedAt: now, addedBy: Session.operatorName, reason: reason, source: name)
            }
            let journal = try await session.writableJournal()
            let taken = try await session.writing { try await $0.addDoNotCall(entries) }
            let report = DoNotCallReport(list: list, taken: taken)
            report.notes.forEach(session.printer.note)
            try session.printer.document(report.json) { report.text }
            let numbers = Set(list.numbers)
            session.tellUnplanned(list.numbers)
            let waiting = WaitingCalls(
                calls: try await journal.callsToDoNotCall().filter { call in
                    LineSpellings.all(of: call.callee.number ?? "").contains(where: numbers.contains)
                })
            if !waiting.calls.isEmpty { session.printer.note(waiting.words) }
            guard list.unreadableCount == 0 else { throw CommandFailure(.badData, lines: report.problems) }
        }
    }

    private func read(region: String?) throws -> DoNotCallFile {
        let bytes = try Session.file(file, upTo: Self.largest)
        do {
            return try DoNotCallFile(bytes, region: region, column: column)
        } catch {
            throw CommandFailure(error.isUsage ? .usage : .badData, "\(name): \(error.words)")
        }
    }

    private var name: String { file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent }
}

extension ImportProblem {
    /// The command line is wrong, not the file.
    fileprivate var isUsage: Bool {
        guard case .noSuchColumn = self else { return false }
        return true
    }
}
