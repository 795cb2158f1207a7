import CallDomain
import Foundation
import TerminalUI
import Wording

/// What was checked about the call being built, in words, the reassuring and the worrying.
struct FormChecks {
    struct Check {
        let text: SafeText
        let role: Role
    }

    let state: ConsoleState
    let compose: ComposeState
    private let review: PlacementReview

    init(state: ConsoleState, compose: ComposeState) {
        (self.state, self.compose) = (state, compose)
        review = state.review(compose)
    }

    private var glyphs: GlyphSet { state.settings.glyphs }

    var all: [Check] { numbers + ofReview + [completeness].compactMap(\.self) }

    /// What bears on whether the call is placed.
    var ofReview: [Check] { reading + verdicts + findings + warnings }

    private var numbers: [Check] {
        let caller = compose.form.field(for: .callerNumber)?.path
        return compose.reading.numbers.filter { $0.key != caller }.compactMap { path, number in
            // What is unusual about a number, or unknown, is told of it instead.
            let isUsual = UnusualNumber(number.e164) == nil && compose.reading.problem(at: path) == nil
            return isUsual ? good("\(number.international) can be called") : nil
        }
    }

    private var reading: [Check] {
        guard !state.isRead(compose) else { return [] }
        return [Check(text: "\(glyphs.ellipsis) reading what is known of them", role: .muted)]
    }

    /// What forbids the call; the wrong time of day has a line of its own.
    private var verdicts: [Check] {
        state.shown(review).filter { $0.rule != .outsideHours }.map { verdict in
            verdict.rule == nil
                ? Check(text: "\(glyphs.cross) \(verdict.words)", role: .danger) : bad("\(verdict.words)")
        }
    }

    private var findings: [Check] {
        review.findings.map { finding in
            let words = FindingWords(finding, state: state)
            return Check(text: words.text, role: words.role)
        }
    }

    private var warnings: [Check] {
        compose.reading.problems.filter { $0.severity == .warning }.map { bad("\($0.words)") }
    }

    /// Nothing is said to be there that no list holds.
    private var completeness: Check? {
        let errors = compose.reading.problems.filter { $0.severity == .error }
        guard !errors.isEmpty else {
            let isUnlisted = review.findings.contains { if case .unlisted = $0 { true } else { false } }
            return isUnlisted ? nil : good("everything needed is there")
        }
        let names = errors.map { compose.form.field(at: $0.path)?.label ?? $0.path }.uniqued().joined(separator: ", ")
        return Check(text: "\(glyphs.cross) still open: \(names)", role: .muted)
    }

    private func good(_ words: SafeText) -> Check { Check(text: "\(glyphs.check) \(words)", role: .success) }
    private func bad(_ words: SafeText) -> Check { Check(text: "\(glyphs.warning) \(words)", role: .warning) }
}
