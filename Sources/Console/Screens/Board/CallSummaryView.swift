import CallDomain
import TerminalUI

/// A call in a narrow column: who, how it stands, with what, and what came of it.
struct CallSummaryView {
    let state: ConsoleState
    let call: Call
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        var y = rect.y
        for block in blocks {
            for line in block.text.wrapped(to: max(1, rect.width - 1)).prefix(12) {
                guard y < rect.maxY else { return }
                frame.write(line, at: Point(rect.x, y), style: block.style, clip: rect)
                y += 1
            }
        }
    }

    private var blocks: [Span] {
        let words = state.words(of: call)
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        var blocks = [
            Span(words.who, theme[.title]),
            Span(words.number, theme[.text]),
            Span("\(words.look.sign) \(words.look.word)  \(words.when)", theme[words.look.role]),
            Span(" ", theme[.text]),
            fact("Agent", words.agent),
            fact("From", call.caller.number.map(CallWords.international) ?? state.settings.glyphs.none),
            fact("Account", "\(call.account) \(state.settings.glyphs.separator) \(call.provider.name)"),
            fact("Call", words.id),
            fact("Made", call.isExternal ? "elsewhere" : times.moment(call.createdAt)),
        ]
        if let at = call.scheduledAt { blocks.append(fact("For", times.full(at))) }
        if let at = call.callbackAt { blocks.append(fact("Back", times.full(at))) }
        if !words.duration.isEmpty { blocks.append(fact("Took", words.duration)) }
        blocks += CallFindings(call: call, theme: theme).spans
        return blocks
    }

    private func fact(_ name: SafeText, _ value: SafeText) -> Span {
        Span("\(name.padded(to: 9))\(value)", theme[.text])
    }
}

/// What a call brought: notes, the summary, the sentiment, the recording.
struct CallFindings {
    let call: Call
    let theme: Theme

    var spans: [Span] {
        var spans: [Span] = []
        if let note = call.note { spans.append(Span(SafeText(untrusted: note), theme[.warning])) }
        if let disposition = call.disposition { spans.append(fact("Outcome", disposition)) }
        if let remark = call.remark { spans.append(Span("Note: \(SafeText(untrusted: remark))", theme[.accent])) }
        if let summary = call.analysis.summary, !summary.isEmpty {
            spans += [Span(" ", theme[.text]), Span(SafeText(untrusted: summary), theme[.text])]
        }
        if let sentiment = call.analysis.sentiment { spans.append(fact("Sentiment", sentiment)) }
        if let successful = call.analysis.successful {
            spans.append(fact("Goal", successful ? "reached" : "not reached"))
        }
        if let reason = call.disconnectionReason { spans.append(fact("Ended by", reason)) }
        if let recording = call.recordingURL, !recording.isEmpty { spans.append(fact("Recording", recording)) }
        return spans
    }

    private func fact(_ name: SafeText, _ value: String) -> Span {
        Span("\(name): \(value)", theme[.muted])
    }
}
