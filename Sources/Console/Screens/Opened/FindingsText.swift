import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// What a call brought, in as few rows as it takes; and what is missing, with why.
struct FindingsText {
    /// Longer than that after its end nothing more is expected of a call.
    private static let patience = 3600.0
    private static let summaryRows = 3

    let call: Call
    let details: AnalysisDetails?
    let words: CallWords
    let theme: Theme
    let width: Int

    func rows(most: Int) -> [Span] {
        let rows = note + summary + wrapped(facts, .text) + wrapped(recording, .muted) + judged + missing
        return Array(rows.prefix(max(0, most)))
    }

    private var dot: SafeText { " \(words.settings.glyphs.separator) " }

    private var note: [Span] {
        guard let note = call.note else { return [] }
        return wrapped([SafeText(untrusted: note)], .warning, most: 2)
    }

    private var summary: [Span] {
        guard let summary = call.analysis.summary, !summary.isEmpty else { return [] }
        return wrapped([SafeText(untrusted: summary)], .text, most: Self.summaryRows)
    }

    private var facts: [SafeText] {
        var facts: [SafeText] = []
        if let reason = call.disconnectionReason { facts.append("ended by \(reason)") }
        if let sentiment = call.analysis.sentiment { facts.append("sentiment \(sentiment)") }
        if let goal = call.analysis.successful { facts.append(goal ? "goal reached" : "goal not reached") }
        if let cost = call.cost { facts.append("cost \(CallWords.cost(cost))") }
        return facts
    }

    private var recording: [SafeText] {
        guard let address = call.recordingURL, !address.isEmpty else { return [] }
        return ["recording \(address)"]
    }

    private var judged: [Span] {
        let facts = (details?.facts ?? []).map { fact -> SafeText in "\(fact.name): \(fact.value)" }
        let judgements = (details?.judgements ?? []).map { rule -> SafeText in "\(rule.name): \(rule.result)" }
        return wrapped(facts + judgements, .muted, most: 2)
    }

    /// Nothing is expected of a call that nobody answered.
    private var missing: [Span] {
        guard call.state.isPlaced, call.state.isLive || hasConversation else { return [] }
        let absent = CallFinding.allCases.filter { !isThere($0) }
        let told = ProviderCatalog.profile(of: call.provider).findings
        let late = absent.filter(told.contains).map(\.rawValue).joined(separator: ", ")
        let never = absent.filter { !told.contains($0) }.map(\.rawValue).joined(separator: ", ")
        let words: SafeText = isLate ? "Did not come" : "Not yet"
        var lines: [SafeText] = []
        if !late.isEmpty { lines.append("\(words): \(late)") }
        if !never.isEmpty { lines.append("Not offered by \(call.provider.name): \(never)") }
        return wrapped(lines, .muted, most: 2)
    }

    private var hasConversation: Bool {
        [.completed, .unstated].contains(call.state.outcome)
    }

    private var isLate: Bool {
        guard call.state.isEnded else { return false }
        return words.now.timeIntervalSince(call.endedAt ?? call.updatedAt) > Self.patience
    }

    private func isThere(_ finding: CallFinding) -> Bool {
        switch finding {
        case .summary: call.analysis.summary?.isEmpty == false
        case .sentiment: call.analysis.sentiment != nil
        case .goal: call.analysis.successful != nil
        case .recording: call.recordingURL?.isEmpty == false
        case .cost: call.cost != nil
        }
    }

    private func wrapped(_ parts: [SafeText], _ role: Role, most: Int = 2) -> [Span] {
        guard !parts.isEmpty else { return [] }
        var lines: [SafeText] = []
        for part in parts {
            if let last = lines.last, last.width + dot.width + part.width <= width {
                lines[lines.count - 1] = last + dot + part
            } else {
                lines += part.wrapped(to: max(1, width))
            }
        }
        return lines.prefix(most).map { Span($0, theme[role]) }
    }
}
