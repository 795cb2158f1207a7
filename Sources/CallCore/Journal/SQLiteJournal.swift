import Foundation
import GRDB

/// The journal in one SQLite file, which any number of processes may have open.
public final class SQLiteJournal: CallJournal {
    let files: JournalFiles
    let database: any DatabaseWriter
    let care: JournalCare
    let hub = ChangeHub()
    private let watcher: ChangeWatcher?
    private let isTemporary: Bool
    private let closing = OnceFlag()

    var lease: ProcessLease { care.lease }
    var standing: TroubleHub { care.standing }
    var refusal: JournalTrouble? { care.refusal }

    /// Opens, or makes, the journal in a directory. What cannot be written, or must not be, is opened for reading, and
    /// whatever would write then throws why. Throws `JournalError` where it cannot be read either.
    public static func open(at directory: URL, clock: WallClock = .system) throws -> SQLiteJournal {
        let files = JournalFiles(directory: directory)
        do {
            if let damage = files.noted(.damaged) { throw JournalError.damaged(damage) }
            return try SQLiteJournal(files: files, clock: clock, isTemporary: false)
        } catch let error as JournalError {
            guard let trouble = files.troubleOfOpening(error) else { throw error }
            return try SQLiteJournal(reading: files, because: trouble, clock: clock)
        }
    }

    /// A journal of its own in a new directory, which is gone when it closes. Throws `JournalError`.
    public static func temporary(clock: WallClock = .system) throws -> SQLiteJournal {
        let name = "trunkline-\(UUID().uuidString.lowercased())"
        let directory = FileManager.default.temporaryDirectory.appending(path: name)
        return try SQLiteJournal(files: JournalFiles(directory: directory), clock: clock, isTemporary: true)
    }

    private init(files: JournalFiles, clock: WallClock, isTemporary: Bool) throws {
        (self.files, self.isTemporary) = (files, isTemporary)
        do {
            try files.prepare()
            // Two that open at the same moment would meet half-made tables.
            let opening = try FileLock.wait(for: files.directory, seconds: 10)
            let writing = try JournalDatabase.open(files)
            database = writing.database
            care = JournalCare(
                files, lease: try ProcessLease.take(in: files), trouble: writing.trouble, isReadOnly: false,
                openedAt: clock.now)
            watcher = try ChangeWatcher(files: files, hub: hub)
            if writing.trouble == nil { try announceAtOpening() }
            withExtendedLifetime(opening) {}
        } catch {
            throw files.meaning(of: error)
        }
    }

    private init(reading files: JournalFiles, because trouble: JournalTrouble, clock: WallClock) throws {
        (self.files, isTemporary) = (files, false)
        do {
            let reading = try JournalDatabase.read(files, because: trouble)
            database = reading.database
            care = JournalCare(
                files, lease: .none, trouble: reading.trouble, isReadOnly: true, openedAt: clock.now)
            watcher = reading.isLive ? try ChangeWatcher(files: files, hub: hub) : nil
        } catch {
            throw files.meaning(of: error)
        }
    }

    deinit { close() }

    /// Gives up the lease and everything that is open; the streams of changes end. Further calls do nothing.
    public func close() {
        guard closing.isFirst() else { return }
        stopWatching()
        if refusal == nil {
            try? database.write { [lease] db in
                try db.execute(sql: "DELETE FROM lease WHERE id = ?", arguments: [lease.id])
            }
        }
        try? database.close()
        if refusal == nil { unlink(files.lease(lease.id)) }
        if isTemporary { try? FileManager.default.removeItem(atPath: files.directory) }
    }

    /// Lets go of everything and leaves behind what a killed process leaves.
    func abandon() {
        guard closing.isFirst() else { return }
        stopWatching()
        try? database.close()
        lease.abandon()
    }

    private func stopWatching() {
        watcher?.close()
        hub.close()
        standing.close()
    }

    /// A disk that is full at this moment, or another who writes, keeps nobody from reading: the first writing that
    /// succeeds does it then.
    private func announceAtOpening() throws {
        do {
            try database.write { [care] in try care.announce(in: $0) }
            care.noteSuccess()
        } catch {
            let meaning = note(error)
            guard JournalTrouble(meaning)?.canPass == true else { throw meaning }
        }
    }

    public func changes() -> AsyncStream<Void> { hub.stream() }
}

extension SQLiteJournal {
    /// One transaction. It ends as it would whatever becomes of the task that asked: an outcome is never lost to a
    /// cancellation.
    func write<Value: Sendable>(_ work: @escaping @Sendable (JournalBook) throws -> Value) async throws -> Value {
        if let refusal { throw refusal.error }
        return try await withCheckedThrowingContinuation { continuation in
            database.asyncWrite({ [care] db in
                try care.announce(in: db)
                let book = JournalBook(db: db, lease: care.lease.id)
                let value = try work(book)
                try book.refreshListings()
                return value
            }) { [care] _, result in
                if case .success = result { care.noteSuccess() }
                continuation.resume(with: result.mapError { care.note($0) })
            }
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (JournalBook) throws -> Value) async throws -> Value {
        let lease = care.lease.id
        do {
            return try await database.reading { try work(JournalBook(db: $0, lease: lease)) }
        } catch {
            throw note(error)
        }
    }
}
