import Foundation

@testable import CallDomain
@testable import CallJournal

/// One transaction of the journal in memory.
final class MemoryTransaction: JournalTransaction {
    private(set) var tables: MemoryTables
    let lease: String
    private let living: Set<String>

    init(_ tables: MemoryTables, lease: String, living: Set<String>) {
        (self.tables, self.lease, self.living) = (tables, lease, living)
    }

    func isAlive(_ lease: String) -> Bool { living.contains(lease) }

    func apply(_ change: JournalChange) throws {
        switch change {
        case .insert(let call, let owner): tables.calls.append(StoredCall(call, owner: owner))
        case .keepIntent(let intent): tables.intents[intent.id] = intent
        case .update(_, let call, let owner):
            tables.calls[try tables.index(of: call.id)] = StoredCall(call, owner: owner)
        case .merge(let found, let call): try merge(found, into: call)
        case .append(var event):
            event.sequence = Int64(tables.events.count + 1)
            tables.events.append(event)
        case .transcript(let lines, _, let call): tables.transcripts[call] = lines
        case .name(let name, let call): tables.names[name] = call
        case .hold(let hold): try self.hold(hold)
        case .extendHold(let call, let ringsAt, let from, let endsBy):
            changeFences(of: call) {
                $0.ringsAt = ringsAt
                $0.from = $0.from.map { min($0, from) }
                $0.endsBy = max($0.endsBy, endsBy)
            }
        case .boundHold(let call, let at, let seconds):
            changeFences(of: call) {
                guard !$0.isBounded else { return }
                $0.isBounded = true
                $0.endsBy = max($0.ringsAt, at).addingTimeInterval(seconds)
            }
        case .dropHolds(let call): tables.fences[call] = nil
        case .list(let entry): tables.doNotCall[entry.number] = entry
        case .unlist(let removal):
            tables.removals.append(removal)
            tables.doNotCall[removal.entry.number] = nil
        case .keepDraft(let kept): tables.drafts[kept.draft.id] = kept
        case .dropDraft(let id): tables.drafts[id] = nil
        // It keeps no deliveries.
        case .wakeDeliveries: break
        }
    }

    private func merge(_ found: CallID, into call: CallID) throws {
        tables.events = tables.events.map { event in
            guard event.call == found else { return event }
            return CallEvent(
                sequence: event.sequence, call: call, at: event.at, source: event.source, reported: event.reported,
                kind: event.kind, raw: event.raw)
        }
        tables.calls.remove(at: try tables.index(of: found))
        tables.transcripts[found] = nil
        tables.fences[found] = nil
    }

    private func hold(_ hold: Hold) throws {
        if let setAside = hold.setAside {
            let others = try holding(hold.keys, at: hold.takenAt, ringingAt: hold.window.ringsAt)
            if let other = others.first(where: { $0.id != hold.call && !setAside.contains($0.id) }) {
                throw JournalError.heldBack(by: other.id, other.state)
            }
        }
        var fences = tables.fences[hold.call] ?? []
        for key in hold.keys {
            let before = fences.first { $0.key == key }
            fences.removeAll { $0.key == key }
            fences.append(
                MemoryTables.Fence(
                    key: key, takenAt: before?.takenAt ?? hold.takenAt, ringsAt: hold.window.ringsAt,
                    from: hold.window.from, endsBy: hold.window.endsBy, isBounded: hold.window.isBounded))
        }
        tables.fences[hold.call] = fences
    }

    private func changeFences(of call: CallID, _ change: (inout MemoryTables.Fence) -> Void) {
        guard var fences = tables.fences[call] else { return }
        for index in fences.indices { change(&fences[index]) }
        tables.fences[call] = fences
    }
}

extension MemoryTransaction {
    func call(_ key: CallKey) throws -> StoredCall? {
        switch key {
        case .id(let id): tables.calls.first { $0.call.id == id }
        case .provider(let provider, let account, let providerCallID):
            tables.calls.first {
                $0.call.providerCallID == providerCallID && $0.call.provider == provider && $0.call.account == account
            }
        case .once(let name): try tables.names[name].flatMap { try call(.id($0)) }
        }
    }

    func calls(_ selection: CallSelection) throws -> [StoredCall] {
        switch selection {
        case .inHand:
            tables.calls.filter { $0.owner != nil || $0.call.state == .intended || $0.call.state == .sending }
        case .toNumber(let number): tables.calls.filter { LineSpellings.areSame($0.call.callee.number, number) }
        }
    }

    func intent(of call: CallID) throws -> CallIntent? { tables.intents[call] }
    func events(of call: CallID) throws -> [CallEvent] { tables.events.filter { $0.call == call } }
    func transcript(of call: CallID) throws -> [TranscriptLine] { tables.transcripts[call] ?? [] }

    func reports(of call: CallID) throws -> [StateReport] {
        try events(of: call).compactMap { event in
            event.reported.map { StateReport(sequence: event.sequence, state: $0, source: event.source) }
        }
    }

    func holders(of fences: [String], at now: Date, ringingAt: Date) throws -> [Call] {
        try holding(fences, at: now, ringingAt: ringingAt)
    }

    private func holding(_ keys: [String], at now: Date, ringingAt: Date) throws -> [Call] {
        tables.calls.map(\.call).filter { call in
            (tables.fences[call.id] ?? []).contains { keys.contains($0.key) && $0.holds(at: now, ringingAt: ringingAt) }
        }
    }

    func doNotCallEntries(of number: String) throws -> [DoNotCallEntry] {
        let spellings = LineSpellings.all(of: number)
        return ([number] + spellings.filter { $0 != number }.sorted()).compactMap { tables.doNotCall[$0] }
    }

    func callMoments(to number: String, since start: Date, except moving: CallID?) throws -> [Date] {
        try calls(.toNumber(number)).map(\.call)
            .filter { call in
                let neverBegan = call.startedAt == nil && call.ringingAt == nil && call.answeredAt == nil
                return !call.state.neverRang && call.id != moving && !(call.state == .ended(.canceled) && neverBegan)
            }
            .map { $0.startedAt ?? $0.scheduledAt ?? $0.createdAt }.filter { $0 >= start }.sorted()
    }

    func calleeCalls(_ query: CalleeQuery) throws -> CalleeCalls {
        let all = tables.calls.map(\.call).filter { call in
            let isNumber = query.number.map { LineSpellings.areSame(call.callee.number, $0) } ?? false
            let isContact =
                query.contactID.map { call.callee.contactID == $0 && call.account == query.account } ?? false
            return isNumber || isContact
        }
        let others = all.filter { $0.id != query.moving }
        var calls = CalleeCalls()
        calls.underWay = others.filter(\.state.isFollowed)
            .sorted { ($0.scheduledAt ?? $0.createdAt) < ($1.scheduledAt ?? $1.createdAt) }
        calls.last = others.filter { !$0.state.neverRang }
            .max { ($0.startedAt ?? $0.createdAt) < ($1.startedAt ?? $1.createdAt) }
        let said = Dictionary(grouping: all.filter { $0.disposition != nil }) { $0.disposition?.lowercased() }
        calls.said = said.values.compactMap { $0.max { ($0.endedAt ?? $0.createdAt) < ($1.endedAt ?? $1.createdAt) } }
            .sorted { ($0.endedAt ?? $0.createdAt) > ($1.endedAt ?? $1.createdAt) }
        return calls
    }

    /// Nothing is erased from it.
    func isForgotten(_ providerCallID: String, account: String, provider: ProviderID) throws -> Bool { false }

    func drafts() throws -> [StoredDraft] {
        tables.drafts.values.sorted { $0.draft.updatedAt > $1.draft.updatedAt }
    }

    func owner(ofDraft id: CallID) throws -> String? { tables.drafts[id]?.owner }
}
