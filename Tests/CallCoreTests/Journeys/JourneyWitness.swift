import GRDB

@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// Sees every request that creates a call when it comes, and how calls stand in the file.
struct JourneyWitness: Sendable {
    let journal: SQLiteJournal
    let provider: JourneyProvider

    func create(_ request: WireRequest) async -> Delivery {
        guard let id = request.body.flatMap(CallID.init), let intent = try? await journal.intent(id) else {
            await provider.accuse("a request of no intent that is kept: \(request.body ?? "")")
            return .unknown(reason: "", raw: "")
        }
        do {
            for wrong in try await wrongs(in: intent) {
                await provider.accuse("\(id.short) was sent although \(wrong)")
            }
        } catch {
            await provider.accuse("\(error)")
        }
        return await provider.create(intent)
    }

    private func wrongs(in intent: CallIntent) async throws -> [String] {
        guard let number = intent.callee.number else { return ["it has no number"] }
        var wrongs: [String] = []
        if try await journal.doNotCallEntry(of: number) != nil { wrongs.append("nobody calls \(number)") }
        let setAside = Set(intent.overrides.flatMap(\.calls))
        for row in try await standings(of: number) where row.id != intent.id {
            let isInTheWay = row.mustHold && !(row.state.canBeSetAside && setAside.contains(row.id))
            if isInTheWay { wrongs.append("\(row.id.short) to \(number) is \(row.state.words)") }
        }
        wrongs += try await self.wrongs(besides: intent, to: number, setAside)
        if try await journal.call(intent.id)?.state != .sending { wrongs.append("it is not sending") }
        return wrongs
    }

    /// As the provider knows it, whatever the file says: a call that goes on, and that no person set aside or denied.
    private func wrongs(besides intent: CallIntent, to number: String, _ setAside: Set<CallID>) async throws -> [String]
    {
        var wrongs: [String] = []
        for other in await provider.underWay(to: number) where other != intent.id && !setAside.contains(other) {
            guard try await journal.call(other)?.state != .rejected else { continue }
            wrongs.append("\(other.short) to \(number) is under way at the provider")
        }
        return wrongs
    }
}

extension JourneyWitness {
    /// How a call stands in the file.
    struct Standing: Hashable {
        let id: CallID
        let state: CallState
        let providerCallID: String?
        let events: Int
        let isFencing: Bool
        let isHeld: Bool

        /// It must hold its number.
        var mustHold: Bool { state.isInHand || state.isFollowed || isHeld }
    }

    func standings(of number: String) async throws -> [Standing] {
        try await journal.reading { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, state, outcome, provider_call_id, owner IS NOT NULL AS owned,
                        (SELECT count(*) FROM event WHERE event.call = call.ordinal) AS events,
                        EXISTS (SELECT 1 FROM fence WHERE fence.call = call.ordinal) AS fencing
                    FROM call WHERE to_number = ? AND form <> ''
                    """, arguments: [number]
            ).compactMap { row in
                guard let id = CallID(row["id"]), let state = CallState(name: row["state"], outcome: row["outcome"])
                else { return nil }
                let isHeld = (row["owned"] as Bool) && (state == .throttled || state == .notSent)
                return Standing(
                    id: id, state: state, providerCallID: row["provider_call_id"], events: row["events"],
                    isFencing: row["fencing"], isHeld: isHeld)
            }
        }
    }
}
