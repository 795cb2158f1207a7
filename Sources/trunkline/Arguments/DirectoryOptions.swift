import ArgumentParser
import Foundation

/// What the commands take that list what an account has.
struct DirectoryOptions: ParsableArguments {
    @Argument(help: "The account, as the configuration names it.")
    var account: String

    @Argument(help: "Only rows that hold this text.")
    var text: String?

    /// Every row of every page that holds the text in one of its words.
    func collect<Row: Sendable>(
        _ pages: AsyncThrowingStream<[Row], any Error>, words: (Row) -> [String?]
    ) async throws -> [Row] {
        try await WaitNote.during("Waiting for the list of account \(account).") {
            var rows: [Row] = []
            for try await page in pages {
                rows += page.filter { row in
                    guard let text, !text.isEmpty else { return true }
                    return words(row).contains { $0?.localizedStandardContains(text) == true }
                }
            }
            return rows
        }
    }
}
