import Foundation

@testable import CallDomain
@testable import CallJournal

/// Values that journal tests are made of.
enum Sample {
    static let start = Date(timeIntervalSince1970: 1_780_000_000)

    /// The calls of these samples were decided long ago: nothing of them is late.
    static let account: Account = {
        var account = Account(
            name: "sales", provider: .contactship, baseURL: "https://api.example.com", environment: .sandbox,
            key: .missing)
        account.rules = .demo(speed: .infinity)
        return account
    }()

    static func intent(
        id: CallID = CallID(), number: String? = "+14155552678", contact: String? = nil, account: String = "sales",
        provider: ProviderID = .contactship, name: String? = "Jane Smith", scheduledAt: Date? = nil,
        createdAt: Date = start
    ) -> CallIntent {
        var values = FormValues()
        values["to_number"] = .text("+14155552678")
        values["amd"] = .toggle(true)
        return CallIntent(
            id: id, account: account, provider: provider, form: "contactship-phone",
            values: values,
            request: WireRequest(method: "POST", path: "/v1/calls/single-phone-call", body: #"{"a":1}"#),
            callee: Callee(number: number, name: name, contactID: contact),
            caller: Caller(number: "+12025551234", numberID: "n1", agentID: "a1", agentName: "Renewal"),
            scheduledAt: scheduledAt, zone: scheduledAt.map { _ in "America/Mexico_City" }, createdAt: createdAt,
            by: "ana")
    }

    static func report(_ id: String = "call-1", _ state: CallState? = nil, raw: JSON = ["id": "x"]) -> CallReport {
        var report = CallReport(providerCallID: id, raw: raw)
        report.state = state
        return report
    }

    static func line(_ text: String, _ speaker: TranscriptLine.Speaker = .agent) -> TranscriptLine {
        TranscriptLine(speaker: speaker, text: text)
    }

    static func event(_ call: CallID, _ state: CallState?, _ words: String = "told") -> CallEvent {
        CallEvent(call: call, at: start, source: .trunkline, reported: state, kind: .told(words))
    }
}

/// A directory that is gone when the test is.
final class Scratch: Sendable {
    let url: URL

    /// In memory, where the machine has such a place, it costs little to have every write reach the disk.
    init(inMemory: Bool = false) throws {
        let shared = URL(filePath: "/dev/shm")
        let isShared = inMemory && FileManager.default.isWritableFile(atPath: shared.path)
        let parent = isShared ? shared : FileManager.default.temporaryDirectory
        url = parent.appending(path: "journal-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var data: URL { url.appending(path: "data") }
}

extension JournalWriting {
    /// Commits an intent and takes it to a state by the shortest legal way.
    func seed(_ intent: CallIntent = Sample.intent(), in state: CallState, providerCallID: String = "call-1")
        async throws
    {
        try await commit(intent)
        guard state != .intended else { return }
        if state == .notSent {
            try await append(Sample.event(intent.id, .notSent))
            return
        }
        _ = try await beginSending(intent.id, at: Sample.start)
        if state.isPlaced {
            try await accept(Sample.report(providerCallID, state), for: intent.id, at: Sample.start)
        } else if state != .sending {
            try await append(Sample.event(intent.id, state))
        }
    }
}
