import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// A journal that lost what was durable says so, or still holds back the number whose call is unknown: whatever became of its
/// files, nobody is called twice, and nothing ends the program.
struct JournalLossTests {
    private static let number = "+13125550100"

    /// An unknown call among others; the newest changes are in the log alone.
    private static func fill(_ scratch: Scratch) async throws -> SQLiteJournal {
        let journal = try SQLiteJournal.open(at: scratch.data)
        let reports = (0..<30).map { index in
            var report = Sample.report("other-\(index)", .ended(.completed))
            report.toNumber = "+1415555\(1000 + index)"
            report.transcript = [Sample.line("words number \(index)")]
            return report
        }
        try await journal.adopt(reports, account: Sample.account, at: Sample.start)
        _ = try await journal.database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try await journal.seed(Sample.intent(number: number), in: .unknown)
        try await journal.seed(
            Sample.intent(number: "+13125550199", contact: "c9"), in: .accepted, providerCallID: "call-9")
        return journal
    }

    private static func copy(_ scratch: Scratch) throws -> (Scratch, JournalFiles) {
        let other = try Scratch(inMemory: true)
        try FileManager.default.copyItem(at: scratch.data, to: other.data)
        let files = JournalFiles(directory: other.data)
        try? FileManager.default.removeItem(atPath: files.database + "-shm")
        return (other, files)
    }

    private static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

    private static func write(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    /// What five commands and a call do. Gives back whether it was said to be damaged.
    @discardableResult
    private static func expectNotFree(_ scratch: Scratch, _ words: String) async throws -> Bool {
        for open in [SQLiteJournal.look, SQLiteJournal.open] {
            guard let journal = try? open(scratch.data, .system) else { continue }
            let calls = (try? await journal.calls(CallQuery(limit: 100))) ?? []
            for call in calls {
                _ = try? await journal.events(of: call.id)
                _ = try? await journal.transcript(of: call.id)
                _ = try? await journal.intent(call.id)
            }
            _ = try? await journal.counts(CallQuery())
            _ = try? await journal.statistics(CallQuery())
            _ = try? await journal.inboxFacts()
            _ = try? await journal.drafts()
            journal.close()
        }
        return await isPlacingRefused(scratch, words)
    }

    private static func isPlacingRefused(_ scratch: Scratch, _ words: String) async -> Bool {
        do {
            let journal = try SQLiteJournal.open(at: scratch.data)
            defer { journal.close() }
            if !journal.isReadOnly { _ = try await journal.recover(at: Sample.start) }
            try await journal.commit(Sample.intent(number: number))
            Issue.record("\(words): the number is free")
            return false
        } catch let error as JournalError {
            if case .damaged = error { return true }
            if case .fenced = error { return false }
            return false
        } catch {
            Issue.record("\(words): \(error)")
            return false
        }
    }

    @Test(arguments: [true, false])
    func aByteThatIsAnotherOne(_ isLogLive: Bool) async throws {
        let whole = try Scratch()
        let journal = try await Self.fill(whole)
        if !isLogLive { journal.close() }
        var random = DomainRandom(seed: 11)
        for round in 0..<80 {
            let (scratch, files) = try Self.copy(whole)
            var bytes = try Self.bytes(files.database)
            let place = round < 25 ? round * 4 : Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try Self.write(bytes, files.database)
            try await Self.expectNotFree(scratch, "byte \(place), log live \(isLogLive)")
        }
        journal.close()
    }

    /// In the pages of the tables that tell of the call, where a byte matters most.
    @Test func aByteOfWhatTellsOfTheCall() async throws {
        let whole = try Scratch()
        let journal = try await Self.fill(whole)
        let pages = try await journal.database.read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('fence', 'identity') AND rootpage > 0
                        OR name = 'sqlite_autoindex_call_1'
                    """)
        }
        journal.close()
        var random = DomainRandom(seed: 5)
        for round in 0..<120 {
            let (scratch, files) = try Self.copy(whole)
            var bytes = try Self.bytes(files.database)
            let start = (pages[round % pages.count] - 1) * 4096
            let used = (start..<start + 4096).filter { bytes[$0] != 0 }
            let place = try #require(used.randomElement(using: &random))
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try Self.write(bytes, files.database)
            try await Self.expectNotFree(scratch, "round \(round), byte \(place)")
        }
    }

    @Test func aLogThatIsCutOrDamaged() async throws {
        let whole = try Scratch()
        let journal = try await Self.fill(whole)
        var random = DomainRandom(seed: 3)
        var found = 0
        for round in 0..<40 {
            let (scratch, files) = try Self.copy(whole)
            var bytes = try Self.bytes(files.writeAheadLog)
            let place = Int.random(in: 0..<bytes.count, using: &random)
            if round % 2 == 0 { bytes.removeLast(bytes.count - place) } else { bytes[place] ^= 0x40 }
            try Self.write(bytes, files.writeAheadLog)
            if try await Self.expectNotFree(scratch, "\(round % 2 == 0 ? "cut" : "flipped") at \(place)") { found += 1 }
        }
        #expect(found > 20, "only \(found) of 40 were found")
        journal.close()
    }

    /// No call was unknown, and still the newest ones must not vanish in silence.
    @Test func theNewestCallsDoNotVanishInSilence() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(Sample.intent(number: "+1"), in: .ended(.completed))
        let before = try Self.bytes(journal.files.writeAheadLog)
        try await journal.remark(
            CallRemark(note: .set("hello")), on: journal.calls(CallQuery())[0].id, by: "ana", at: Sample.start)
        let (other, files) = try Self.copy(scratch)
        journal.close()
        try Self.write(before, files.writeAheadLog)
        let look = try SQLiteJournal.look(at: other.data)
        guard case .damaged(let reason)? = look.trouble else {
            return #expect(Bool(false), "\(String(describing: look.trouble))")
        }
        #expect(reason.contains("changes are gone"))
        look.close()
    }

    enum Exchange: CaseIterable { case olderLog, otherLog, olderFile, otherFile, emptyFile, noFile, noLog }

    @Test(arguments: Exchange.allCases)
    func whatIsPutInItsPlaceIsFound(_ exchange: Exchange) async throws {
        let early = try Scratch()
        let first = try SQLiteJournal.open(at: early.data)
        try await first.seed(Sample.intent(number: "+15550001"), in: .accepted, providerCallID: "early")
        let (older, olderFiles) = try Self.copy(early)
        try await first.seed(Sample.intent(number: Self.number), in: .unknown)
        let (scratch, files) = try Self.copy(early)
        first.close()
        let stranger = try Scratch()
        let strange = try await Self.fill(stranger)
        _ = older
        switch exchange {
        case .olderLog: try Self.write(Self.bytes(olderFiles.writeAheadLog), files.writeAheadLog)
        case .otherLog: try Self.write(Self.bytes(strange.files.writeAheadLog), files.writeAheadLog)
        case .noLog: try FileManager.default.removeItem(atPath: files.writeAheadLog)
        case .olderFile, .otherFile, .emptyFile, .noFile:
            try FileManager.default.removeItem(atPath: files.writeAheadLog)
            try FileManager.default.removeItem(atPath: files.database)
            if exchange == .emptyFile { try Self.write([], files.database) }
            if exchange == .olderFile {
                try await SQLiteJournal.open(at: older.data).backUp(to: files.database)
            } else if exchange == .otherFile {
                try await strange.backUp(to: files.database)
            }
        }
        strange.close()
        #expect(try await Self.expectNotFree(scratch, "\(exchange)"), "\(exchange) is said to be damage")
    }

    /// A person who means it: what is known to be under way stays held.
    @Test(arguments: [Exchange.olderFile, .noFile])
    func whoAcceptsItKeepsWhatIsUnderWay(_ exchange: Exchange) async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(Sample.intent(number: "+15550001"), in: .accepted, providerCallID: "early")
        let backup = scratch.url.path + "/backup.sqlite"
        try await journal.backUp(to: backup)
        let intent = Sample.intent(number: Self.number)
        try await journal.seed(intent, in: .unknown)
        let files = journal.files
        journal.close()
        try FileManager.default.removeItem(atPath: files.database)
        if exchange == .olderFile { try FileManager.default.moveItem(atPath: backup, toPath: files.database) }
        #expect(try await Self.expectNotFree(scratch, "before"))
        // The accepted call holds its number too.
        #expect(Set(try SQLiteJournal.recordedCalls(at: scratch.data).map(\.number)) == [Self.number, "+15550001"])
        try SQLiteJournal.accept(at: scratch.data)
        let again = try SQLiteJournal.open(at: scratch.data)
        #expect(again.trouble == nil && !again.isReadOnly)
        #expect(try await again.check() == nil)
        #expect(try await again.call(intent.id)?.state == .unknown)
        await #expect(throws: JournalError.fenced(by: intent.id)) {
            try await again.commit(Sample.intent(number: Self.number))
        }
        try await again.commit(Sample.intent(number: "+15550002"))
        try await again.append(
            CallEvent(
                call: intent.id, at: Sample.start, source: .person, reported: .rejected, kind: .told("not placed")))
        try await again.commit(Sample.intent(number: Self.number))
        again.close()
        #expect(try SQLiteJournal.open(at: scratch.data).trouble == nil)
    }

    /// What a process that is killed leaves is no damage, at whatever moment.
    @Test func whatACrashLeavesIsNoDamage() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let record = try Self.bytes(journal.files.record.path)
        let intent = Sample.intent(number: Self.number)
        var moments: [(name: String, scratch: Scratch)] = []
        func moment(_ name: String, without record: [UInt8]? = nil) throws {
            let (copy, files) = try Self.copy(scratch)
            if let record { try Self.write(record, files.record.path) }
            moments.append((name, copy))
        }
        try await journal.commit(intent)
        try moment("committed, not recorded", without: record)
        try moment("committed")
        _ = try await journal.beginSending(intent.id, at: Sample.start)
        try moment("sending, not recorded", without: record)
        try moment("sending")
        let sending = try Self.bytes(journal.files.record.path)
        try await journal.accept(Sample.report("call-1", .accepted), for: intent.id, at: Sample.start)
        try moment("accepted, not recorded", without: sending)
        try moment("accepted")
        try await journal.record(
            Sample.report("call-1", .ended(.completed)), of: intent.id, from: .poll, at: Sample.start)
        try moment("ended, not recorded", without: sending)
        _ = try await journal.forget(before: .distantFuture)
        #expect(try !String(decoding: Self.bytes(journal.files.record.path), as: UTF8.self).contains(Self.number))
        try moment("erased")
        for moment in moments {
            let journal = try SQLiteJournal.open(at: moment.scratch.data)
            #expect(
                journal.trouble == nil && !journal.isReadOnly, "\(moment.name): \(String(describing: journal.trouble))")
            #expect(try await journal.check() == nil, "\(moment.name)")
            journal.abandon()
        }
        journal.close()
    }

    /// A record that cannot be written lets no call go; what came of one that went is kept all the same.
    @Test func withoutARecordNothingIsSent() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let (first, second) = (Sample.intent(number: "+1"), Sample.intent(number: "+2"))
        try await journal.commit(first)
        try await journal.commit(second)
        _ = try await journal.beginSending(first.id, at: Sample.start)
        try FileManager.default.removeItem(atPath: journal.files.record.path)
        try FileManager.default.createDirectory(atPath: journal.files.record.path, withIntermediateDirectories: true)
        await #expect(throws: JournalError.self) {
            try await journal.beginSending(second.id, at: Sample.start)
        }
        try await journal.accept(Sample.report("call-1", .accepted), for: first.id, at: Sample.start)
        #expect(try await journal.call(first.id)?.state == .accepted)
        journal.close()
    }

    /// A journal of a version before records, with an unknown call, is covered from its first opening on.
    @Test func anOlderJournalIsCoveredToo() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(Sample.intent(number: Self.number), in: .unknown)
        let record = journal.files.record
        journal.close()
        unlink(record.path)
        try SQLiteJournal.open(at: scratch.data).close()
        #expect(try record.read()?.open.values.map(\.number) == [Self.number])
    }
}
