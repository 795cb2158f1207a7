import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalChangesTests {
    /// Waits for a change; `false` when none comes within `seconds`.
    private func changed(_ stream: AsyncStream<Void>, within seconds: Double = 1) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in stream { return true }
                return false
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }

    @Test func ourOwnCommitsAreSeen() async throws {
        let journal = try SQLiteJournal.temporary()
        let (first, second) = (journal.changes(), journal.changes())
        try await journal.commit(Sample.intent())
        #expect(await changed(first))
        #expect(await changed(second))
    }

    @Test func anotherInstancesCommitsAreSeen() async throws {
        let scratch = try Scratch()
        let watching = try SQLiteJournal.open(at: scratch.data)
        let writing = try SQLiteJournal.open(at: scratch.data)
        for number in 0..<5 {
            let stream = watching.changes()
            try await writing.commit(Sample.intent(number: "+\(number)"))
            #expect(await changed(stream))
            #expect(try await watching.calls(CallQuery()).count == number + 1)
        }
    }

    @Test func anotherProcessesCommitsAreSeenAfterTheLogWasStartedAnew() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        for round in 0..<3 {
            try await journal.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            let stream = journal.changes()
            while await changed(stream, within: 0.2) {}
            let quiet = journal.changes()
            let other = Process()
            other.executableURL = URL(filePath: "/usr/bin/sqlite3")
            other.arguments = [
                journal.files.database,
                "INSERT INTO inbox(id, account, received_at, body) VALUES ('\(round)', 'a', 1, x'00')",
            ]
            try other.run()
            other.waitUntilExit()
            #expect(other.terminationStatus == 0)
            #expect(await changed(quiet))
            #expect(try await journal.unreadDeliveries(limit: 10).count == round + 1)
        }
    }

    @Test func whatSaysNothingNewWakesNobody() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .inProgress)
        let settling = journal.changes()
        while await changed(settling, within: 0.3) {}
        let quiet = journal.changes()
        for _ in 0..<10 {
            try await journal.record(Sample.report("call-1", .inProgress), of: intent.id, from: .poll, at: Sample.start)
            try await journal.adopt([Sample.report("call-1", .inProgress)], account: Sample.account, at: Sample.start)
        }
        #expect(await !changed(quiet, within: 0.5))
    }

    @Test func manyCommitsAreFewWakeUps() async throws {
        let journal = try SQLiteJournal.temporary()
        let stream = journal.changes()
        for number in 0..<200 { try await journal.commit(Sample.intent(number: "+\(number)")) }
        var wakeUps = 0
        for await _ in stream {
            wakeUps += 1
            if try await journal.calls(CallQuery(limit: 500)).count == 200 { break }
        }
        #expect(wakeUps < 20)
    }

    @Test func closingEndsTheStreams() async throws {
        let journal = try SQLiteJournal.temporary()
        let stream = journal.changes()
        journal.close()
        for await _ in stream {}
    }

    @Test func withoutTheKernelsNoticesChangesAreStillSeen() async throws {
        let journal = try SQLiteJournal.temporary()
        let hub = ChangeHub()
        let watcher = try ChangeWatcher(files: journal.files, hub: hub, isBlind: true)
        let stream = hub.stream()
        try await journal.commit(Sample.intent())
        #expect(await changed(stream, within: 5))
        watcher.close()
        for await _ in stream {}
    }

    @Test func nothingIsLeftOpen() throws {
        let scratch = try Scratch()
        for _ in 0..<3 { try SQLiteJournal.open(at: scratch.data).close() }
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }
        #expect(!open.contains { $0.hasPrefix(scratch.url.path) })
    }
}
