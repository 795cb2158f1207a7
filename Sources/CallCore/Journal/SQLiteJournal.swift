import Foundation
import GRDB

/// The journal in one SQLite file, which any number of processes may have open.
public final class SQLiteJournal: CallJournal {
    let files: JournalFiles
    let database: DatabasePool
    let lease: ProcessLease
    private let hub: ChangeHub
    private let watcher: ChangeWatcher
    private let isTemporary: Bool
    private let closing = OnceFlag()

    /// Opens, or makes, the journal in a directory. Throws `JournalError`.
    public static func open(at directory: URL, clock: WallClock = .system) throws -> SQLiteJournal {
        try SQLiteJournal(files: JournalFiles(directory: directory), clock: clock, isTemporary: false)
    }

    /// A journal of its own in a new directory, which is gone when it closes. Throws `JournalError`.
    public static func temporary(clock: WallClock = .system) throws -> SQLiteJournal {
        let name = "trunkline-\(UUID().uuidString.lowercased())"
        let directory = FileManager.default.temporaryDirectory.appending(path: name)
        return try SQLiteJournal(files: JournalFiles(directory: directory), clock: clock, isTemporary: true)
    }

    private init(files: JournalFiles, clock: WallClock, isTemporary: Bool) throws {
        self.files = files
        self.isTemporary = isTemporary
        do {
            try files.prepare()
            // Two that open at the same moment would meet half-made tables.
            let opening = try FileLock.wait(for: files.directory, seconds: 10)
            database = try Self.openDatabase(files)
            let lease = try ProcessLease.take(in: files)
            self.lease = lease
            try database.write { db in
                try db.execute(
                    sql: "INSERT INTO lease VALUES (?, ?, ?)",
                    arguments: [lease.id, Int(getpid()), clock.now.milliseconds])
            }
            hub = ChangeHub()
            watcher = try ChangeWatcher(files: files, hub: hub)
            withExtendedLifetime(opening) {}
        } catch {
            throw JournalError(error, path: files.database)
        }
    }

    deinit { close() }

    private static func openDatabase(_ files: JournalFiles) throws -> DatabasePool {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.label = "trunkline.journal"
        configuration.prepareDatabase { try JournalSchema.check($0) }
        let database = try DatabasePool(path: files.database, configuration: configuration)
        try database.writeWithoutTransaction { db in
            // The pool has just set NORMAL: only FULL survives a power cut.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try JournalSchema.migrate(db)
        }
        return database
    }

    /// Gives up the lease and everything that is open; the streams of changes end. Further calls do nothing.
    public func close() {
        guard closing.isFirst() else { return }
        watcher.close()
        try? database.write { [lease] db in
            try db.execute(sql: "DELETE FROM lease WHERE id = ?", arguments: [lease.id])
        }
        try? database.close()
        unlink(files.lease(lease.id))
        if isTemporary { try? FileManager.default.removeItem(atPath: files.directory) }
    }

    /// Lets go of everything and leaves behind what a killed process leaves.
    func abandon() {
        guard closing.isFirst() else { return }
        watcher.close()
        try? database.close()
        lease.abandon()
    }

    public func changes() -> AsyncStream<Void> { hub.stream() }
}

extension SQLiteJournal {
    /// One transaction. It ends as it would whatever becomes of the task that asked: an outcome is never lost to a
    /// cancellation.
    func write<Value: Sendable>(_ work: @escaping @Sendable (JournalBook) throws -> Value) async throws -> Value {
        let path = files.database
        let lease = lease.id
        return try await withCheckedThrowingContinuation { continuation in
            database.asyncWrite({ db in
                let book = JournalBook(db: db, lease: lease)
                let value = try work(book)
                try book.refreshListings()
                return value
            }) { _, result in
                continuation.resume(with: result.mapError { JournalError($0, path: path) })
            }
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (JournalBook) throws -> Value) async throws -> Value {
        let path = files.database
        let lease = lease.id
        return try await withCheckedThrowingContinuation { continuation in
            database.asyncRead { result in
                let value = Result { try work(JournalBook(db: result.get(), lease: lease)) }
                continuation.resume(with: value.mapError { JournalError($0, path: path) })
            }
        }
    }
}
