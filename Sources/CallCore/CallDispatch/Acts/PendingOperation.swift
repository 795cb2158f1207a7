import CallDomain

/// An operation on a call that was asked for, from its beginning until it is known what came of it.
struct PendingOperation: Hashable {
    let id: OperationID
    let act: CallOperation

    init(_ act: CallOperation, id: OperationID = OperationID()) { (self.id, self.act) = (id, act) }

    /// Those among a call's events, oldest first, that have not ended.
    static func all(in events: [CallEvent]) -> [PendingOperation] {
        var open: [PendingOperation] = []
        for case .operation(let id, let act, let step) in events.map(\.kind) {
            switch step {
            case .begun: open.append(PendingOperation(act, id: id))
            case .ended: open.removeAll { $0.id == id }
            case .deferred, .lost: break
            }
        }
        return open
    }

    /// What is kept of it.
    func event(_ step: OperationStep) -> CallEvent.Kind { .operation(id, act, step) }
}
