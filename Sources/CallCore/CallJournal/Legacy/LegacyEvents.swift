import CallDomain
import Foundation

/// Turns the sentences in which older versions kept a call's events into kinds, one call after the other.
///
/// A sentence is only taken for what it would be written as again: whatever reads differently stays a sentence, by which
/// nothing is decided. What people typed may read like any sentence of ours, so what is theirs is looked for first, by the
/// words that stand before it.
struct LegacyEvents {
    /// As older versions kept it.
    struct Sentence {
        let words: String
        let source: EventSource?
        let state: CallState?
    }

    /// In bytes of UTF-8. No sentence of ours was longer, but for what a person wrote into it.
    private static let longest = 65_536

    /// Operations that were begun and are not known to have ended, by the words of what was asked for.
    private var open: [String: OperationID] = [:]

    /// `sentences` are one call's, oldest first.
    static func kinds(of sentences: [Sentence]) -> [CallEvent.Kind] {
        var events = LegacyEvents()
        return sentences.map { events.kind(of: $0) }
    }

    private mutating func kind(of sentence: Sentence) -> CallEvent.Kind {
        guard sentence.words.utf8.count <= Self.longest, let read = read(sentence),
            Self.words(of: read, sentence).utf8.elementsEqual(sentence.words.utf8)
        else {
            return .told(sentence.words)
        }
        if case .operation(let id, let act, let step) = read { note(id, act, step) }
        return read
    }

    private static func words(of kind: CallEvent.Kind, _ sentence: Sentence) -> String {
        kind.words(sentence.state) + (kind.isReport ? sentence.source?.caveat ?? "" : "")
    }

    private func read(_ sentence: Sentence) -> CallEvent.Kind? {
        switch sentence.source {
        case .person: LegacyPersonSentence(sentence).kind(named: open)
        case .trunkline: operation(sentence.words, isAnswer: false) ?? LegacyOwnSentence(sentence).kind
        case .answer: operation(sentence.words, isAnswer: true) ?? LegacyProviderSentence(sentence).kind
        case .poll, .webhook, .signedWebhook: LegacyProviderSentence(sentence).kind
        case nil: nil
        }
    }

    private mutating func note(_ id: OperationID, _ act: CallOperation, _ step: OperationStep) {
        switch step {
        // Only the newest could be told from another in a sentence.
        case .begun: open = [act.words: id]
        case .ended: open[act.words] = nil
        case .deferred, .lost: break
        }
    }
}

extension LegacyEvents {
    /// What followed an operation's beginning, which repeats what was asked for.
    private func operation(_ words: String, isAnswer: Bool) -> CallEvent.Kind? {
        guard let (act, rest) = LegacyAct.leading(words) else { return nil }
        let id = open[act.words] ?? OperationID()
        if let step = Self.deferral(rest) { return isAnswer ? .operation(id, act, step) : nil }
        guard let said = rest.removing(prefix: ": ") else { return nil }
        return .operation(id, act, Self.step(said, isAnswer: isAnswer))
    }

    private static func step(_ said: Substring, isAnswer: Bool) -> OperationStep {
        if !isAnswer, let reason = said.removing(prefix: "outcome unknown: ") { return .lost(reason: String(reason)) }
        let plain: [OperationEnd] = [.taken, .wasOver, .seenDone, .stopped]
        if let end = plain.first(where: { $0.words == said }) { return .ended(end) }
        let states = CallState.allCases.map(OperationEnd.readBefore)
        if let end = states.first(where: { $0.words == said }) { return .ended(end) }
        return .ended(.failed(String(said)))
    }

    /// `, not placed yet: WORDS; asked again in 2 s (1 of 5)`.
    private static func deferral(_ rest: Substring) -> OperationStep? {
        guard let said = rest.removing(prefix: ", not placed yet: "),
            let (message, again) = said.split(last: "; asked again in "),
            let (seconds, count) = again.split(first: " s ("), let (attempt, most) = count.split(first: " of "),
            let seconds = Int(seconds), let attempt = Int(attempt), most.hasSuffix(")"), let most = Int(most.dropLast())
        else { return nil }
        return .deferred(message: String(message), seconds: seconds, attempt: attempt, of: most)
    }
}

/// What could be asked for, as it stood in sentences.
enum LegacyAct {
    /// The act that a sentence begins with, and what follows.
    static func leading(_ words: String) -> (CallOperation, Substring)? {
        for act in [CallOperation.cancel, .hangUp] {
            guard let rest = words[...].removing(prefix: act.words) else { continue }
            return (act, rest)
        }
        guard let rest = words[...].removing(prefix: "reschedule to ") else { return nil }
        let text = rest.prefix { $0 != "Z" }
        guard let instant = instant(String(text) + "Z") else { return nil }
        return (.reschedule(to: instant), rest.dropFirst(text.count + 1))
    }

    /// The whole of a text.
    static func whole(_ words: Substring) -> CallOperation? {
        guard let (act, rest) = leading(String(words)), rest.isEmpty else { return nil }
        return act
    }

    /// As ISO 8601 in UTC, with whole seconds.
    static func instant(_ text: String) -> Date? {
        text.hasSuffix("Z") ? WallTime(String(text.dropLast()))?.inUTC : nil
    }
}

extension Substring {
    func removing(prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }

    func split(first separator: String) -> (Substring, Substring)? {
        guard let found = range(of: separator) else { return nil }
        return (self[..<found.lowerBound], self[found.upperBound...])
    }

    func split(last separator: String) -> (Substring, Substring)? {
        guard let found = range(of: separator, options: .backwards) else { return nil }
        return (self[..<found.lowerBound], self[found.upperBound...])
    }
}
