import CallDomain
import GRDB

extension SQLiteJournal: ViewStore {
    public func views() async throws -> [SavedView] {
        try await reading { transaction in
            try Row.fetchAll(transaction.db, sql: "SELECT * FROM saved_view ORDER BY name").map { row in
                let layout = try BoardLayout(row)
                return SavedView(
                    name: try row.value("name"), board: try row.value("board"), filterText: layout.filterText,
                    sort: layout.sort,
                    columns: layout.columns)
            }
        }
    }

    public func keep(_ view: SavedView, replacing: Bool) async throws {
        let layout = BoardLayout(filterText: view.filterText, sort: view.sort, columns: view.columns)
        try await write { transaction in
            let conflict = replacing ? "OR REPLACE" : "OR IGNORE"
            try transaction.db.execute(
                sql: "INSERT \(conflict) INTO saved_view(name, board, filter, sort, columns) VALUES (?, ?, ?, ?, ?)",
                arguments: [view.name.asStored, view.board.asStored] + layout.arguments)
            guard transaction.db.changesCount > 0 else { throw JournalError.nameTaken(view.name) }
        }
    }

    public func dropView(_ name: String) async throws {
        try await write { transaction in
            try transaction.db.execute(sql: "DELETE FROM saved_view WHERE name = ?", arguments: [name.asStored])
            guard transaction.db.changesCount > 0 else { throw JournalError.noSuchView(name) }
        }
    }

    public func layout(of board: String) async throws -> BoardLayout? {
        try await reading { transaction in
            try Row.fetchOne(
                transaction.db, sql: "SELECT * FROM board_layout WHERE board = ?", arguments: [board.asStored]
            ).map { try BoardLayout($0) }
        }
    }

    public func keep(_ layout: BoardLayout, of board: String) async throws {
        try await write { transaction in
            try transaction.db.execute(
                sql: "INSERT OR REPLACE INTO board_layout(board, filter, sort, columns) VALUES (?, ?, ?, ?)",
                arguments: [board.asStored] + layout.arguments)
        }
    }
}

extension BoardLayout {
    /// A column that a newer program named is left out.
    fileprivate init(_ row: Row) throws {
        let names: String = try row.value("columns")
        self.init(
            filterText: try row.value("filter"),
            sort: (try row.value("sort") as String?).flatMap(CallSort.init(parsing:)),
            columns: names.split(separator: " ").compactMap { CallColumn(rawValue: String($0)) })
    }

    fileprivate var arguments: StatementArguments {
        [filterText.asStored, sort?.text, columns.map(\.rawValue).joined(separator: " ")]
    }
}
