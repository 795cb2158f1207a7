import CallDomain

/// What a record says, all its lines taken together.
struct RecordedFacts: Hashable, Sendable {
    /// `nil` where that line was lost.
    var identity: String?
    /// So many changes of the journal were durable.
    var serial: Int64 = 0
    /// Calls that were about to be sent and are not known to be over.
    var open: [CallID: RecordedCall] = [:]

    /// Lines of several processes may stand in another order than they came to be true.
    init(_ lines: [RecordLine]) {
        var held: [CallID: (serial: Int64, call: RecordedCall)] = [:]
        var ended: [CallID: Int64] = [:]
        for line in lines {
            serial = max(serial, line.serial)
            switch line.fact {
            case .journal(let identity): self.identity = identity
            case .count: break
            case .holds(let call):
                if line.serial >= held[call.id]?.serial ?? .min { held[call.id] = (line.serial, call) }
            case .ended(let call): ended[call] = max(ended[call] ?? .min, line.serial)
            }
        }
        open = held.filter { $0.value.serial > ended[$0.key] ?? .min }.mapValues(\.call)
    }

    init(identity: String, serial: Int64, open: [RecordedCall]) {
        self.identity = identity
        self.serial = serial
        self.open = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The fewest lines that say this.
    var lines: [RecordLine] {
        [RecordLine(serial, identity.map(RecordLine.Fact.journal) ?? .count)]
            + open.values.sorted { $0.id.description < $1.id.description }.map { RecordLine(serial, .holds($0)) }
    }
}
