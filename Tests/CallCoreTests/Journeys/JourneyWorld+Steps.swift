import Foundation

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

extension JourneyWorld {
    /// One thing that happens. Gives back the numbers it was about; none for all of them.
    func step() async throws -> [String] {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<20: return try await place()
        case 20..<26: return try await placeAtOnce()
        case 26..<34: return try await placeAllTheSame()
        case 34..<42: return await answer()
        case 42..<45: return try await crash()
        case 45..<57: return try await look()
        case 57..<63: return try await deliver()
        case 63..<69: return try await poll()
        case 69..<73: return try await sweep()
        case 73..<78: return try await settle()
        case 78..<81: return try await act()
        case 81..<83: return try await changeList()
        case 83..<84: return await placeElsewhere()
        case 84..<98: return await progress()
        default: return turnClock()
        }
    }

    private func place() async throws -> [String] {
        try await place(intent(to: random.pick(Self.numbers)))
    }

    /// A person calls a number although earlier calls to it are unknown; not always naming all of them.
    private func placeAllTheSame() async throws -> [String] {
        let number = random.pick(Self.numbers)
        let holders = try await witness.journal.holders(
            of: [Callee.fence(ofNumber: number)], at: clock.now, ringingAt: clock.now
        ).map(\.id)
        let named = holders.filter { _ in Int.random(in: 0..<10, using: &random) < 8 }
        let override = PlacementOverride(rule: .unsettled, words: "although …", reason: "sure", calls: named)
        let intent = intent(to: number).decided(at: clock.now, overriding: named.isEmpty ? [] : [override])
        return try await place(intent)
    }

    /// Both processes at the same moment, at a provider that answers at once. Which of them wins is not the seed's to say.
    private func placeAtOnce() async throws -> [String] {
        let number = random.pick(Self.numbers)
        let racing = await processes.indices.asyncMap { process in
            let intent = intent(to: number)
            await provider.expect(intent.id, [JourneyProvider.Attempt(answer: .accepted, isPlaced: true)])
            return (intent, dispatcher(process))
        }
        note("both place \(racing.map(\.0.id.short)) to \(number)")
        await withTaskGroup(of: Void.self) { group in
            for (intent, dispatcher) in racing { group.addTask { _ = try? await dispatcher.place(intent) } }
        }
        for (intent, _) in racing where try await witness.journal.call(intent.id) != nil { intents[intent.id] = intent }
        return [number]
    }

    private func intent(to number: String) -> CallIntent {
        let id = CallID(random.uuid())
        let base = Sample.intent(id: id, number: number, createdAt: clock.now)
        return CallIntent(
            id: id, account: base.account, provider: base.provider, form: base.form, values: base.values,
            request: WireRequest(method: "POST", path: "/v1/calls", body: id.description), callee: base.callee,
            caller: base.caller, scheduledAt: nil, zone: nil, createdAt: clock.now, by: "ana")
    }

    private func place(_ intent: CallIntent) async throws -> [String] {
        let number = intent.callee.number ?? ""
        let process = Int.random(in: 0..<processes.count, using: &random)
        let attempts = attempts()
        await provider.expect(intent.id, attempts)
        note(
            "\(process) places \(intent.id.short) to \(number): \(attempts.map { "\($0.answer)\($0.isPlaced ? "+" : "")\($0.isHeld ? "…" : "")" })"
        )
        let dispatcher = dispatcher(process)
        let arrival = Gate()
        await provider.announceHolding(intent.id, by: arrival)
        let task = Task {
            _ = try? await dispatcher.place(intent)
            await arrival.open()
        }
        await arrival.pass()
        if try await witness.journal.call(intent.id) != nil { intents[intent.id] = intent }
        if await provider.isHeld(intent.id) {
            underWay.append(UnderWay(intent: intent, process: process, task: task))
        }
        return [number]
    }

    private func attempts() -> [JourneyProvider.Attempt] {
        typealias Attempt = JourneyProvider.Attempt
        var attempts: [Attempt] = []
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            attempts.append(
                random.pick([
                    Attempt(answer: .notSent, isPlaced: false), Attempt(answer: .throttled(nil), isPlaced: false),
                    Attempt(answer: .throttled(3), isPlaced: false), Attempt(answer: .throttled(500), isPlaced: false),
                ]))
        }
        let other = before.values.compactMap(\.providerCallID).sorted().first
        var last = random.pick([
            Attempt(answer: .accepted, isPlaced: true), Attempt(answer: .accepted, isPlaced: true),
            Attempt(answer: .lost, isPlaced: true), Attempt(answer: .lost, isPlaced: true),
            Attempt(answer: .lost, isPlaced: false), Attempt(answer: .rejected, isPlaced: false),
            Attempt(answer: other.map { .acceptedAs($0) } ?? .lost, isPlaced: true),
        ])
        last.isHeld = random.pick([true, false, false])
        return attempts + [last]
    }

    /// A request that was under way comes to its end.
    private func answer() async -> [String] {
        guard !underWay.isEmpty else { return [] }
        let way = underWay.remove(at: Int.random(in: underWay.indices, using: &random))
        note("\(way.intent.id.short) is answered")
        await provider.release(way.intent.id)
        await way.task.value
        return [way.intent.callee.number ?? ""]
    }

    /// What it had under way goes on at the provider, and nobody hears of it.
    private func crash() async throws -> [String] {
        let process = Int.random(in: 0..<processes.count, using: &random)
        note("\(process) is killed and started")
        try await restart(process)
        for way in underWay where way.process == process {
            await provider.release(way.intent.id)
            await way.task.value
        }
        underWay.removeAll { $0.process == process }
        return Self.numbers
    }

    private func look() async throws -> [String] {
        let open = try await witness.journal.calls(CallQuery(scope: .unknown)).filter { !$0.isExternal }
        guard !open.isEmpty else { return [] }
        let call = random.pick(open)
        let client = client()
        let process = Int.random(in: 0..<processes.count, using: &random)
        let lookup = UnknownLookup(
            journal: processes[process], clients: { _ in client }, clock: clock.wall, pacer: clock.pacer)
        note("\(process) looks for \(call.id.short): \(try await lookup.look(for: call.id).brief)")
        return [call.callee.number ?? ""]
    }

    /// Late, doubled and out of order as they may be; with or without a signature.
    private func deliver() async throws -> [String] {
        guard let call = await anyTrueCall() else { return [] }
        let state = random.pick([call.state, .ringing, .inProgress])
        var body: JSON = [
            "call": .string(call.id), "status": .string(state.rank <= call.state.rank ? state.name : call.state.name),
        ]
        if let intent = call.intent, random.pick([true, false]) {
            body = [
                "call": .string(call.id), "status": .string(call.state.name), "reference": .string(intent.description),
            ]
        }
        lastDelivery += random.pick([0, 1, 1])
        let delivery = InboxWebhook(
            id: "d\(lastDelivery)", account: Self.account.name, receivedAt: clock.now, body: Array(body.compact.utf8),
            isSigned: random.pick([true, true, false]))
        note("delivered: \(body.compact)\(delivery.isSigned ? " signed" : "")")
        let client = client()
        _ = try await processes[0].receive(delivery)
        _ = try await WebhookProcessor(journal: processes[1], clients: { _ in client }, clock: clock.wall).process()
        return [call.number]
    }

    private func poll() async throws -> [String] {
        guard let call = await anyTrueCall() else { return [] }
        let kept = try await witness.journal.call(
            provider: Self.account.provider, account: Self.account.name, providerCallID: call.id)
        guard let kept else { return [] }
        note("polled: \(call.id) \(call.state.words)")
        try await processes[0].record(try await provider.read(call.id), of: kept.id, from: .poll, at: clock.now)
        return [call.number]
    }

    /// The newest calls of the provider's list are taken into the journal.
    private func sweep() async throws -> [String] {
        let page = await provider.list(CallListQuery(createdAfter: clock.now.addingTimeInterval(-3600)))
        note("swept: \(page.calls.map(\.providerCallID))")
        try await processes[1].adopt(page.calls, account: Self.account, at: clock.now)
        return Self.numbers
    }

    /// A person settles an unknown call, rightly or wrongly.
    private func settle() async throws -> [String] {
        let open = try await witness.journal.calls(CallQuery(scope: .unknown)).filter { !$0.isExternal }
        guard !open.isEmpty else { return [] }
        let call = random.pick(open)
        let truth = await provider.call(of: call.id)
        let resolution: CallResolution = truth.map { .placed($0.id) } ?? .notPlaced
        let isWrong = truth != nil && Int.random(in: 0..<10, using: &random) == 0
        let said = isWrong ? .notPlaced : resolution
        note("a person settles \(call.id.short): \(said)")
        do {
            try await dispatcher(0).resolve(call.id, said, reason: "seen", by: "ana")
            if said == .notPlaced { denied.insert(call.id) }
        } catch {
            note("refused: \(error)")
        }
        return [call.callee.number ?? ""]
    }

    private func act() async throws -> [String] {
        guard let call = await anyTrueCall(), let intent = call.intent else { return [] }
        note("\(intent.short) is canceled")
        _ = try? await dispatcher(1).perform(.cancel, on: intent, by: "ana")
        return [call.number]
    }

    private func changeList() async throws -> [String] {
        let number = random.pick(Self.numbers)
        if try await witness.journal.doNotCallEntry(of: number) == nil {
            note("nobody calls \(number)")
            let entry = DoNotCallEntry(
                number: number, addedAt: clock.now, addedBy: "ana", reason: "asked", source: "console")
            _ = try await processes[0].addDoNotCall([entry])
        } else {
            note("\(number) may be called")
            try await processes[1].removeDoNotCall(number, reason: "asked back", by: "ana", at: clock.now)
        }
        return [number]
    }

    /// Somebody else places a call with another agent.
    private func placeElsewhere() async -> [String] {
        let number = random.pick(Self.numbers)
        note("a call to \(number) is placed elsewhere")
        await provider.place(nil, to: number, agentID: "a2")
        return [number]
    }

    private func progress() async -> [String] {
        guard let call = await anyTrueCall() else { return [] }
        let state: CallState = random.pick([
            .queued, .ringing, .inProgress, .ended(.completed), .ended(.completed), .ended(.noAnswer), .ended(.busy),
        ])
        await provider.move(call.id, to: state)
        return [call.number]
    }

    private func turnClock() -> [String] {
        let seconds = random.pick([1, 10, 120, 400, 4000, -30, -900])
        note("the clock goes \(seconds) s")
        clock.jump(Double(seconds))
        return []
    }

    private func anyTrueCall() async -> JourneyProvider.TrueCall? {
        let calls = await provider.calls.values.sorted { $0.id < $1.id }
        return calls.isEmpty ? nil : random.pick(calls)
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ work: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await work(element)) }
        return values
    }
}

extension UnknownLookup.Finding {
    fileprivate var brief: String {
        switch self {
        case .found(let call): "found as \(call.providerCallID ?? "")"
        case .settled: "settled"
        case .undecided(let count): "\(count) could be it"
        case .notOffered: "not offered"
        case .failed: "failed"
        }
    }
}

extension DomainRandom {
    fileprivate mutating func uuid() -> UUID {
        let (high, low) = (next(), next())
        let bytes =
            (0..<8).map { UInt8(truncatingIfNeeded: high >> (8 * $0)) }
            + (0..<8).map { UInt8(truncatingIfNeeded: low >> (8 * $0)) }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
