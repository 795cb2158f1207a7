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
        [
            "seed": .number(String(world.seed)), "started_at": .string(TimeText.iso(world.startedAt)),
            "keys": .object(
                SimulatorProvider.allCases.map {
                    JSONMember(key: $0.rawValue, value: .string(SimulatorKeys.key(for: $0)))
                }),
            "contactship": [
                "agents": .array(world.agents.map { ["id": .string($0.id), "name": .string($0.name)] }),
                "numbers": .array(world.contactshipLines.map(Self.lineJSON)),
                "contacts": .whole(world.contactshipContacts.count),
            ],
            "voxworks": [
                "scripts": .array(
                    world.scripts.map {
                        ["id": .string($0.id), "name": .string($0.name), "direction": .string($0.direction)]
                    }),
                "numbers": .array(world.voxworksLines.map(Self.lineJSON)),
                "contacts": .array(
                    voxworksContacts.map {
                        ["id": .string($0.id), "name": .string($0.fullName), "number": .string($0.phoneNumber)]
                    }),
            ],
            "temphone": [
                "contacts": .array(
                    world.temphoneContacts.map {
                        ["id": .string($0.id), "name": .string($0.fullName), "timezone": .string($0.zone)]
                    })
            ],
        ]
    }

    private static func lineJSON(_ line: SimulatedPhoneLine) -> JSONValue {
        [
            "id": .string(line.id), "number": .string(line.number), "type": .string(line.type),
            "name": .string(line.label),
        ]
    }
}
