import CallCore
import Console
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

    /// How long until the rows that a key asked for are drawn.
    mutating func press(_ key: KeyPress) async throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        try await perform(state.update(.input(.key(key)), now: now))
        let frame = state.view(theme: theme)
        let end = clock.now
        precondition(frame.size.width == size.width, "every key must be drawn")
        return end - start
    }

    private mutating func perform(_ effects: [Effect]) async throws {
        var effects = effects[...]
        while let effect = effects.popFirst() {
            guard case .loadCalls(let board, let query, _) = effect else { continue }
            async let rows = journal.calls(query)
            async let matching = journal.matching(query)
            effects += state.update(.callsLoaded(board, query, try await rows, matching: try await matching), now: now)
        }
    }
}
