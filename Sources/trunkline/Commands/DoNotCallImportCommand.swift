import ArgumentParser
import CallCore
import Foundation

struct DoNotCallImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Put the numbers of a file on the do-not-call list.",
        discussion: """
            One number a line, or CSV with the number in the first column or under a heading number or phone. What \
            cannot be read is told with its line, and the exit code is 65 then; all others are taken.
            """)

    @Argument(help: "The file; - reads stdin.", completion: .file())
    var file: String

    @Option(help: "The country (ISO 3166, such as US) of numbers without a country code.")
    var region: String?

    @Option(help: ArgumentHelp("Why, for those who want to call them later.", valueName: "text"))
    var reason = ""

    @OptionGroup var global: GlobalOptions

    /// Millions of numbers.
    private static let largest = 64 << 20

    func run() async throws {
        let region = try region.map(Session.region)
        let bytes = try Session.file(file, upTo: Self.largest)
        let list = DoNotCallFile(String(decoding: bytes, as: UTF8.self), region: region)
        try await Session.run(global) { session in
            let source = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
            let now = session.clock.now
            let entries = list.numbers.map {
                DoNotCallEntry(
                    number: $0, addedAt: now, addedBy: Session.operatorName, reason: reason, source: source)
            }
            let journal = try await session.writableJournal()
            let taken = try await session.writing { try await $0.addDoNotCall(entries) }
            let report = DoNotCallReport(list: list, taken: taken)
            try session.printer.document(report.json) { report.text }
            let numbers = Set(list.numbers)
            session.tellUnplanned(list.numbers)
            let waiting = WaitingCalls(
                calls: try await journal.callsToDoNotCall().filter { call in
                    LineSpellings.all(of: call.callee.number ?? "").contains(where: numbers.contains)
                })
            if !waiting.calls.isEmpty { session.printer.note(waiting.words) }
            guard list.unreadable.isEmpty else { throw CommandFailure(.badData, lines: report.problems) }
        }
    }
}
