import CallDomain
import CallJournal
import CallProviders
import Foundation

/// Sends what the journal has kept, once, and keeps what came of it.
public actor Dispatcher {
    public typealias Clients = @Sendable (_ account: String) throws -> any ProviderClient

    let journal: any CallJournal
    let clients: Clients
    let clock: WallClock
    let pacer: Pacer
    private let policy: SendPolicy
    private let clockRate: Double
    let onWaiting: @Sendable (DispatchWait) -> Void
    /// The calls that something is being done to.
    var acting: Set<CallID> = []

    /// `clockRate` is how many seconds of the clock pass in one of the pacer's; `onWaiting` must not wait itself.
    public init(
        journal: any CallJournal, clients: @escaping Clients, policy: SendPolicy = SendPolicy(),
        clock: WallClock = .system, pacer: Pacer = .system, clockRate: Double = 1,
        onWaiting: @escaping @Sendable (DispatchWait) -> Void = { _ in }
    ) {
        self.clockRate = clockRate
        self.onWaiting = onWaiting
        self.journal = journal
        self.clients = clients
        self.policy = policy
        self.clock = clock
        self.pacer = pacer
    }

    /// Commits an intent, sends it, and gives back how the call stands and what was proved.
    ///
    /// Throws only where nothing was sent, or where what came of it could not be kept (then the call stays `sending`,
    /// and is `unknown` at the next start). A request that is under way runs to its end whoever stops waiting for it;
    /// stopping ends the further attempts.
    public func place(_ intent: CallIntent) async throws -> (Call, Delivery) {
        let (call, delivery) = try await attempt(intent)
        if case .accepted = delivery { return (call, delivery) }
        // Whatever was answered: the provider may have told of the call in another way, even before.
        guard call.state.isPlaced, let name = call.providerCallID else { return (call, delivery) }
        return (call, .accepted(CallReport(providerCallID: name, raw: .null)))
    }

    private func attempt(_ intent: CallIntent) async throws -> (Call, Delivery) {
        let client = try client(of: intent.account, at: intent.provider)
        try refuse(intent, by: client.account.rules, dueAt: intent.createdAt)
        try await commit(intent, cap: client.account.rules.cap)
        KillPoint.pass(.committed)
        guard !Task.isCancelled else { return try await keepStopped(intent) }
        var plan = RetryPlan(policy)
        var last = try await firstAttempt(intent, with: client, &plan)
        var dueAt = intent.createdAt
        while let wait = last.wait {
            if case .throttled = last.delivery { onWaiting(.throttled(seconds: wait)) }
            guard (try? await pacer.sleep(wait)) != nil, !Task.isCancelled else {
                return (try await release(intent, last.call), last.delivery)
            }
            // What an attempt takes and what the provider asks for is not being late; a night asleep in it is.
            dueAt = dueAt.addingTimeInterval(min(last.seconds, client.account.rules.patience) + wait * clockRate)
            switch try await nextAttempt(intent, with: client, dueAt: dueAt, &plan) {
            case .made(let next): last = next
            case .forbidden(let words): return try await giveUp(intent, last.call, words)
            case .impossible: return (try await release(intent, last.call), last.delivery)
            }
        }
        return (last.call, last.delivery)
    }

    /// An account's name may have come to mean another provider: nothing of one call is asked there.
    func client(of account: String, at provider: ProviderID) throws -> any ProviderClient {
        try clients(account).serving(provider)
    }

    private struct Attempt {
        let call: Call
        let delivery: Delivery
        /// What it took, by the wall clock.
        var seconds = 0.0
        /// Seconds to the next one; until then the call keeps its fences.
        let wait: Double?
    }

    /// What became of the wish to send once more.
    private enum NextAttempt {
        case made(Attempt)
        /// A rule that did not stand against it before does so now; in words.
        case forbidden(String)
        case impossible
    }

    /// What cannot be released holds the number back until this process ends: rather no call than two.
    private func release(
        _ intent: CallIntent, _ call: Call, _ end: CallEvent.RetryEnd = .stopped
    ) async throws -> Call {
        try await Task {
            do {
                return try await keeping(wasSent: false) {
                    try await journal.release(intent.id, end, at: clock.now)
                }
            } catch let error as JournalError where error.mayPass {
                return call
            }
        }.value
    }

    /// Ends the attempts of a call that may not be sent any more; nothing was placed.
    private func giveUp(_ intent: CallIntent, _ call: Call, _ words: String) async throws -> (Call, Delivery) {
        let delivery = Delivery.notSent(reason: words)
        // A call that was throttled is not any more: the provider has no part in this.
        if call.state == .throttled { return (try await keep(delivery, of: intent.id), delivery) }
        return (try await release(intent, call, .forbidden(words)), delivery)
    }

    private func keepStopped(_ intent: CallIntent) async throws -> (Call, Delivery) {
        let delivery = Delivery.notSent(reason: "stopped before it was sent")
        return (try await keep(delivery, of: intent.id), delivery)
    }

    /// What cannot be taken for sending is not sent; it must not hold the number back either.
    private func firstAttempt(
        _ intent: CallIntent, with client: any ProviderClient, _ plan: inout RetryPlan
    ) async throws -> Attempt {
        do {
            try await begin(intent, by: client.account.rules, dueAt: intent.createdAt)
        } catch {
            let reason = Self.refusal(error) ?? "the journal could not keep that it was about to be"
            let event = CallEvent(
                call: intent.id, at: clock.now, source: .trunkline, reported: .notSent,
                kind: .notSent(reason: reason))
            // Else it would hold the number back for as long as this process lives.
            _ = try? await Task { try await keeping(wasSent: false) { try await journal.append(event) } }.value
            throw error
        }
        return try await send(intent, with: client, &plan)
    }

    private func nextAttempt(
        _ intent: CallIntent, with client: any ProviderClient, dueAt: Date, _ plan: inout RetryPlan
    ) async throws -> NextAttempt {
        do {
            try await begin(intent, by: client.account.rules, dueAt: dueAt)
        } catch {
            return Self.refusal(error).map(NextAttempt.forbidden) ?? .impossible
        }
        return .made(try await send(intent, with: client, &plan))
    }

    /// In words, where it is a rule that stands against an attempt.
    private static func refusal(_ error: any Error) -> String? {
        switch error {
        case JournalError.doNotCall(let entry): entry.words
        case DispatchError.forbidden(let verdict): verdict.words
        default: nil
        }
    }

    /// The rules hold at every attempt: hours pass while a call waits to be sent again, and machines sleep.
    private func begin(_ intent: CallIntent, by rules: PlacementRules, dueAt: Date) async throws {
        try refuse(intent, by: rules, dueAt: dueAt)
        _ = try await journal.beginSending(intent.id, at: clock.now)
        KillPoint.pass(.sending)
    }

    /// The journal itself looks at the do-not-call list and the cap.
    private func refuse(_ intent: CallIntent, by rules: PlacementRules, dueAt: Date) throws(DispatchError) {
        let review = PlacementReview(CalleeFacts(), intent.placement(dueAt: dueAt), rules: rules, at: clock.now)
        if let verdict = review.verdicts.first { throw .forbidden(verdict) }
    }

    /// In a task of its own, which nobody can cancel.
    private func send(
        _ intent: CallIntent, with client: any ProviderClient, _ plan: inout RetryPlan
    ) async throws -> Attempt {
        let before = plan
        let begun = clock.now
        let (sent, after) = try await Task {
            var plan = before
            let delivery = await client.create(intent.request)
            KillPoint.pass(.answered)
            let wait = plan.wait(after: delivery)
            do {
                let call = try await keep(delivery, of: intent.id, holding: wait != nil)
                KillPoint.pass(.kept)
                return (Attempt(call: call, delivery: delivery, wait: wait), plan)
            } catch JournalError.claimed(let other) {
                let delivery = Delivery.unknown(
                    reason: "the answer names the id of call #\(other.short)", raw: Self.raw(of: delivery))
                let call = try await keep(delivery, of: intent.id)
                return (Attempt(call: call, delivery: delivery, wait: nil), plan)
            }
        }.value
        plan = after
        var attempt = sent
        attempt.seconds = max(0, clock.now.timeIntervalSince(begun))
        return attempt
    }

    private static func raw(of delivery: Delivery) -> String {
        guard case .accepted(let report) = delivery else { return "" }
        return report.raw.compact
    }
}

extension Dispatcher {
    private func keep(_ delivery: Delivery, of call: CallID, holding: Bool = false) async throws -> Call {
        try await keeping { try await keepOnce(delivery, of: call, holding) }
    }

    private func keepOnce(_ delivery: Delivery, of call: CallID, _ holding: Bool) async throws -> Call {
        if case .accepted(let report) = delivery {
            return try await journal.accept(report, for: call, at: clock.now)
        }
        guard let event = delivery.event(of: call, at: clock.now) else { throw JournalError.noSuchCall(call) }
        return try await journal.append(event, holding: holding)
    }
}
