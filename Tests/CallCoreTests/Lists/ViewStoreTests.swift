import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// How lists look, kept from one start to the next.
struct ViewStoreTests {
    @Test func viewsAreKeptByName() async throws {
        let scratch = try Scratch()
        let view = SavedView(
            name: "Mis llamadas \u{202E}\0", board: "calls", filterText: "state:failed \"a b\"",
            sort: CallSort(.ended, isDescending: true), columns: [.name, .state])
        do {
            let journal = try SQLiteJournal.open(at: scratch.data)
            try await journal.keep(view, replacing: false)
            await #expect(throws: JournalError.nameTaken(view.name)) { try await journal.keep(view, replacing: false) }
            journal.close()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        var kept = view
        kept.name = view.name.asStored
        #expect(try await journal.views() == [kept])
        kept.sort = nil
        kept.columns = []
        try await journal.keep(kept, replacing: true)
        #expect(try await journal.views() == [kept])
        try await journal.dropView(view.name)
        #expect(try await journal.views().isEmpty)
        await #expect(throws: JournalError.noSuchView("x")) { try await journal.dropView("x") }
    }

    @Test func aBoardsLayoutIsKept() async throws {
        let journal = try SQLiteJournal.temporary()
        #expect(try await journal.layout(of: "calls") == nil)
        let layout = BoardLayout(filterText: "jane", sort: CallSort(.cost), columns: CallColumn.allCases)
        try await journal.keep(layout, of: "calls")
        try await journal.keep(BoardLayout(), of: "scheduled")
        #expect(try await journal.layout(of: "calls") == layout)
        #expect(try await journal.layout(of: "scheduled") == BoardLayout())
    }

    /// A newer program may have columns that this one does not know.
    @Test func whatIsNotKnownIsLeftOut() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.database.write { db in
            try db.execute(sql: "INSERT INTO board_layout VALUES ('calls', '', 'mood', 'name mood state')")
        }
        #expect(try await journal.layout(of: "calls") == BoardLayout(columns: [.name, .state]))
    }
}
