import CallCore
import ConsoleRuntime
import Foundation
import TestTools
import Testing

/// Whoever works on a journal finds out by itself that its trouble is over.
struct JournalTendingTests {
    @Test func aLockThatIsGivenUpIsNoticedThoughNobodyWrites() async throws {
        let home = try TestHome()
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        let room = try await Services(accounts: [], journal: journal, isFollowing: false)
        let held = home.path + "/held"
        let script =
            #"{ echo "BEGIN IMMEDIATE;"; echo ".system touch $1"; while [ ! -e "$1.over" ]; do sleep 0.05; done; } | sqlite3 "$0""#
        let holder = try StartedProgram(
            "/bin/sh", ["-c", script, home.data + "/journal.sqlite", held],
            environment: ["PATH": "/usr/bin:/bin"], input: "", folder: home.path)
        while access(held, F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
        let entry = DoNotCallEntry(number: "+1", addedAt: .now, addedBy: "ana", reason: "", source: "")
        await #expect(throws: JournalError.locked) { _ = try await journal.addDoNotCall([entry]) }
        #expect(journal.trouble == .locked)
        _ = FileManager.default.createFile(atPath: held + ".over", contents: nil)
        _ = try await holder.finish()
        try await Patience.wait(for: "the journal") { journal.trouble == nil }
        #expect(journal.trouble == nil)
        await room.close()
        journal.close()
    }
}
