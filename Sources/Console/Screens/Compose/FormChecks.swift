import CallCore
import Foundation
import TerminalUI

/// What was checked about the call being built, in words, the reassuring and the worrying.
struct FormChecks {
    struct Check {
        let text: SafeText
        let role: Role
    }

    let state: ConsoleState
    let compose: ComposeState

    private var glyphs: GlyphSet { state.settings.glyphs }

    var all: [Check] { numbers + rules + person + hours + warnings + [completeness] }

    private var numbers: [Check] {
        let caller = compose.form.field(for: .callerNumber)?.path
        return compose.reading.numbers.filter { $0.key != caller }.map { _, number in
            good("\(number.international) can be called")
        }
    }

    /// What forbids the call, and what cannot be told.
    var rules: [Check] {
        // The wrong time of day has a line of its own.
        let verdicts = state.verdicts(compose).filter { $0.rule != .outsideHours }.map { verdict in
            verdict.rule == nil
                ? Check(text: "\(glyphs.cross) \(verdict.words)", role: .danger) : bad("\(verdict.words)")
        }
        let isUnmatched = isSomebodyChosen && state.calleeNumber(compose) == nil
        guard isUnmatched, state.contactToRead(compose) == nil else { return verdicts }
        return verdicts + [bad("their number is not known here: the do-not-call list says nothing of them")]
    }

    /// Whose number it is as far as is known, and the last call to it.
    var person: [Check] {
        guard let number = state.calleeNumber(compose) else { return [] }
        let known = state.knownAbout(number, account: compose.way.account)
        let name: [Check] = compose.form.field(for: .calleeNumber) == nil ? [] : whose(known)
        return name + last(known.lastCall)
    }

    private func last(_ known: NumberKnowledge.LastCall) -> [Check] {
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        switch known {
        case .never: return []
        case .reading: return [Check(text: "\(glyphs.ellipsis) reading the last call to this number", role: .muted)]
        case .call(let call) where call.state.isLive: return [bad("this number is being called now")]
        case .call(let call) where call.state.isWaiting:
            let due = call.scheduledAt.map { ", due \(times.distance($0))" as SafeText } ?? ""
            return [bad("a call to this number is waiting already\(due)")]
        case .call(let call):
            let word = StateLook(call.state, glyphs: glyphs).word
            return [bad("last call \(times.distance(call.endedAt ?? call.createdAt)): \(word)")]
        }
    }

    private func whose(_ known: NumberKnowledge) -> [Check] {
        if let contact = known.contact {
            let tags: SafeText = contact.tags.isEmpty ? "" : " (\(contact.tags.prefix(4).joined(separator: ", ")))"
            return [good("\(contact.name) in the phone book\(tags)")]
        }
        guard let name = known.name, !name.isEmpty else { return [] }
        return [good("known here as \(name)")]
    }

    /// Whether it is a time to call where the person is; with several zones the most careful one counts.
    var hours: [Check] {
        guard isSomebodyChosen else { return [] }
        let check = HoursCheck(
            state: state, instant: compose.reading.scheduledAt ?? state.now,
            zones: compose.reading.calleeZones(state.knowledge(compose)), account: compose.way.account)
        return [Check(text: check.text, role: check.role)]
    }

    var warnings: [Check] {
        compose.reading.problems.filter { $0.severity == .warning }.map { bad("\($0.words)") }
    }

    private var completeness: Check {
        let errors = compose.reading.problems.filter { $0.severity == .error }
        guard !errors.isEmpty else { return good("everything needed is there") }
        let names = errors.map { compose.form.field(at: $0.path)?.label ?? $0.path }.uniqued().joined(separator: ", ")
        return Check(text: "\(glyphs.cross) still open: \(names)", role: .muted)
    }

    private var isSomebodyChosen: Bool {
        let callee = compose.reading.callee(state.knowledge(compose))
        return callee.number != nil || callee.contactID != nil
    }

    private func good(_ words: SafeText) -> Check { Check(text: "\(glyphs.check) \(words)", role: .success) }
    private func bad(_ words: SafeText) -> Check { Check(text: "\(glyphs.warning) \(words)", role: .warning) }
}
