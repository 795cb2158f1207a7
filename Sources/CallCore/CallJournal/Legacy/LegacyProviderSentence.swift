import CallDomain
import Foundation

/// An event of which a provider told, as older versions kept it. The sentence is theirs only behind the words that we
/// wrote before it.
struct LegacyProviderSentence {
    private let words: Substring
    private let state: CallState?
    private let isHint: Bool

    init(_ sentence: LegacyEvents.Sentence) {
        let caveat = sentence.source?.caveat ?? ""
        let all = sentence.words[...]
        words = !caveat.isEmpty && all.hasSuffix(caveat) ? all.dropLast(caveat.count) : all
        isHint = words.endIndex == all.endIndex && sentence.source == .webhook
        state = sentence.state
    }

    var kind: CallEvent.Kind? {
        if isHint, let hint { return hint }
        if let id = words.removing(prefix: "accepted as "), state == .accepted {
            return .accepted(providerCallID: String(id))
        }
        guard let state else { return findings }
        if words == "\(state.words), found at the provider" { return .importedExternal }
        return refusal ?? report(state)
    }

    private var refusal: CallEvent.Kind? {
        switch state {
        case .rejected:
            guard let (status, message) = words.split(first: ": "), let status = Int(status) else { return nil }
            return .rejected(status: status, message: String(message))
        case .throttled:
            guard let (head, message) = words.split(first: ": "), let rest = head.removing(prefix: "429") else {
                return nil
            }
            let seconds = rest.removing(prefix: ", wait ").flatMap { Double($0.prefix { $0.isNumber }) }
            return .throttled(retryAfter: seconds, message: String(message))
        default: return nil
        }
    }

    private func report(_ state: CallState) -> CallEvent.Kind? {
        guard let rest = words.removing(prefix: state.words) else { return nil }
        if rest.isEmpty { return .reported(.news, reason: nil) }
        if let reason = rest.removing(prefix: " \u{00B7} ") { return .reported(.news, reason: String(reason)) }
        if rest == ", reported late" { return .reported(.late, reason: nil) }
        guard let now = rest.removing(prefix: ", though the call is "),
            let stood = CallState.allCases.first(where: { $0.words == now })
        else { return nil }
        return .reported(.contradicts(stood), reason: nil)
    }

    private var hint: CallEvent.Kind? {
        let known = CallState.allCases.map(Optional.some) + [nil]
        return known.map(CallEvent.Kind.hintReceived).first { $0.words(nil) == words }
    }

    private var findings: CallEvent.Kind? {
        if let said = words.removing(prefix: "the provider has this call as "), said.hasSuffix(" too") {
            return .alsoKnownAs(providerCallID: String(said.dropLast(4)))
        }
        if let rest = words.removing(prefix: "the conversation was rewritten: ") { return Self.rewriting(rest) }
        for end in [" new lines", " new line"] where words.hasSuffix(end) {
            return Int(words.dropLast(end.count)).map { .transcriptGrew(lines: $0) }
        }
        return learned
    }

    private static func rewriting(_ rest: Substring) -> CallEvent.Kind? {
        guard let (before, after) = rest.split(first: " lines became "), let before = Int(before),
            let after = Int(after)
        else { return nil }
        return .transcriptRewritten(linesBefore: before, linesAfter: after)
    }

    private var learned: CallEvent.Kind? {
        var (dueAt, findings): (Date?, [CallEvent.Finding]) = (nil, [])
        for part in String(words).components(separatedBy: ", ") {
            if let time = part[...].removing(prefix: "now due ") {
                guard let instant = LegacyAct.instant(String(time)) else { return nil }
                dueAt = instant
            } else {
                guard let finding = CallEvent.Finding(rawValue: part) else { return nil }
                findings.append(finding)
            }
        }
        return .learned(dueAt: dueAt, findings)
    }
}
