import Foundation
import Wording

@testable import CallDomain
@testable import CallProviders

/// A provider as it truly is, whatever it tells of it: which calls it placed, and what it was asked.
actor JourneyProvider {
    /// What comes of one request to create a call.
    struct Attempt: Sendable {
        enum Answer: Hashable, Sendable {
            case accepted
            /// Under the id of another call.
            case acceptedAs(String)
            case rejected
            case throttled(Double?)
            case notSent
            case lost
        }

        let answer: Answer
        let isPlaced: Bool
        /// It is not answered before the test says so.
        var isHeld = false

        static let refusal = Attempt(answer: .rejected, isPlaced: false)
    }

    struct TrueCall: Sendable {
        let id: String
        /// `nil` where somebody else placed it.
        let intent: CallID?
        let number: String
        let agentID: String
        let createdAt: Date
        let listedFrom: Date
        var state: CallState
    }

    /// What the provider does by its nature.
    struct Nature: Sendable {
        /// It gives back the reference that came with a call.
        var echoesReferences = true
        /// Seconds that its clock is ahead.
        var skew = 0.0
        /// Seconds until a call is listed.
        var delay = 0.0
    }

    let nature: Nature
    private let clock: JourneyClock
    private(set) var calls: [String: TrueCall] = [:]
    private(set) var wrongs: [String] = []
    private var scripts: [CallID: [Attempt]] = [:]
    private var answered: [CallID: [Attempt.Answer]] = [:]
    private var gates: [CallID: Gate] = [:]
    private var arrivals: [CallID: Gate] = [:]
    private var lastID = 0

    init(_ nature: Nature, clock: JourneyClock) {
        self.nature = nature
        self.clock = clock
    }

    func expect(_ intent: CallID, _ attempts: [Attempt]) { scripts[intent] = attempts }
    func announceHolding(_ intent: CallID, by gate: Gate) { arrivals[intent] = gate }
    func accuse(_ words: String) { wrongs.append(words) }
    func release(_ intent: CallID) async { await gates.removeValue(forKey: intent)?.open() }
    func isHeld(_ intent: CallID) -> Bool { gates[intent] != nil }
    func isPlaced(_ intent: CallID) -> Bool { calls.values.contains { $0.intent == intent } }
    func underWay(to number: String) -> [CallID] {
        calls.values.filter { $0.number == number && !$0.state.isEnded }.compactMap(\.intent)
    }
    func call(of intent: CallID) -> TrueCall? { calls.values.first { $0.intent == intent } }
    func move(_ id: String, to state: CallState) {
        if let call = calls[id], state.rank > call.state.rank { calls[id]?.state = state }
    }

    @discardableResult
    func place(_ intent: CallID?, to number: String, agentID: String) -> TrueCall {
        lastID += 1
        let call = TrueCall(
            id: "p\(lastID)", intent: intent, number: number, agentID: agentID,
            createdAt: clock.now.addingTimeInterval(nature.skew),
            listedFrom: clock.now.addingTimeInterval(nature.delay),
            state: .accepted)
        calls[call.id] = call
        return call
    }

    func create(_ intent: CallIntent) async -> Delivery {
        if let last = answered[intent.id]?.last, !Self.provesNothingWasPlaced(last) {
            wrongs.append("\(intent.id.short) was sent again after \(last)")
        }
        let attempt = scripts[intent.id]?.first ?? .refusal
        scripts[intent.id] = scripts[intent.id].map { Array($0.dropFirst()) }
        answered[intent.id, default: []].append(attempt.answer)
        if attempt.isHeld {
            let gate = Gate()
            gates[intent.id] = gate
            await arrivals[intent.id]?.open()
            await gate.pass()
        }
        let call = attempt.isPlaced ? place(intent.id, to: intent.callee.number ?? "", agentID: "a1") : nil
        return delivery(attempt.answer, call)
    }

    private static func provesNothingWasPlaced(_ answer: Attempt.Answer) -> Bool {
        if case .throttled = answer { true } else { answer == .notSent }
    }

    private func delivery(_ answer: Attempt.Answer, _ call: TrueCall?) -> Delivery {
        switch answer {
        case .accepted: .accepted(call.map(report) ?? CallReport(providerCallID: "none", raw: .null))
        case .acceptedAs(let id): .accepted(CallReport(providerCallID: id, raw: .null))
        case .rejected: .rejected(status: 400, message: "no", raw: "")
        case .throttled(let seconds): .throttled(retryAfter: seconds, message: "later", raw: "")
        case .notSent: .notSent(reason: "refused")
        case .lost: .unknown(reason: "reset", raw: "")
        }
    }

    func report(_ call: TrueCall) -> CallReport {
        var report = CallReport(providerCallID: call.id, raw: ["id": .string(call.id)])
        report.state = call.state
        report.toNumber = call.number
        report.agentID = call.agentID
        report.createdAt = call.createdAt
        report.reference = nature.echoesReferences ? call.intent : nil
        return report
    }

    func read(_ id: String) throws -> CallReport {
        guard let call = calls[id] else { throw ProviderError.notFound("") }
        return report(call)
    }

    private static let page = 5

    func list(_ query: CallListQuery) -> CallPage {
        let rows = calls.values.filter { call in
            call.listedFrom <= clock.now && query.toNumber.map { $0 == call.number } != false
                && query.createdAfter.map { $0 <= call.createdAt } != false
                && query.createdBefore.map { $0 >= call.createdAt } != false
        }.sorted { $0.id < $1.id }
        let start = query.cursor.flatMap { Int($0) } ?? 0
        let end = start + Self.page
        return CallPage(
            calls: rows.dropFirst(start).prefix(Self.page).map(report), next: end < rows.count ? String(end) : nil)
    }
}
