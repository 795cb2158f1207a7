import CallDomain
import Foundation
import GRDB

/// Opens a journal's file: to write it, or only to read it.
enum JournalDatabase {
    /// A file that is read only.
    struct Reading {
        let database: any DatabaseWriter
        /// What keeps it from being written.
        let trouble: JournalFault
        /// Whether it shows what others write meanwhile.
        let isLive: Bool
    }

    /// A file that is written, if not at this moment.
    struct Writing {
        let database: any DatabaseWriter
        /// What keeps it from being written right now.
        let trouble: JournalFault?
    }

    static func open(_ files: JournalFiles, _ keeper: RecordKeeper?) throws -> Writing {
        do {
            return Writing(database: try pool(files, keeper), trouble: nil)
        } catch {
            // A pool writes when it is opened; one connection does without, and can write as soon as that is possible.
            guard let trouble = JournalFault(files.meaning(of: error)), [.locked, .diskFull].contains(trouble),
                let database = try? connection(files)
            else { throw error }
            return Writing(database: database, trouble: trouble)
        }
    }

    private static func connection(_ files: JournalFiles) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.prepareDatabase { try JournalSchema.check($0) }
        let database = try DatabaseQueue(path: files.database, configuration: configuration)
        try database.inDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            _ = try JournalSchema.readableVersion(db)
            guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else { throw JournalError.locked }
        }
        return database
    }

    private static func pool(_ files: JournalFiles, _ keeper: RecordKeeper?) throws -> DatabasePool {
        let database = try pool(files)
        try database.writeWithoutTransaction { db in
            if let keeper { try keeper.begin(db) } else { try JournalSchema.migrate(db) }
        }
        return database
    }

    private static func pool(_ files: JournalFiles) throws -> DatabasePool {
        var configuration = configuration
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { try JournalSchema.check($0) }
        let database = try DatabasePool(path: files.database, configuration: configuration)
        // The pool has just set NORMAL: only FULL survives a power cut.
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return database
    }

    /// A journal that nobody wants to write, and nothing is changed of; throws `.outdated` where it has to be first.
    static func look(_ files: JournalFiles) throws -> Writing {
        let database = try pool(files)
        do {
            let loss = try database.writeWithoutTransaction { db in
                let version = try JournalSchema.readableVersion(db)
                guard version == JournalSchema.migrations.count else { throw JournalError.tooNew(version: version) }
                return try RecordKeeper.loss(files.record.read(), db)
            }
            return Writing(database: database, trouble: loss.map(JournalFault.damaged))
        } catch {
            try? database.close()
            throw error
        }
    }

    /// Makes the journal count as it stands; see `RecordKeeper.accept`.
    static func accept(_ files: JournalFiles, at: Date) throws {
        let database = try pool(files)
        defer { try? database.close() }
        try database.writeWithoutTransaction { try RecordKeeper(files.record).accept($0, at: at) }
    }

    /// Throws why it cannot be read either.
    static func read(_ files: JournalFiles, because trouble: JournalFault) throws -> Reading {
        let (database, isLive) = try reader(files, trouble)
        do {
            let version = try database.read { try JournalSchema.readableVersion($0) }
            guard version > JournalSchema.migrations.count else {
                return Reading(database: database, trouble: trouble, isLive: isLive)
            }
            return Reading(database: database, trouble: .tooNew(version: version), isLive: isLive)
        } catch JournalError.outdated where trouble.isOfTheDisk {
            // Nobody wrote it yet, or not to the end: that there is no room is why.
            try? database.close()
            throw trouble.error
        } catch {
            try? database.close()
            throw error
        }
    }

    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "trunkline.journal"
        return configuration
    }

    private static func reader(
        _ files: JournalFiles, _ trouble: JournalFault
    ) throws -> (database: any DatabaseWriter, isLive: Bool) {
        var configuration = configuration
        configuration.readonly = true
        do {
            let database = try DatabasePool(path: files.database, configuration: configuration)
            try database.read { _ = try $0.tableExists("call") }
            return (database, true)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
        {
            // Readers share a file beside the journal, and it cannot be made here.
            return (try copy(files, trouble), false)
        }
    }

    /// A copy that nobody else ever sees, and that is gone when it is closed, however that happens.
    private static func copy(_ files: JournalFiles, _ trouble: JournalFault) throws -> DatabaseQueue {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "trunkline-\(UUID().uuidString.lowercased())")
        let copy = JournalFiles(directory: place)
        guard mkdir(copy.directory, 0o700) == 0 else { throw JournalFiles.failure(at: copy.directory) }
        // What is open stays there without its name.
        defer { try? FileManager.default.removeItem(atPath: copy.directory) }
        do {
            try FileManager.default.copyItem(atPath: files.database, toPath: copy.database)
            if access(files.writeAheadLog, F_OK) == 0 {
                try FileManager.default.copyItem(atPath: files.writeAheadLog, toPath: copy.writeAheadLog)
            }
        } catch {
            throw trouble.error
        }
        for path in [copy.database, copy.writeAheadLog] { chmod(path, 0o600) }
        let database = try DatabaseQueue(path: copy.database, configuration: configuration)
        try database.inDatabase { db in
            _ = try db.tableExists("call")
            try db.execute(sql: "PRAGMA query_only = 1")
        }
        return database
    }
}
