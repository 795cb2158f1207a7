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
    /// Takes it into a call. Gives back what changed, in words for the ladder of events; empty where nothing did.
    func apply(to call: inout Call) -> [String] {
        let before = call
        call.disposition = disposition.applied(to: call.disposition).asStored
        call.remark = note.applied(to: call.remark).asStored
        call.callbackAt = callbackAt.applied(to: call.callbackAt)?.asStored
        var words: [String] = []
        if call.disposition != before.disposition {
            words.append(call.disposition.map { "disposition \($0)" } ?? "disposition taken back")
        }
        if call.callbackAt != before.callbackAt {
            words.append(call.callbackAt.map { "call back \($0.formatted(.iso8601))" } ?? "callback taken back")
        }
        if call.remark != before.remark { words.append(call.remark.map { "note: \($0)" } ?? "note taken back") }
        return words
    }
}
