import Foundation

@testable import CallDomain
@testable import CallProviders

/// A provider that answers as a test says, and counts what it was asked.
final class ScriptedClient: ProviderClient {
    typealias Read = @Sendable (String) async throws -> CallReport

    let account: Account
    let offers: Set<Capability>
    let log = AskLog()
    let onCreate: @Sendable (WireRequest) async -> Delivery
    let onRead: Read
    let onList: @Sendable (CallListQuery) async throws -> CallPage
    let onAct: Read

    init(
        account: Account = Sample.account, offers: Set<Capability> = Set(Capability.allCases),
        create: @escaping @Sendable (WireRequest) async -> Delivery = { _ in .unknown(reason: "no script", raw: "") },
        read: @escaping Read = { Sample.report($0) },
        list: @escaping @Sendable (CallListQuery) async throws -> CallPage = { _ in CallPage(calls: [], next: nil) },
        act: @escaping Read = { Sample.report($0) }
    ) {
        self.account = account
        self.offers = offers
        onCreate = create
        onRead = read
        onList = list
        onAct = act
    }

    func offer(of capability: Capability) -> Offer {
        offers.contains(capability) ? .offered : .notOffered("\(capability.rawValue) is not offered")
    }

    func create(_ request: WireRequest) async -> Delivery {
        await log.note("create")
        return await onCreate(request)
    }

    func call(_ id: String) async throws -> CallReport {
        await log.note("call \(id)")
        return try await onRead(id)
    }

    func status(of id: String) async throws -> CallReport {
        await log.note("status \(id)")
        return try await onRead(id)
    }

    func calls(_ query: CallListQuery) async throws -> CallPage {
        await log.note("list \(query.cursor ?? "")")
        return try await onList(query)
    }

    func hangUp(_ id: String) async throws -> HangUpAnswer {
        let report = try await act("hangUp", id)
        return HangUpAnswer(report: report, wasOver: report.state?.isEnded == true)
    }
    func cancel(_ id: String) async throws -> CallReport { try await act("cancel", id) }
    func reschedule(_ id: String, to instant: Date) async throws -> CallReport { try await act("reschedule", id) }

    private func act(_ name: String, _ id: String) async throws -> CallReport {
        await log.note("\(name) \(id)")
        return try await onAct(id)
    }

    func agents() -> AsyncThrowingStream<[Agent], any Error> { AsyncThrowingStream { $0.finish() } }
    func numbers() -> AsyncThrowingStream<[PhoneLine], any Error> { AsyncThrowingStream { $0.finish() } }
    func contacts(matching search: ContactSearch) -> AsyncThrowingStream<[Contact], any Error> {
        AsyncThrowingStream { $0.finish() }
    }
    func contact(_ identifier: ContactIdentifier) async throws -> Contact { throw ProviderError.notFound("") }
    func check() async throws -> String { "" }

    /// `{"call": …, "status": …, "reference": …}`
    func decodeDelivery(_ body: JSON) throws -> CallReport {
        guard let id = body["call"]?.string else { throw ProviderError.badAnswer(status: 0, message: "no call") }
        var report = Sample.report(id, body["status"]?.string.flatMap { CallState(name: $0, outcome: nil) }, raw: body)
        report.reference = body["reference"]?.string.flatMap(CallID.init)
        return report
    }
}

/// What a provider was asked, in order; a test may wait for it.
actor AskLog {
    private(set) var asked: [String] = []
    private var waiting: [(prefix: String, count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    func note(_ what: String) {
        asked.append(what)
        let met = waiting.filter { count($0.prefix) >= $0.count }
        waiting.removeAll { count($0.prefix) >= $0.count }
        for waiter in met { waiter.continuation.resume() }
    }

    func count(_ prefix: String) -> Int { asked.count { $0.hasPrefix(prefix) } }

    func wait(for prefix: String, count: Int = 1) async {
        guard self.count(prefix) < count else { return }
        await withCheckedContinuation { waiting.append((prefix, count, $0)) }
    }
}

/// A gate that holds whoever comes until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}

/// A pacer whose time passes only by sleeping, and which remembers every sleep.
actor SleepLog {
    private(set) var sleeps: [Double] = []

    func add(_ seconds: Double) { sleeps.append(seconds) }

    nonisolated var pacer: Pacer {
        Pacer(
            sleep: { seconds in
                try Task.checkCancellation()
                await self.add(seconds)
            }, elapsed: { 0 })
    }
}
