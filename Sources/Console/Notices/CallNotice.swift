import CallDomain
import Foundation

/// One thing that a person, or their helper program, is told about a call.
public struct CallNotice: Hashable, Sendable {
    public let kind: NoticeKind
    public let call: Call
    /// Who is called, as the screen says it.
    public let who: String
    /// The moment it is about: a later one of the same call is another notice.
    let moment: Date?

    init(_ kind: NoticeKind, _ call: Call, who: String, moment: Date? = nil) {
        self.kind = kind
        self.call = call
        self.who = who
        self.moment = moment
    }

    /// In words: "Jane Smith: failed".
    public var words: String { "\(who): \(Self.words(kind))" }

    static func words(_ kind: NoticeKind) -> String {
        switch kind {
        case .answered: "answered"
        case .failed: "failed"
        case .unknown: "outcome unknown"
        case .dueSoon: "due soon"
        case .callback: "to be called back now"
        }
    }

    /// "3 calls failed".
    static func words(_ kind: NoticeKind, count: Int) -> String {
        switch kind {
        case .answered: "\(count) calls answered"
        case .failed: "\(count) calls failed"
        case .unknown: "\(count) outcomes unknown"
        case .dueSoon: "\(count) calls due soon"
        case .callback: "\(count) calls to make again now"
        }
    }
}

/// A change of a call that was read from the journal: what was reported, and how the call stands now.
public struct CallNews: Hashable, Sendable {
    public let reported: CallState
    public let call: Call

    public init(reported: CallState, call: Call) {
        self.reported = reported
        self.call = call
    }

    /// Whether an event that reports this may be worth telling.
    public static func isTelling(_ state: CallState) -> Bool {
        state == .inProgress || state == .unknown || Waiting.failures.contains(state)
    }

    /// What it is worth telling; what has been overtaken is not.
    var kind: NoticeKind? {
        guard reported == call.state, !call.willBeSentAgain else { return nil }
        if Waiting.failures.contains(call.state) { return .failed }
        switch call.state {
        case .inProgress: return .answered
        case .unknown: return .unknown
        default: return nil
        }
    }
}

/// What the terminal is to do so that a person notices.
public struct Alert: Hashable, Sendable {
    public var rings = false
    /// `nil` leaves the title as it is.
    public var title: String?
    public var desktop: String?

    public init(rings: Bool = false, title: String? = nil, desktop: String? = nil) {
        self.rings = rings
        self.title = title
        self.desktop = desktop
    }
}
