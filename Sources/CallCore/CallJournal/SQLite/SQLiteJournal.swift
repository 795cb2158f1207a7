import CallDomain
import Foundation
import GRDB

/// The journal in one SQLite file, which any number of processes may have open.
public final class SQLiteJournal: Sendable {
    let files: JournalFiles
    let database: any DatabaseWriter
    let care: HealthMonitor
    let hub = ChangeHub()
    private let watcher: ChangeWatcher?
    private let isTemporary: Bool
    private let closing = OnceFlag()
    /// Whether it was opened by `look`.
    public let isLook: Bool
    /// Whether there is none, and this stands for it.
    public let isAbsent: Bool

    var lease: ProcessLease { care.lease }
    var standing: HealthFeed { care.standing }
    var refusal: JournalFault? { care.refusal }

    /// Opens, or makes, the journal in a directory. What cannot be written, or must not be, is opened for reading, and
    /// whatever would write then throws why. Throws `JournalError` where it cannot be read either.
    public static func open(at directory: URL, clock: WallClock = .system) throws -> SQLiteJournal {
        let files = JournalFiles(directory: directory)
        do {
            if let damage = files.noted(.damaged) { throw JournalError.damaged(damage) }
            return try SQLiteJournal(files: files, clock: clock, isTemporary: false)
        } catch let error as JournalError {
            guard let trouble = files.troubleOfOpening(error) else { throw error }
            do {
                return try SQLiteJournal(reading: files, because: trouble, clock: clock)
            } catch {
                // That it is damaged says more than what comes of it.
                if case .damaged = trouble { throw trouble.error }
                throw error
            }
        }
    }

    /// Opens the journal in a directory to be read: nothing is made or changed, and where there is none it is an empty one.
    /// Whatever would write throws. Throws `JournalError` where it cannot be read.
    public static func look(at directory: URL, clock: WallClock = .system) throws -> SQLiteJournal {
        let files = JournalFiles(directory: directory)
        try files.refuseLeftovers()
        guard try files.isThere else { return try SQLiteJournal(absentFrom: files, clock: clock) }
        guard files.noted(.damaged) == nil, files.areWritable,
            let journal = try? SQLiteJournal(lookingAt: files, clock: clock)
        else {
            return try open(at: directory, clock: clock)
        }
        return journal
    }

    /// Whether there is a journal in a directory, or what is left of one.
    public static func isThere(_ directory: URL) -> Bool {
        let files = JournalFiles(directory: directory)
        do {
            try files.refuseLeftovers()
            return try files.isThere
        } catch {
            return true
        }
    }

    /// Lets the journal in a directory count as it stands, though it has lost what its record knows: the calls that only the
    /// record knows are taken over as unknown, and hold their numbers back. Throws `JournalError`.
    public static func accept(at directory: URL, clock: WallClock = .system) throws {
        let files = JournalFiles(directory: directory)
        do {
            let opening = try FileLock.wait(for: files.directory, seconds: 10)
            try JournalDatabase.accept(files, at: clock.now)
            files.remove(.damaged)
            withExtendedLifetime(opening) {}
        } catch {
            throw files.meaning(of: error)
        }
    }

    /// The calls that the record beside a journal holds back. Throws `JournalError`.
    public static func recordedCalls(at directory: URL) throws -> [RecordedCall] {
        let facts = try JournalFiles(directory: directory).record.read()
        return (facts?.open.values.map(\.self) ?? []).sorted { $0.callee < $1.callee }
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
            let keeper = isTemporary ? nil : RecordKeeper(files.record)
            // Of a journal that is gone, with nothing under way: another one begins.
            if try !files.isThere { unlink(files.record.path) }
            let writing = try JournalDatabase.open(files, keeper)
            database = writing.database
            care = HealthMonitor(
                files, lease: try ProcessLease.take(in: files), trouble: writing.trouble, keeper: keeper,
                openedAt: clock.now)
            (isLook, isAbsent) = (false, false)
            watcher = try ChangeWatcher(files: files, hub: hub)
            if writing.trouble == nil { try announceAtOpening() }
            withExtendedLifetime(opening) {}
        } catch {
            throw files.meaning(of: error)
        }
    }

    private init(reading files: JournalFiles, because trouble: JournalFault, clock: WallClock) throws {
        (self.files, isTemporary) = (files, false)
        (isLook, isAbsent) = (false, false)
        do {
            let reading = try JournalDatabase.read(files, because: trouble)
            database = reading.database
            care = HealthMonitor(
                files, lease: .none, trouble: reading.trouble, refusal: reading.trouble, openedAt: clock.now)
            watcher = reading.isLive ? try ChangeWatcher(files: files, hub: hub) : nil
        } catch {
            throw files.meaning(of: error)
        }
    }

    private init(lookingAt files: JournalFiles, clock: WallClock) throws {
        (self.files, isTemporary) = (files, false)
        (isLook, isAbsent) = (true, false)
        do {
            let looking = try JournalDatabase.look(files)
            database = looking.database
            care = HealthMonitor(
                files, lease: .none, trouble: looking.trouble, refusal: looking.trouble ?? .readOnly,
                openedAt: clock.now)
            watcher = try ChangeWatcher(files: files, hub: hub)
        } catch {
            throw files.meaning(of: error)
        }
    }

    /// An empty one that is nowhere.
    private init(absentFrom files: JournalFiles, clock: WallClock) throws {
        (self.files, isTemporary) = (files, false)
        (isLook, isAbsent) = (true, true)
        do {
            let nothing = try DatabaseQueue()
            try nothing.inDatabase { try JournalSchema.migrate($0) }
            database = nothing
            care = HealthMonitor(files, lease: .none, trouble: nil, refusal: .readOnly, openedAt: clock.now)
            watcher = nil
            hub.close()
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
        // Who closes last empties the log, and one that only reads cannot.
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
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
            guard JournalFault(meaning)?.canPass == true else { throw meaning }
        }
    }

    public func changes() -> AsyncStream<Void> { hub.stream() }
}
