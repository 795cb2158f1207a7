import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalRecordTests {
    private static func call(_ number: String = "+14155552678") -> RecordedCall {
        let intent = Sample.intent(number: number)
        let call = Call(
            id: intent.id, account: intent.account, provider: intent.provider, form: intent.form, state: .sending,
            callee: intent.callee, caller: intent.caller, createdAt: intent.createdAt)
        return RecordedCall(call, fences: ["number \(number)", "contact a b\n\"c\""])
    }

    private static func record(_ scratch: Scratch) -> JournalRecord {
        JournalRecord(path: scratch.url.path + "/record")
    }

    @Test func aLineIsReadBackAsItWasWritten() throws {
        let call = Self.call()
        for fact in [.journal("abc"), .count, .holds(call), .ended(call.id)] as [RecordLine.Fact] {
            let line = RecordLine(17, fact)
            let text = String(decoding: line.bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
            #expect(RecordLine(text) == line)
            // Any byte that is another one, and any end that is missing.
            for index in text.utf8.indices {
                var bytes = Array(text.utf8)
                bytes[text.utf8.distance(from: text.startIndex, to: index)] ^= 1
                #expect(RecordLine(String(decoding: bytes, as: UTF8.self)) == nil)
                #expect(RecordLine(text[..<index]) == nil)
            }
        }
    }

    @Test func whatIsOverIsNotOpen() throws {
        let scratch = try Scratch()
        let record = Self.record(scratch)
        #expect(try record.read() == nil)
        let (first, second) = (Self.call(), Self.call("+1"))
        try record.append([RecordLine(1, .journal("me"))], flushing: false)
        try record.append([RecordLine(2, .holds(first)), RecordLine(2, .holds(second))], flushing: true)
        // Two processes: the later change is written first.
        try record.append([RecordLine(9, .holds(second)), RecordLine(5, .ended(first.id))], flushing: false)
        try record.append([RecordLine(6, .ended(second.id)), RecordLine(4, .count)], flushing: false)
        let facts = try #require(try record.read())
        #expect(facts == RecordedFacts(identity: "me", serial: 9, open: [second]))
        let attributes = try FileManager.default.attributesOfItem(atPath: record.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func aLineThatWasCutOffSpoilsNoneThatFollows() throws {
        let scratch = try Scratch()
        let record = Self.record(scratch)
        let call = Self.call()
        try record.append([RecordLine(1, .journal("me"))], flushing: false)
        let half = RecordLine(2, .holds(Self.call("+1"))).bytes.prefix(60)
        let handle = try FileHandle(forWritingTo: URL(filePath: record.path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(half))
        try record.append([RecordLine(3, .holds(call))], flushing: false)
        #expect(try record.read() == RecordedFacts(identity: "me", serial: 3, open: [call]))
    }

    /// What another process writes while the record is written anew is not lost.
    @Test func whatCameLaterStays() throws {
        let scratch = try Scratch()
        let record = Self.record(scratch)
        let (old, later) = (Self.call("+1"), Self.call("+2"))
        try record.append([RecordLine(1, .journal("me")), RecordLine(2, .holds(old))], flushing: false)
        let facts = RecordedFacts(identity: "me", serial: 3, open: [])
        try record.append([RecordLine(4, .holds(later))], flushing: true)
        try record.replace(with: facts)
        #expect(try record.read() == RecordedFacts(identity: "me", serial: 4, open: [later]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["record"])
    }

    /// It is read before every call, so it must not grow for as long as a console is open.
    @Test func itDoesNotGrowWithoutAnEnd() throws {
        let scratch = try Scratch()
        let record = Self.record(scratch)
        let open = Self.call("+1")
        try record.append([RecordLine(1, .journal("me")), RecordLine(2, .holds(open))], flushing: false)
        for serial in 3..<Int64(3_000) { try record.append([RecordLine(serial, .count)], flushing: false) }
        #expect(record.size < 40_000)
        #expect(try record.read() == RecordedFacts(identity: "me", serial: 2_999, open: [open]))
    }

    @Test func manyWriteAtOnce() async throws {
        let scratch = try Scratch()
        let record = Self.record(scratch)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for index in 0..<50 {
                        let serial = Int64(writer * 50 + index + 1)
                        try record.append([RecordLine(serial, .holds(Self.call("+\(serial)")))], flushing: false)
                        if index % 10 == 9 {
                            try record.replace(with: RecordedFacts(identity: "me", serial: 0, open: []))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try record.read()?.open.count == 200)
    }

    /// What is recorded while a reading goes on may be of changes that it does not see.
    @Test func aCheckBesideSomebodyWhoWritesFindsNothingLost() async throws {
        let scratch = try Scratch(inMemory: true)
        let writing = try SQLiteJournal.open(at: scratch.data)
        let checking = try SQLiteJournal.open(at: scratch.data)
        let isOver = Locked(false)
        async let checks = {
            var found: [JournalFault?] = []
            while !isOver.withLock({ $0 }) { found.append(try await checking.check()) }
            return found
        }()
        for index in 0..<300 {
            try await writing.seed(Sample.intent(number: "+1415555\(2000 + index)"), in: .sending)
        }
        isOver.withLock { $0 = true }
        #expect(try await checks.allSatisfy { $0 == nil })
        checking.close()
        writing.close()
    }
}
