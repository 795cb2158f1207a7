import Foundation

extension CallEvent {
    /// For a person, as a line of the ladder of events.
    public var words: String { kind.words(reported) + (kind.isReport ? source.caveat : "") }
}

extension CallEvent.Kind {
    /// It tells what a provider said of the call's own course.
    package var isReport: Bool {
        switch self {
        case .reported, .learned, .transcriptGrew, .transcriptRewritten: true
        default: false
        }
    }

    package func words(_ state: CallState?) -> String {
        switch self {
        case .committed(let by): "intended by \(by)"
        case .ruleOverridden(let rule):
            "\(rule.by) \(rule.isMove ? "moved" : "placed") it \(rule.what): \(rule.reason)"
        case .sending: "sending"
        case .notSent(let reason): "nothing was sent: \(reason)"
        case .interrupted(true): "the program ended while sending: nobody knows whether the call was placed"
        case .interrupted(false): "the program ended before anything was sent"
        case .retryAbandoned(let end): end.words
        case .accepted(let id): "accepted as \(id)"
        case .rejected(let status, let message): "\(status): \(message)"
        case .throttled(let seconds, let message):
            "429\(seconds.map { ", wait \(Int(saturating: $0.rounded(.up))) s" } ?? ""): \(message)"
        case .outcomeUnknown(let reason): "nobody knows: \(reason)"
        default: laterWords(state)
        }
    }

    /// Of what happens once a call may have been placed.
    private func laterWords(_ state: CallState?) -> String {
        switch self {
        case .reported(let standing, let reason): standing.words(state, reason)
        case .learned(let dueAt, let findings):
            ((dueAt.map { ["now due \($0.iso8601)"] } ?? []) + findings.map(\.rawValue))
                .joined(separator: ", ")
        case .transcriptGrew(let lines): "\(lines) new \(lines == 1 ? "line" : "lines")"
        case .transcriptRewritten(let before, let after):
            "the conversation was rewritten: \(before) lines became \(after)"
        case .importedExternal: "\(state?.words ?? CallState.accepted.words), found at the provider"
        case .alsoKnownAs(let id): "the provider has this call as \(id) too"
        case .operation(_, let act, let step): step.words(act)
        case .lookup(let result): result.words
        case .resolvedPlaced(let by, let id, let isChecked, let reason):
            "\(by): it was placed as \(id)\(isChecked ? "" : " (the provider could not be asked)"). \(reason)"
        case .resolvedNotPlaced(let by, let reason): "\(by): it was not placed. \(reason)"
        case .annotated(let record): record.words
        case .hintReceived(let state):
            "an unsigned delivery \(state.map { "says \($0.words)" } ?? "speaks of this call")"
                + ": to be confirmed by reading"
        case .hintUnconfirmed: "the provider does not confirm what an unsigned delivery said"
        case .hintForPerson(let state, let id):
            "an unsigned webhook \(state.map { "says \($0.words)" } ?? "speaks of this call"), as \(id): nothing confirms "
                + "it, so a person has to say"
        case .told(let words): words
        default: ""
        }
    }
}

extension CallEvent.RetryEnd {
    fileprivate var words: String {
        switch self {
        case .stopped: "not sent again: nothing was placed"
        case .forbidden(let reason): "not sent again: \(reason)"
        case .programEnded: "the program ended before it was sent again: nothing was placed"
        }
    }
}

extension CallEvent.ReportStanding {
    fileprivate func words(_ state: CallState?, _ reason: String?) -> String {
        let said = state?.words ?? ""
        return switch self {
        case .news: reason.map { "\(said) \u{00B7} \($0)" } ?? said
        case .late: "\(said), reported late"
        case .contradicts(let now): "\(said), though the call is \(now.words)"
        }
    }
}

extension OperationStep {
    fileprivate func words(_ act: CallOperation) -> String {
        switch self {
        case .begun(let by): "\(by): \(act.words)"
        case .deferred(let message, let seconds, let attempt, let most):
            "\(act.words), not placed yet: \(message); asked again in \(seconds) s (\(attempt) of \(most))"
        case .lost(let reason): "\(act.words): outcome unknown: \(reason)"
        case .ended(let end): "\(act.words): \(end.words)"
        }
    }
}

extension OperationEnd {
    package var words: String {
        switch self {
        case .taken: "taken by the provider"
        case .wasOver: "it was over already"
        case .seenDone: "done, as the call shows when it is read"
        case .failed(let words): words
        case .stopped: "not asked again: stopped"
        case .readBefore(let state): "read before the next: the call is \(state.words)"
        }
    }
}

extension CallEvent.LookupResult {
    fileprivate var words: String {
        switch self {
        case .found(let scope, let id): "\(scope.words): found as \(id)"
        case .undecided(let scope, let listed, let candidates, let isWhole):
            "\(scope.words): \(listed) listed, "
                + (candidates == 0 ? "not there so far" : "\(candidates) could be it")
                + (isWhole ? "" : ", and there are more than were read")
        case .claimed(let id, let other): "\(id) is call #\(other.short)"
        case .notOffered(let reason): "cannot be looked up: \(reason)"
        case .failed(let reason): "could not be looked up: \(reason)"
        case .givenUp(let looks): "not settled by \(looks) looks: a person has to say"
        case .otherProvider(let account, let then, let now):
            DispatchError.otherProvider(account: account, then: then, now: now).description
        }
    }
}

extension CallEvent.LookupScope {
    fileprivate var words: String { "looked for calls to \(callee ?? "anyone") since \(since.iso8601)" }
}
