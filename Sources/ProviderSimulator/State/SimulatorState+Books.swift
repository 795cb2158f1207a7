import Foundation

extension SimulatorState {
    func callRecords(at now: Date) -> [SimulatorCallRecord] {
        var book = book
        book.reveal(at: now)
        return SimulatorProvider.allCases.flatMap { provider in
            book.all(provider).map { call in
                SimulatorCallRecord(
                    provider: provider, id: call.id, phase: call.phase(at: now), fate: call.plan.fate,
                    from: call.order.fromNumber, to: call.order.toNumber, calleeName: call.order.calleeName,
                    placedAt: call.createdAt, dueAt: call.dueAt, endsAt: call.endsAt, wasHungUp: call.wasHungUp,
                    metadata: call.order.metadata,
                    wasRequested: wasRequested(call))
            }
        }
    }

    /// What no provider lists, and what a person needs to make a first call.
    var worldJSON: JSONValue {
        let own = SimulatorProvider.allCases.compactMap { provider in
            provider.simulated.worldJSON(self).map { JSONMember(key: provider.rawValue, value: $0) }
        }
        let keys = SimulatorProvider.allCases.map {
            JSONMember(key: $0.rawValue, value: .string(SimulatorKeys.key(for: $0)))
        }
        let start: [JSONMember] = [
            JSONMember(key: "seed", value: .number(String(world.seed))),
            JSONMember(key: "started_at", value: .string(TimeText.iso(world.startedAt))),
            JSONMember(key: "keys", value: .object(keys)),
        ]
        return .object(start + own)
    }
}

extension SimulatedPhoneLine {
    var json: JSONValue {
        ["id": .string(id), "number": .string(number), "type": .string(type), "name": .string(label)]
    }
}
