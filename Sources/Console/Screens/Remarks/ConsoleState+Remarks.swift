import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    /// Why nothing can be said about calls now; `nil` where it can.
    var reasonAgainstRemarks: SafeText? {
        if let reason = reasonAgainstWriting { return reason }
        return subjects.isEmpty ? "There is no call under the cursor." : nil
    }

    mutating func openDisposition() {
        let calls = subjects
        let only = calls.count == 1 ? calls.first : nil
        var question = timeQuestion(for: calls)
        if let at = only?.callbackAt {
            question = timeQuestion(for: calls, text: WallTime(at: at, in: question.shownZone).typed, start: at)
            question.choose(question.shownZone)
        }
        layers.append(
            .disposition(
                DispositionState(calls: calls, outcomes: settings.dispositions, question: question)))
    }

    mutating func openNote() {
        let calls = subjects
        layers.append(.note(NoteState(calls: calls, draft: unkeptNotes[Set(calls.map(\.id))])))
    }

    mutating func handleDisposition(_ key: KeyPress) {
        changeDisposition { dialog in
            switch dialog.part {
            case .outcome: dialog.handleOutcome(key)
            case .note: _ = dialog.note.handle(key)
            case .callback: _ = dialog.question.editor.handle(key)
            case .zone:
                if key.key == .left { dialog.question.changeZone(by: -1) }
                if key.key == .right { dialog.question.changeZone(by: 1) }
            }
        }
    }

    mutating func handleNote(_ key: KeyPress) {
        guard case .note(var note)? = layers.last else { return }
        _ = note.editor.handle(key, size: NoteView.text(in: size).size, clipboard: &clipboard)
        layers[layers.count - 1] = .note(note)
    }

    mutating func pasteIntoRemark(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if case .note(var note)? = layers.last {
            note.editor.insert(text)
            layers[layers.count - 1] = .note(note)
        }
        changeDisposition { dialog in
            if dialog.part == .note { dialog.note.insert(line) }
            if dialog.part == .callback { dialog.question.editor.insert(line) }
        }
    }

    mutating func changeDisposition(_ change: (inout DispositionState) -> Void) {
        guard case .disposition(var dialog)? = layers.last else { return }
        change(&dialog)
        layers[layers.count - 1] = .disposition(dialog)
    }

    mutating func clickOutcome(_ index: Int) {
        changeDisposition { if $0.outcomes.indices.contains(index) { $0.choose($0.outcomes[index]) } }
    }

    /// Keeps what the dialog says, or asks what is meant.
    mutating func keepDisposition() -> [Effect] {
        guard case .disposition(let dialog)? = layers.last else { return [] }
        guard !dialog.lacksTime(settings.dispositions) else {
            changeDisposition { ($0.part, $0.wasAskedForTime) = (.callback, true) }
            say("Type when to call back, and it stands among the scheduled calls; enter keeps it without a time.")
            return []
        }
        do {
            return askAbout(try dialog.remark(now: now), of: dialog.calls)
        } catch {
            guard error.choices.isEmpty else {
                openTimeChoices(error.choices)
                return []
            }
            say("Call back: \(error.words)", .warning)
            return []
        }
    }

    /// The text stays at hand until it is known to be kept.
    mutating func keepNote() -> [Effect] {
        guard case .note(let note)? = layers.last else { return [] }
        unkeptNotes[Set(note.calls.map(\.id))] = note.isChanged ? note.editor.text : nil
        return askAbout(note.isChanged ? note.remark : CallRemark(), of: note.calls)
    }

    /// What was written and not kept is there again when the same calls are written about.
    mutating func closeNote() {
        guard case .note(let note)? = layers.popLast() else { return }
        unkeptNotes[Set(note.calls.map(\.id))] = note.isChanged ? note.editor.text : nil
        if note.isChanged { say("The note is not kept yet: w goes on with it.", .warning) }
    }

    /// What was written is let go of only where it was kept, and nothing else was written meanwhile.
    mutating func take(_ outcome: RemarkOutcome) {
        let ids = Set(outcome.calls)
        if !outcome.said.isEmpty { lastRemarks = outcome.said }
        guard !outcome.isWhole else {
            if unkeptNotes[ids].map(NoteState.change(to:)) == outcome.remark.note { unkeptNotes[ids] = nil }
            return say(outcome.words, outcome.waiting > 0 ? .warning : .info)
        }
        guard case .set(let text) = outcome.remark.note else { return say(outcome.words, .failure) }
        for calls in [ids, Set(outcome.unkept)] where unkeptNotes[calls] == nil { unkeptNotes[calls] = text }
        say("\(outcome.words) w goes on with the note.", .failure)
    }

    /// Keeps it, after a question where it is said of several calls, or where numbers are not to be called any more.
    private mutating func askAbout(_ remark: CallRemark, of calls: [Call]) -> [Effect] {
        guard remark != CallRemark() else {
            layers.removeLast()
            say("Nothing was changed.")
            return []
        }
        let question = RemarkQuestion(remark, calls: calls, isRefusal: isRefusal(remark))
        guard let confirm = question.confirm(self) else {
            layers.removeLast()
            return [question.effect]
        }
        layers.append(.confirm(confirm))
        return []
    }

    /// They want no more calls.
    private func isRefusal(_ remark: CallRemark) -> Bool {
        guard case .set(let name) = remark.disposition else { return false }
        return Disposition.meaning(of: name, among: settings.dispositions) == .doNotCall
    }
}

extension DispositionState {
    /// A key of the configuration says what came of the call; backspace and delete take it back.
    fileprivate mutating func handleOutcome(_ key: KeyPress) {
        switch key.key {
        case .backspace, .delete: outcome = .clear
        case .up: moveOutcome(by: -1)
        case .character(let letter):
            if let found = outcomes.first(where: { $0.key == letter }) { choose(found) }
        default: break
        }
    }
}
