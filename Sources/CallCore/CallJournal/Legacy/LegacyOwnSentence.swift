import CallDomain
import Foundation

/// An event that the program itself brought about, as older versions kept it.
struct LegacyOwnSentence {
    private let words: Substring
    private let state: CallState?

    init(_ sentence: LegacyEvents.Sentence) { (words, state) = (sentence.words[...], sentence.state) }

    var kind: CallEvent.Kind? {
        switch state {
        case .sending: .sending
        case .notSent:
            fixed([.interrupted(wasSending: false)])
                ?? words.removing(prefix: "nothing was sent: ").map { .notSent(reason: String($0)) }
        case .unknown:
            fixed([.interrupted(wasSending: true)])
                ?? words.removing(prefix: "nobody knows: ").map { .outcomeUnknown(reason: String($0)) }
        case nil: aside
        default: nil
        }
    }

    private var aside: CallEvent.Kind? {
        if let found = fixed([.retryAbandoned(.programEnded), .retryAbandoned(.stopped), .hintUnconfirmed]) {
            return found
        }
        if let reason = words.removing(prefix: "not sent again: ") {
            return .retryAbandoned(.forbidden(String(reason)))
        }
        return lookup.map { .lookup($0) }
    }

    private func fixed(_ kinds: [CallEvent.Kind]) -> CallEvent.Kind? { kinds.first { $0.words(state) == words } }

    private var lookup: CallEvent.LookupResult? {
        if let reason = words.removing(prefix: "cannot be looked up: ") { return .notOffered(String(reason)) }
        if let reason = words.removing(prefix: "could not be looked up: ") { return .failed(String(reason)) }
        if let rest = words.removing(prefix: "not settled by "), let count = Int(rest.prefix { $0.isNumber }) {
            return .givenUp(looks: count)
        }
        return scoped ?? otherProvider
    }

    /// `looked for calls to +1… since 2026-…Z: …`.
    private var scoped: CallEvent.LookupResult? {
        guard let said = words.removing(prefix: "looked for calls to "),
            let (whom, rest) = said.split(first: " since "),
            let (time, result) = rest.split(first: "Z: "), let since = LegacyAct.instant(time + "Z")
        else { return nil }
        let scope = CallEvent.LookupScope(callee: whom == "anyone" ? nil : String(whom), since: since)
        if let id = result.removing(prefix: "found as ") { return .found(scope, as: String(id)) }
        guard let (listed, found) = result.split(first: " listed, "), let listed = Int(listed) else { return nil }
        let isWhole = !found.hasSuffix(", and there are more than were read")
        return .undecided(
            scope, listed: listed, candidates: Int(found.prefix { $0.isNumber }) ?? 0, isWhole: isWhole)
    }

    private var otherProvider: CallEvent.LookupResult? {
        guard let rest = words.removing(prefix: "Account "),
            let (account, said) = rest.split(first: " now means another provider, ")
        else { return nil }
        let pairs = ProviderID.allCases.flatMap { then in ProviderID.allCases.map { (then, $0) } }
        return pairs.map { .otherProvider(account: String(account), then: $0, now: $1) }
            .first { CallEvent.Kind.lookup($0).words(nil).hasSuffix(said) }
    }
}
