import CallDomain
import Foundation
import TerminalUI

/// What came of a call, a note, and when to call back: asked for in one dialog.
struct DispositionState: Sendable {
    enum Part: Int, CaseIterable, Sendable {
        case outcome
        case note
        case callback
        case zone
    }

    let calls: [Call]
    let outcomes: [Disposition]
    var part = Part.outcome
    var outcome = CallRemark.Change<String>.leave
    var note: LineEditor
    var question: TimeQuestion
    /// A note that one line cannot hold: it stays, and what is typed becomes a further line of it.
    let longNote: String?
    /// When to call back was asked for where the outcome promises it; whoever goes on wants no time.
    var wasAskedForTime = false
    private let noteBefore: String
    private let callbackBefore: String

    /// Begins with what stands there already, where it is one call.
    init(calls: [Call], outcomes: [Disposition], question: TimeQuestion) {
        self.calls = calls
        self.outcomes = outcomes
        self.question = question
        let only = calls.count == 1 ? calls.first : nil
        let remark = only?.remark ?? ""
        longNote = remark.contains(where: \.isNewline) || remark.count > Self.longestNote ? remark : nil
        note = LineEditor(longNote == nil ? remark : "", limit: Self.longestNote)
        noteBefore = note.text
        callbackBefore = question.text
    }

    static let longestNote = 500

    /// As the dialog would leave it: the chosen one, or what stands there.
    var shownOutcome: String? {
        switch outcome {
        case .leave: calls.count == 1 ? calls.first?.disposition : nil
        case .set(let name): name
        case .clear: nil
        }
    }

    /// The outcome promises a call of which nobody would be reminded.
    func lacksTime(_ known: [Disposition]) -> Bool {
        guard !wasAskedForTime, case .set(let name) = outcome, question.text.isEmpty else { return false }
        return Disposition.meaning(of: name, among: known) == .callBack
            && calls.contains { $0.callbackAt == nil }
    }

    mutating func movePart(by step: Int) {
        let count = Part.allCases.count
        part = Part(rawValue: (part.rawValue + step + count) % count) ?? .outcome
    }

    mutating func choose(_ disposition: Disposition) {
        outcome = .set(disposition.name)
        part = .note
    }

    mutating func moveOutcome(by step: Int) {
        guard !outcomes.isEmpty else { return }
        let current = outcomes.firstIndex { $0.name == shownOutcome }
        let next = current.map { min(max(0, $0 + step), outcomes.count - 1) } ?? (step > 0 ? 0 : outcomes.count - 1)
        outcome = .set(outcomes[next].name)
    }

    /// What is to be kept; throws what is wrong with the time.
    func remark(now: Date) throws(FieldProblem) -> CallRemark {
        var remark = CallRemark(disposition: outcome)
        if note.text != noteBefore { remark.note = change(to: note.text.trimmingCharacters(in: .whitespaces)) }
        guard question.text != callbackBefore else { return remark }
        guard !Self.takesBack(question.text) else {
            remark.callbackAt = .clear
            return remark
        }
        let answer = question.answer(now: now)
        if let problem = answer.problemOfOne { throw problem }
        if let instant = answer.instant { remark.callbackAt = .set(instant) }
        return remark
    }

    private func change(to text: String) -> CallRemark.Change<String> {
        if let longNote, !text.isEmpty, text != "-" { return .set(longNote + "\n" + text) }
        if longNote != nil, text.isEmpty { return .leave }
        return Self.takesBack(text) ? .clear : .set(text)
    }

    /// Empty, or a dash: several calls share nothing that could be emptied.
    private static func takesBack(_ text: String) -> Bool { text.isEmpty || text == "-" }
}
