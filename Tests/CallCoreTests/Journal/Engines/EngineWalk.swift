import Foundation

@testable import CallDomain
@testable import CallJournal

/// A walk of one journal of each engine through the same random happenings.
struct EngineWalk {
    enum Action {
        case commit(CallIntent, cap: Int?)
        case send(CallID)
        case happen(CallEvent, holding: Bool)
        case release(CallID)
        case accept(CallReport, CallID, EventSource)
        case record(CallReport, CallID, EventSource)
        case adopt([CallReport])
        case remark(CallRemark, CallID)
        case takeBack(CallID)
        case move(CallID, Date)
        case limit(CallID)
    }

    /// What came of an action, as far as it can be compared.
    struct Outcome: Equatable {
        let kind: String
        let error: String
    }

    /// A call with all that is known of it; an external one has another id in each journal.
    struct Record: Equatable {
        let call: String
        let events: [String]
        let transcript: [TranscriptLine]
        let holds: [String]
    }

    private static let numbers = ["+14155550001", "+14155550002", "+5491123456789", "+541123456789"]
    private static let ids = (1...9).map { "call-\($0)" }

    private let sqlite: any JournalEngine
    private let memory: any JournalEngine
    private var dice: Dice
    private var now = Sample.start
    private var intents: [CallIntent] = []

    init(seed: UInt64) throws {
        dice = Dice(seed: seed)
        (sqlite, memory) = (try Engine.sqlite.journal(), try Engine.memory.journal())
    }
}

extension EngineWalk {
    mutating func next() -> Action {
        now += Double(Int.random(in: 0..<900, using: &dice))
        guard let known = intents.randomElement(using: &dice)?.id, Int.random(in: 0..<4, using: &dice) > 0 else {
            return decide()
        }
        switch Int.random(in: 0..<18, using: &dice) {
        case 0...3: return .send(known)
        case 4...6: return .happen(event(known), holding: .random(using: &dice))
        case 7: return .release(known)
        case 8, 9: return .accept(report(), known, source())
        case 10, 11: return .record(report(), known, source())
        case 12: return .adopt([report(of: known), report()])
        case 13: return .remark(remark(), known)
        case 14: return Bool.random(using: &dice) ? .takeBack(known) : .limit(known)
        default: return .move(known, now + Double(Int.random(in: 0..<9000, using: &dice)))
        }
    }

    private mutating func decide() -> Action {
        let later = Bool.random(using: &dice) ? nil : now + Double(Int.random(in: 0..<9000, using: &dice))
        var intent = Sample.intent(
            number: Self.numbers.randomElement(using: &dice),
            contact: ["c1", nil, nil].randomElement(using: &dice) ?? nil,
            provider: Bool.random(using: &dice) ? .contactship : .voxworks, scheduledAt: later, createdAt: now)
        intent.once = Int.random(in: 0..<5, using: &dice) == 0 ? "order-\(Int.random(in: 0..<3, using: &dice))" : nil
        intents.append(intent)
        return .commit(intent, cap: [nil, nil, 2].randomElement(using: &dice) ?? nil)
    }

    private mutating func event(_ call: CallID) -> CallEvent {
        let states: [CallState] = [.notSent, .throttled, .unknown, .unknown, .rejected]
        return CallEvent(
            call: call, at: now, source: Bool.random(using: &dice) ? .person : .trunkline,
            reported: states.randomElement(using: &dice), kind: .told("told"))
    }

    private mutating func source() -> EventSource {
        [.answer, .poll, .webhook].randomElement(using: &dice) ?? .answer
    }

    private mutating func report(of reference: CallID? = nil) -> CallReport {
        let states: [CallState?] = [
            nil, .scheduled, .queued, .ringing, .inProgress, .ended(.completed), .ended(.noAnswer), .ended(.canceled),
        ]
        var report = Sample.report(Self.ids.randomElement(using: &dice) ?? "call-1", nil)
        report.state = states.randomElement(using: &dice) ?? nil
        report.reference = reference
        report.toNumber = Bool.random(using: &dice) ? nil : Self.numbers.randomElement(using: &dice)
        report.scheduledAt = Bool.random(using: &dice) ? nil : now + Double(Int.random(in: 0..<9000, using: &dice))
        report.askedAt = Bool.random(using: &dice) ? nil : now - Double(Int.random(in: 0..<60, using: &dice))
        let lines = Int.random(in: 0..<4, using: &dice)
        report.transcript = (0..<lines).map { Sample.line("line \($0) of what was said") }
        report.createdAt = Sample.start
        return report
    }

    private mutating func remark() -> CallRemark {
        CallRemark(
            disposition: [.set("interested"), .set("do not call"), .leave].randomElement(using: &dice) ?? .leave,
            note: Bool.random(using: &dice) ? .leave : .set("said \(Int.random(in: 0..<9, using: &dice))"),
            listsNumber: Int.random(in: 0..<6, using: &dice) == 0)
    }
}

extension EngineWalk {
    mutating func take(_ action: Action) async throws -> (sqlite: Outcome, memory: Outcome) {
        let outcomes = (sqlite: await outcome(of: action, in: sqlite), memory: await outcome(of: action, in: memory))
        // What was refused is nothing to go on with.
        if case .commit = action, outcomes.sqlite.kind != "done" { intents.removeLast() }
        return outcomes
    }

    private func outcome(of action: Action, in journal: any JournalEngine) async -> Outcome {
        do {
            try await carryOut(action, in: journal)
            return Outcome(kind: "done", error: "")
        } catch {
            let kind = "\(error)".prefix { $0.isLetter }
            // Which external call is in the way is another id in each.
            return Outcome(kind: String(kind), error: error is JournalError ? String(kind) : "\(error)")
        }
    }

    private func carryOut(_ action: Action, in journal: any JournalEngine) async throws {
        switch action {
        case .commit(let intent, let cap): try await journal.commit(intent, cap: cap)
        case .send(let call): _ = try await journal.beginSending(call, at: now)
        case .happen(let event, let holding): try await journal.append(event, holding: holding)
        case .release(let call): try await journal.release(call, .programEnded, at: now)
        case .accept(let report, let call, let source):
            try await journal.accept(report, for: call, from: source, at: now)
        case .record(let report, let call, let source):
            try await journal.record(report, of: call, from: source, at: now)
        case .adopt(let reports): try await journal.adopt(reports, account: Sample.account, at: now)
        case .remark(let remark, let call): try await journal.remark(remark, on: call, by: "ana", at: now)
        case .takeBack(let call):
            guard let said = try await journal.lastRemark(of: call) else { return }
            try await journal.takeBack(said, by: "ben", at: now)
        case .move(let call, let instant):
            let event = CallEvent(call: call, at: now, source: .person, kind: .told("moves"))
            try await journal.beginMove(event, to: instant)
        case .limit(let call): try await journal.limitHold(of: call, at: now)
        }
    }

    func records() async throws -> (sqlite: [Record], memory: [Record]) {
        (try await records(of: sqlite), try await records(of: memory))
    }

    private func records(of journal: any JournalEngine) async throws -> [Record] {
        var records: [Record] = []
        for intent in intents {
            guard let call = try await journal.call(intent.id) else { continue }
            records.append(try await record(of: call, in: journal))
        }
        for id in Self.ids {
            guard let call = try await journal.call(provider: .contactship, account: "sales", providerCallID: id),
                call.isExternal
            else { continue }
            records.append(try await record(of: call, in: journal))
        }
        return records
    }

    private func record(of call: Call, in journal: any JournalEngine) async throws -> Record {
        let fences = call.callee.fences(of: call.provider)
        var holders: [Call] = []
        for later in stride(from: 0.0, through: 10_800, by: 900) {
            holders += try await journal.holders(of: fences, at: now, ringingAt: now + later)
        }
        return Record(
            call: "\(call)".lowercased().replacing("\(call.id)".lowercased(), with: "its id"),
            events: try await journal.events(of: call.id).map { "\($0.source) \($0.reported?.name ?? "-") \($0.kind)" },
            transcript: try await journal.transcript(of: call.id),
            holds: holders.map { $0.isExternal ? $0.providerCallID ?? "" : $0.id.description })
    }
}
