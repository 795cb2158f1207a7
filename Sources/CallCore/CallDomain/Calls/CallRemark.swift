import Foundation

/// What a person adds to a call: what came of it, a note, and when to call back.
public struct CallRemark: Hashable, Sendable {
    /// What becomes of a value that may be there already.
    public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
        case leave
        case set(Value)
        case clear
    }

    public var disposition: Change<String>
    public var note: Change<String>
    public var callbackAt: Change<Date>
    /// The number of the call goes on the do-not-call list with it.
    public var listsNumber: Bool

    public init(
        disposition: Change<String> = .leave, note: Change<String> = .leave, callbackAt: Change<Date> = .leave,
        listsNumber: Bool = false
    ) {
        self.listsNumber = listsNumber
        self.disposition = disposition
        self.note = note
        self.callbackAt = callbackAt
    }
}

extension CallRemark.Change {
    /// The value as it is afterwards.
    func applied(to value: Value?) -> Value? {
        switch self {
        case .leave: value
        case .set(let new): new
        case .clear: nil
        }
    }
}

extension CallRemark {
    /// Takes it into a call. Gives back what it changed, and what stood there before.
    package func apply(to call: inout Call) -> (made: CallRemark, former: CallRemark) {
        let before = call
        call.disposition = disposition.applied(to: call.disposition).asStored
        call.remark = note.applied(to: call.remark).asStored
        call.callbackAt = callbackAt.applied(to: call.callbackAt)?.asStored
        return (CallRemark(from: before, to: call), CallRemark(from: call, to: before))
    }

    /// What makes one call's remarks those of another.
    private init(from before: Call, to after: Call) {
        func change<Value>(_ old: Value?, _ new: Value?) -> Change<Value> {
            old == new ? .leave : new.map(Change.set) ?? .clear
        }
        self.init(
            disposition: change(before.disposition, after.disposition), note: change(before.remark, after.remark),
            callbackAt: change(before.callbackAt, after.callbackAt))
    }

    /// What of it stands in a call still.
    package func kept(in call: Call) -> (disposition: Bool, note: Bool, callbackAt: Bool) {
        func stands<Value>(_ change: Change<Value>, _ value: Value?) -> Bool {
            switch change {
            case .leave: true
            case .set(let new): value == new
            case .clear: value == nil
            }
        }
        return (
            stands(disposition, call.disposition), stands(note, call.remark), stands(callbackAt, call.callbackAt)
        )
    }

    /// In words for the ladder of events; empty where nothing changed.
    var words: [String] {
        func words<Value>(_ change: Change<Value>, _ name: String, _ set: (Value) -> String) -> [String] {
            switch change {
            case .leave: []
            case .set(let value): [set(value)]
            case .clear: ["\(name) taken back"]
            }
        }
        return words(disposition, "disposition") { "disposition \($0)" }
            + words(callbackAt, "callback") { "call back \($0.iso8601)" }
            + words(note, "note") { "note: \($0)" }
    }
}
