import CallDomain
import Foundation
import GRDB

extension SQLiteJournal: JournalHealth {
    public var isReadOnly: Bool { refusal != nil }

    public var trouble: JournalFault? { standing.current }

    public var isUnchecked: Bool { !isReadOnly && files.noted(.unchecked) != nil }

    public func troubles() -> AsyncStream<JournalFault?> { standing.stream() }

    public func lookAfterFile() { care.noteIfMoved() }

    public func probe() async {
        guard !isReadOnly else { return }
        _ = try? await write { transaction in
            try transaction.db.execute(sql: "UPDATE lease SET pid = pid WHERE id = ?", arguments: [transaction.lease])
        }
    }

    public func check() async throws -> JournalFault? {
        let damage: JournalFault?
        do {
            damage = try await findDamage().map(JournalFault.damaged)
        } catch {
            let meaning = note(error)
            guard case .damaged = meaning else { throw meaning }
            damage = JournalFault(meaning)
        }
        if case .damaged(let reason)? = damage { files.note(.damaged, reason) } else { files.remove(.damaged) }
        files.remove(.unchecked)
        // What was opened to be read only stays so.
        if !isReadOnly || damage != nil { standing.noteCheck(damage) }
        return damage
    }

    /// The first thing that does not hold together, on a connection of its own: nobody waits for it.
    private func findDamage() async throws -> String? {
        // Once damage was met, indexes are held against their tables too, which takes longer.
        var isSuspect = files.noted(.damaged) != nil
        if case .damaged? = standing.current { isSuspect = true }
        // Before anything of the journal is read: what is recorded later may be of changes that this reading does not see.
        let facts = try files.record.read()
        let check = isSuspect ? "integrity_check" : "quick_check"
        @Sendable func look(_ db: Database) throws -> String? {
            let words = try String.fetchOne(db, sql: "PRAGMA \(check)(1)") ?? "ok"
            return words == "ok" ? try RecordKeeper.loss(facts, db) : words
        }
        // A copy that was made to be read is nowhere else.
        guard let pool = database as? DatabasePool else { return try await database.reading(look) }
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "trunkline.check"
        let connection = try DatabaseQueue(path: pool.path, configuration: configuration)
        return try await connection.read(look)
    }
}

extension SQLiteJournal {
    /// What an error means, remembered where it is about the journal as a whole.
    @discardableResult
    func note(_ error: any Error) -> JournalError { care.note(error) }
}

extension JournalFiles {
    /// What an error of the engine or of the system means here: the engine tells a full disk from others only while it
    /// writes, and a medium that has become read-only not at all.
    func meaning(of error: any Error) -> JournalError {
        let meaning = JournalError(error, path: database)
        switch meaning {
        case .diskFails, .cannotOpen:
            var medium = statvfs()
            guard statvfs(directory, &medium) == 0 else { return meaning }
            if medium.f_flag & UInt(ST_RDONLY) != 0 { return .readOnly }
            return medium.f_bavail == 0 ? .diskFull : meaning
        default:
            return meaning
        }
    }

    /// Why a journal that cannot be opened to be written may still be read; `nil` where there is none, or where whoever
    /// holds it has to let go first.
    func troubleOfOpening(_ error: JournalError) -> JournalFault? {
        guard access(database, R_OK) == 0, let status = size, status > 0 else { return nil }
        switch error {
        case .cannotOpen: return .readOnly
        case .locked: return nil
        default: return JournalFault(error)
        }
    }

    private var size: Int? {
        var status = stat()
        return stat(database, &status) == 0 ? Int(status.st_size) : nil
    }
}
