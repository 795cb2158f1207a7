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

    public init(
        disposition: Change<String> = .leave, note: Change<String> = .leave, callbackAt: Change<Date> = .leave
    ) {
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
    /// Takes it into a call. Gives back what changed, and nothing else.
    func apply(to call: inout Call) -> CallRemark {
        let before = call
        call.disposition = disposition.applied(to: call.disposition).asStored
        call.remark = note.applied(to: call.remark).asStored
        call.callbackAt = callbackAt.applied(to: call.callbackAt)?.asStored
        return CallRemark(
            disposition: .from(before.disposition, to: call.disposition), note: .from(before.remark, to: call.remark),
            callbackAt: .from(before.callbackAt, to: call.callbackAt))
    }

    /// What it changes, for the ladder of events.
    var words: [String] {
        [
            disposition.words("disposition taken back") { "disposition \($0)" },
            callbackAt.words("callback taken back") { "call back \($0.formatted(.iso8601))" },
            note.words("note taken back") { "note: \($0)" },
        ].compactMap(\.self)
    }
}

extension CallRemark.Change {
    fileprivate static func from(_ before: Value?, to after: Value?) -> Self {
        guard before != after else { return .leave }
        return after.map(Self.set) ?? .clear
    }

    fileprivate func words(_ cleared: String, _ set: (Value) -> String) -> String? {
        switch self {
        case .leave: nil
        case .set(let value): set(value)
        case .clear: cleared
        }
    }
}
