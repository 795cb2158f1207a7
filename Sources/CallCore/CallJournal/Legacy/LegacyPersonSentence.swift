import CallDomain
import Foundation

/// An event in which a person decided or said something, as older versions kept it.
///
/// The person's name stands first. What the sentence says is known by what follows the name, and what was typed stands
/// last, so that it is never looked into.
struct LegacyPersonSentence {
    private let words: Substring
    private let state: CallState?

    init(_ sentence: LegacyEvents.Sentence) { (words, state) = (sentence.words[...], sentence.state) }

    func kind(named open: [String: OperationID]) -> CallEvent.Kind? {
        switch state {
        case .intended: words.removing(prefix: "intended by ").map { .committed(by: String($0)) }
        case .accepted: words.removing(prefix: "accepted as ").map { .accepted(providerCallID: String($0)) }
        case .rejected: denial
        case nil: annotation ?? decision ?? beginning
        default: nil
        }
    }

    private var denial: CallEvent.Kind? {
        guard let (by, reason) = words.split(first: ": it was not placed. ") else { return nil }
        return .resolvedNotPlaced(by: String(by), reason: String(reason))
    }

    /// What stands first was written by us; what was typed behind it may read like any of these.
    private var decision: CallEvent.Kind? {
        let found = Self.marks.compactMap { mark in words.range(of: mark.text).map { (mark, $0) } }
        guard let (mark, range) = found.min(by: { $0.1.lowerBound < $1.1.lowerBound }) else { return nil }
        let (by, rest) = (String(words[..<range.lowerBound]), words[range.upperBound...])
        return switch mark.meaning {
        case .confirmed: confirmation(by, rest)
        case .overridden(let beginning, let end, let isMove): override(by, beginning, rest, end, isMove)
        }
    }

    private enum Meaning {
        case confirmed
        /// What was set aside ends with a mark of its own.
        case overridden(beginning: String, end: String, isMove: Bool)
    }

    private static let marks: [(text: String, meaning: Meaning)] =
        [(": it was placed as ", .confirmed)]
        + [(" placed it ", false), (" moved it ", true)].flatMap { verb, isMove in
            [
                ("outside calling hours (", "): "), ("over the cap of ", " before it): "),
                ("although the outcome of call #", " is unknown: "),
            ].map { (verb + $0, .overridden(beginning: $0, end: $1, isMove: isMove)) }
        }

    private func confirmation(_ by: String, _ rest: Substring) -> CallEvent.Kind? {
        guard let (said, reason) = rest.split(first: ". ") else { return nil }
        let unchecked = " (the provider could not be asked)"
        let isChecked = !said.hasSuffix(unchecked)
        let id = isChecked ? said : said.dropLast(unchecked.count)
        return .resolvedPlaced(by: by, as: String(id), isChecked: isChecked, reason: String(reason))
    }

    private func override(
        _ by: String, _ beginning: String, _ rest: Substring, _ end: String, _ isMove: Bool
    ) -> CallEvent.Kind? {
        guard let (what, reason) = rest.split(first: end) else { return nil }
        return .ruleOverridden(
            CallEvent.RuleOverride(
                by: by, what: beginning + what + end.dropLast(2), reason: String(reason), isMove: isMove))
    }

    /// `by ana: disposition …; call back …; note: …`, each where it was changed.
    private var annotation: CallEvent.Kind? {
        guard let (by, said) = words.removing(prefix: "by ")?.split(first: ": ") else { return nil }
        var remark = CallRemark()
        guard let rest = Self.disposition(said, &remark), let last = Self.callback(rest, &remark),
            Self.note(last, &remark)
        else { return nil }
        return .annotated(RemarkRecord(by: String(by), made: remark, former: CallRemark()))
    }

    private static func disposition(_ said: Substring, _ remark: inout CallRemark) -> Substring? {
        guard let text = said.removing(prefix: "disposition ") else { return said }
        let marks = ["; call back ", "; callback taken back", "; note: ", "; note taken back"]
        let end = marks.compactMap { text.range(of: $0)?.lowerBound }.min() ?? text.endIndex
        let name = text[..<end]
        remark.disposition = name == "taken back" ? .clear : .set(String(name))
        return text[end...].removing(prefix: "; ") ?? text[end...]
    }

    private static func callback(_ said: Substring, _ remark: inout CallRemark) -> Substring? {
        if let rest = said.removing(prefix: "callback taken back") {
            remark.callbackAt = .clear
            return rest.removing(prefix: "; ") ?? rest
        }
        guard let text = said.removing(prefix: "call back ") else { return said }
        let end = text.firstIndex(of: ";") ?? text.endIndex
        guard let instant = LegacyAct.instant(String(text[..<end])) else { return nil }
        remark.callbackAt = .set(instant)
        return text[end...].removing(prefix: "; ") ?? text[end...]
    }

    private static func note(_ said: Substring, _ remark: inout CallRemark) -> Bool {
        if said == "note taken back" {
            remark.note = .clear
        } else if let text = said.removing(prefix: "note: ") {
            remark.note = .set(String(text))
        }
        return said.isEmpty || remark.note != .leave
    }

    /// `ana: cancel`. Anything else that a person typed was told from it by "note: ".
    private var beginning: CallEvent.Kind? {
        guard words.range(of: "note: ") == nil, let (by, asked) = words.split(last: ": "),
            let act = LegacyAct.whole(asked)
        else {
            return nil
        }
        return .operation(OperationID(), act, .begun(by: String(by)))
    }
}
