import CallDomain
import CallProviders
import TerminalUI
import Wording

/// Draws the accounts: a row each, and below it what is to know about the one under the cursor.
struct AccountsView {
    private static let detailHeight = 9

    let state: ConsoleState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    private static let columns: [(title: SafeText, column: TableColumn)] = [
        ("name", TableColumn(id: "name", minimum: 10, ideal: 16, flex: 1, priority: 9)),
        ("provider", TableColumn(id: "provider", minimum: 11, priority: 8)),
        ("environment", TableColumn(id: "environment", minimum: 12, priority: 9)),
        ("health", TableColumn(id: "health", minimum: 13, ideal: 16, priority: 7)),
        ("last check", TableColumn(id: "check", minimum: 16, ideal: 44, flex: 3, priority: 6)),
        ("key from", TableColumn(id: "key", minimum: 14, ideal: 30, flex: 1, priority: 3)),
    ]

    /// Accounts that can be seen at once.
    static func rows(in size: Size) -> Int {
        let height = ChromeView.content(of: size).height - 1
        return max(0, height - min(detailHeight, height / 2))
    }

    func draw(in rect: Rect, on frame: inout Frame) {
        let (header, rest) = rect.splitTop(1)
        frame.fill(header, style: theme[.header])
        let layout = TableLayout(Self.columns.map(\.column), width: header.width - 2, spacing: 2)
        for (title, column) in Self.columns {
            guard let place = layout[column.id] else { continue }
            frame.write(title, in: place.cell(in: header.moved(right: 1)), style: theme[.header])
        }
        guard !state.settings.accounts.isEmpty else {
            let words: SafeText = "There is no account. a adds one."
            return frame.write(words, in: rest.row(rest.height / 3), style: theme[.muted], alignment: .center)
        }
        let (detail, body) = rest.splitBottom(min(Self.detailHeight, rest.height / 2))
        for (line, index) in state.accounts.list.visibleRange(height: body.height).enumerated() {
            draw(index, in: body.row(line), layout, on: &frame)
        }
        guard let account = state.selectedAccount else { return }
        drawDetail(account, in: detail, on: &frame)
    }

    private func draw(_ index: Int, in row: Rect, _ layout: TableLayout, on frame: inout Frame) {
        guard state.settings.accounts.indices.contains(index) else { return }
        let account = state.settings.accounts[index]
        for (_, column) in Self.columns {
            guard let place = layout[column.id] else { continue }
            let span = span(column.id, account)
            frame.write(
                span.text, in: place.cell(in: row.moved(right: 1)), style: span.style, ellipsis: glyphs.ellipsis)
        }
        frame.addHit(row, id: HitID(rawValue: "row:\(index)"))
        guard index == state.accounts.list.selected else { return }
        frame.write(glyphs.cursor, at: row.origin, style: theme[.accent])
        frame.select(row, as: theme[.selection], on: theme[.text])
    }

    private func span(_ column: String, _ account: Account) -> Span {
        switch column {
        case "name": return Span("\(account.name)", theme[.text])
        case "provider": return Span("\(account.provider.name)", theme[.text])
        case "environment": return environment(account)
        case "health":
            let look = HealthLook(state.health[account.name], glyphs: glyphs, now: state.now)
            return Span("\(look.sign) \(look.words)", theme[look.role])
        case "check": return check(account)
        default: return Span("\(account.key.words)", theme[.muted])
        }
    }

    private func environment(_ account: Account) -> Span {
        switch account.environment {
        case .production: Span(" PRODUCTION ", theme[.production])
        case .sandbox: Span(" sandbox ", theme[.sandbox])
        case .demo: Span(" DEMO ", theme[.demo])
        }
    }

    private func checkRole(_ account: Account) -> Role {
        switch state.accounts.checks[account.name]?.result {
        case .fine?: .success
        case .failed?: .danger
        case nil: .info
        }
    }

    private func check(_ account: Account) -> Span {
        guard let check = state.accounts.checks[account.name] else { return Span("not checked", theme[.muted]) }
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        switch check.result {
        case nil: return Span("asking\(glyphs.ellipsis)", theme[.info])
        case .fine(let words)?:
            return Span("\(glyphs.check) \(times.moment(check.at)) \(words)", theme[.success])
        case .failed(let words)?: return Span("\(glyphs.cross) \(times.moment(check.at)) \(words)", theme[.danger])
        }
    }

    private func drawDetail(_ account: Account, in rect: Rect, on frame: inout Frame) {
        frame.horizontalLine(
            at: rect.origin, length: rect.width, style: theme[.border], character: glyphs.box.horizontal)
        let inner = rect.splitTop(1).rest.inset(horizontal: 2, vertical: 0)
        var y = 0
        for (label, text, role) in facts(account) {
            let width = 13
            for (line, part) in text.wrapped(to: max(8, inner.width - width)).prefix(2).enumerated() {
                let (left, right) = inner.row(y).splitLeft(width)
                if line == 0 { frame.write(label, in: left, style: theme[.muted]) }
                frame.write(part, in: right, style: theme[role])
                y += 1
            }
        }
    }

    private func facts(_ account: Account) -> [(SafeText, SafeText, Role)] {
        var facts: [(SafeText, SafeText, Role)] = [
            baseURL(account), ("Key from", "\(account.key.words)", .text),
        ]
        if account.key == .missing { facts[1] = ("Key from", "nowhere yet: enter names where it is kept", .warning) }
        facts.append(("Scripts", counted(account.scripts.map(\.name)), .text))
        facts.append(("Numbers", counted(account.numbers.map { $0.name ?? $0.number }), .text))
        if let url = account.webhookURL { facts.append(("Webhook", "\(url)", .text)) }
        let look = HealthLook(state.health[account.name], glyphs: glyphs, now: state.now)
        if let reason = look.reason { facts.append(("Health", "\(look.sign) \(reason)", look.role)) }
        if let budget = state.budgets[account.name] {
            let words: SafeText =
                "\(budget.all.used) of \(budget.all.limit) requests, \(budget.lists.used) of \(budget.lists.limit) lists"
            facts.append(("Last minute", words, .text))
        }
        if state.accounts.checks[account.name] != nil {
            facts.append(("Check", check(account).text, checkRole(account)))
        }
        return facts
    }

    private func baseURL(_ account: Account) -> (SafeText, SafeText, Role) {
        let url = WebAddress.shown(account.baseURL)
        guard account.isOpenToOthers else { return ("Base URL", "\(url)", .text) }
        return ("Base URL", "\(url)  \(glyphs.warning) plain http: others can read the key on its way", .warning)
    }

    private func counted(_ names: [String]) -> SafeText {
        guard !names.isEmpty else { return "none named here" }
        return "\(names.count): \(names.prefix(20).joined(separator: ", "))"
    }
}
