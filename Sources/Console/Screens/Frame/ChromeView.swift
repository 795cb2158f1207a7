import CallDomain
import Foundation
import TerminalUI
import Wording

/// Draws what stands around every screen: where one is, how the providers are, what needs a person, and the keys.
struct ChromeView {
    let state: ConsoleState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    /// The room left for the screen itself.
    static func content(of size: Size) -> Rect {
        Rect(size: size).splitTop(2).rest.splitBottom(1).rest
    }

    func draw(on frame: inout Frame) {
        let (top, rest) = frame.bounds.splitTop(1)
        drawTop(in: top, on: &frame)
        drawTabs(in: rest.row(0), on: &frame)
        let (footer, above) = rest.splitBottom(1)
        drawFooter(in: footer, on: &frame)
        let line = above.splitBottom(1).bottom
        if let message = state.messages.current(at: state.now) {
            drawMessage(message, in: line, on: &frame)
        } else if let trouble = state.journalTrouble {
            frame.fill(line, style: theme[.text])
            let words: SafeText = " \(glyphs.warning) \(trouble.words)"
            frame.write(words, in: line, style: theme[.danger], ellipsis: glyphs.ellipsis)
        } else if let words = state.acting.words {
            frame.fill(line, style: theme[.text])
            frame.write(" \(words)", in: line, style: theme[.info])
        }
    }

    private func drawTop(in row: Rect, on frame: inout Frame) {
        frame.fill(row, style: theme[.header])
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let hour: SafeText = " \(times.exact(state.now).prefix(columns: 5)) "
        let time = Span("\(hour)\(TimeWords.zoneName(state.settings.zone)) ", theme[.header])
        let left =
            [Span(" Trunkline ", theme[.title].over(theme[.header])), Span(" ", theme[.header])] + trouble + environment
        let used = frame.write(left, at: row.origin, clip: row)
        let room = row.width - used - 1
        let ways = AccountSigns.Detail.allCases.lazy.map { detail in
            AccountSigns(state: state, theme: theme, detail: detail).spans + hooks(isTight: detail == .tight)
                + [detail == .tight ? Span(hour, theme[.header]) : time]
        }
        let spans = ways.first { Self.width($0) <= room } ?? [time]
        frame.write(spans, at: Point(row.maxX - min(Self.width(spans), row.width), row.y), clip: row)
    }

    /// Stays whatever is said below.
    private var trouble: [Span] {
        guard let trouble = state.journalTrouble else { return [] }
        return [Span(" \(glyphs.warning) \(trouble.title) ", theme[.danger]), Span(" ", theme[.header])]
    }

    private static func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.width } }

    private var environment: [Span] {
        if let demo = state.settings.demo {
            let speed: SafeText = demo.speed == demo.speed.rounded() ? "\(Int(demo.speed))" : "\("\(demo.speed)")"
            return [Span(" DEMO ", theme[.demo]), Span(" simulated providers, time runs ×\(speed)", theme[.header])]
        }
        let names = state.settings.accounts.filter { $0.environment == .production }.map(\.name)
        if names.isEmpty, !state.settings.accounts.isEmpty { return [Span(" sandbox ", theme[.sandbox])] }
        guard !names.isEmpty else { return [Span(" no account ", theme[.warning])] }
        return [Span(" PRODUCTION ", theme[.production]), Span(" \(names.joined(separator: ", "))", theme[.header])]
    }

    private func hooks(isTight: Bool) -> [Span] {
        guard let address = state.settings.webhookAddress else { return [] }
        let port = address.split(separator: ":").last.map(String.init) ?? address
        return [
            Span(" hooks ", theme[.header]), Span(glyphs.up, theme[.success].over(theme[.header])),
            Span(isTight ? " " : " :\(port) ", theme[.header]),
        ]
    }

    private func drawTabs(in row: Rect, on frame: inout Frame) {
        let tabs: [(SafeText, Int, Bool, CommandID)] = [
            ("1 Calls", state.counts.all, state.screen == .board(.calls), .showCalls),
            ("2 Scheduled", state.counts.scheduled, state.screen == .board(.scheduled), .showScheduled),
            ("3 Live", state.counts.live, state.screen == .live, .showLive),
            (accountsTitle, state.settings.accounts.count, state.screen == .accounts, .showAccounts),
        ]
        var x = row.x + 1
        // Calls of which nobody knows are told before all else.
        let room = state.counts.unknown > 0 ? row.width - (waiting.first?.0.width ?? 0) : row.width
        for (title, count, isCurrent, command) in tabs {
            let text: SafeText = " \(title) \(count) "
            guard isCurrent || x + text.width <= row.x + room || state.counts.unknown == 0 else { break }
            let width = frame.write(
                text, at: Point(x, row.y), style: isCurrent ? theme[.selection].over(theme[.text]) : theme[.text],
                clip: row)
            frame.addHit(
                Rect(x: x, y: row.y, width: width, height: 1), id: HitID(rawValue: "command:\(command.rawValue)"))
            x += width + 1
        }
        drawWaiting(in: row.splitLeft(x - row.x).rest, on: &frame)
    }

    /// What waits for a person, the most pressing at the edge: where room is short the rest is left out.
    private func drawWaiting(in row: Rect, on frame: inout Frame) {
        var end = row.maxX
        for (index, (words, role, command)) in waiting.enumerated() {
            let isShort = index == 0 && words.width > row.width && state.counts.unknown > 0
            let text: SafeText = isShort ? "\(glyphs.warning) \(state.counts.unknown) " : words
            let place = Rect(x: end - text.width, y: row.y, width: text.width, height: 1)
            guard place.x >= row.x else { return }
            frame.write(text, at: place.origin, style: theme[role], clip: row)
            frame.addHit(place, id: HitID(rawValue: "command:\(command.rawValue)"))
            end = place.x - 1
        }
    }

    private var waiting: [(SafeText, Role, CommandID)] {
        let attention = state.attention
        let drafts = state.shelf.drafts.count
        let all: [(Int, SafeText, Role, CommandID)] = [
            (state.counts.unknown, "\(glyphs.warning) \(state.counts.unknown) unknown ", .stateUnknown, .goToWaiting),
            waiting(attention.failed(at: state.now), "failed", .stateFailed),
            waiting(attention.callbacks(at: state.now), "to call back", .warning),
            waiting(attention.dueSoon(at: state.now), "due <5m", .stateScheduled),
            (drafts, "\(drafts) \(drafts == 1 ? "draft" : "drafts") ", .accent, .startFrom),
        ]
        return all.filter { $0.0 > 0 }.map { ($0.1, $0.2, $0.3) }
    }

    private func waiting(_ calls: [Call], _ words: SafeText, _ role: Role) -> (Int, SafeText, Role, CommandID) {
        let more: SafeText = calls.count >= Waiting.most ? "+" : ""
        return (calls.count, "\(calls.count)\(more) \(words) ", role, .goToWaiting)
    }

    /// With a sign where an account is unwell.
    private var accountsTitle: SafeText {
        let isUnwell = state.settings.accounts.contains { account in
            HealthLook(state.health[account.name], glyphs: glyphs, now: state.now).isUnwell
        }
        return isUnwell ? "5 Accounts \(glyphs.warning)" : "5 Accounts"
    }

    private func drawMessage(_ message: MessageLog.Message, in row: Rect, on frame: inout Frame) {
        let role: Role = message.kind == .info ? .info : message.kind == .warning ? .warning : .danger
        frame.fill(row, style: theme[.text])
        frame.write(" \(message.text)", in: row, style: theme[role])
    }

    /// The keys that apply here; those that do not now are dimmed, and give way first where room is short.
    private func drawFooter(in row: Rect, on frame: inout Frame) {
        frame.fill(row, style: theme[.header])
        let hints = CommandTable.commands(in: state.context).compactMap { FooterHint($0, in: state) }
        var x = row.x + 1
        for hint in FooterHint.fitting(hints, columns: row.width - 2) {
            let place = Point(x, row.y)
            let word = hint.isOff ? theme[.muted].over(theme[.header]) : theme[.header]
            let key = theme[hint.isOff ? .muted : .key].over(theme[.header])
            frame.write([Span("\(hint.key) ", key), Span(hint.word, word)], at: place, clip: row)
            frame.addHit(
                Rect(x: x, y: row.y, width: hint.width, height: 1),
                id: HitID(rawValue: "command:\(hint.command.rawValue)"))
            x += hint.width + FooterHint.gap
        }
    }
}
