import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI

/// A console that shows a list, with the journal behind it.
struct ListStage {
    private let journal: SQLiteJournal
    private let theme: Theme
    private let size: Size
    private let now: Date
    private var state: ConsoleState

    init(journal: SQLiteJournal, size: Size, now: Date) throws {
        self.journal = journal
        self.size = size
        self.now = now
        theme = try ThemeLibrary(folders: []).theme("dark")
        state = ConsoleState(settings: FormBenchmark.settings, size: size, now: now)
    }

    mutating func open() async throws {
        try await perform(state.update(.input(.resized(size)), now: now))
        try await perform(state.update(.started, now: now))
    }

    /// How long a key took.
    struct Answer {
        /// Until the rows it asked for are drawn.
        var rows = Duration.zero
        /// Until it is drawn as well how many there are.
        var count = Duration.zero
    }

    mutating func press(_ key: KeyPress) async throws -> Answer {
        let clock = ContinuousClock()
        let start = clock.now
        var answer = Answer()
        try await perform(state.update(.input(.key(key)), now: now)) { answer.rows = clock.now - start }
        draw()
        answer.count = clock.now - start
        if answer.rows == .zero { answer.rows = answer.count }
        return answer
    }

    /// As the console's interpreter does it.
    private mutating func perform(_ effects: [Effect], whenRowsAreDrawn: () -> Void = {}) async throws {
        var effects = effects[...]
        while let effect = effects.popFirst() {
            guard case .loadCalls(let board, let query, _) = effect else { continue }
            let rows = try await journal.calls(query)
            var matching = query.count(whenItFound: rows.count)
            if matching == nil {
                effects += state.update(.callsLoaded(board, query, rows, matching: nil), now: now)
                draw()
                whenRowsAreDrawn()
                matching = try await journal.matching(query)
            }
            effects += state.update(.callsLoaded(board, query, rows, matching: matching), now: now)
        }
    }

    private func draw() {
        precondition(state.view(theme: theme).size.width == size.width, "every key must be drawn")
    }
}
