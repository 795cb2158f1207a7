import CallDomain
import CallProviders
import TerminalUI

/// How each account is, in the top line: the sign, and as far as there is room the words and how much was asked.
struct AccountSigns {
    enum Detail: CaseIterable {
        /// `8/20 lists 41/120`
        case full
        /// `8/20 41/120`
        case short
        /// The same, and what stands beside it is short as well.
        case tight
        case signs
    }

    let state: ConsoleState
    let theme: Theme
    let detail: Detail

    var spans: [Span] {
        state.settings.accounts.flatMap { account -> [Span] in
            let look = HealthLook(state.health[account.name], glyphs: state.settings.glyphs, now: state.now)
            let words: SafeText = look.reason == nil ? "" : " \(look.words)"
            return [
                Span(" \(account.name) ", theme[.header]),
                Span("\(look.sign)\(words)", theme[look.role].over(theme[.header])),
                Span("\(budget(account.name)) ", theme[.header]),
            ]
        }
    }

    private func budget(_ account: String) -> SafeText {
        guard let budget = state.budgets[account] else { return "" }
        let lists: SafeText = "\(budget.lists.used)/\(budget.lists.limit)"
        let all: SafeText = "\(budget.all.used)/\(budget.all.limit)"
        return switch detail {
        case .full: " \(lists) lists \(all)"
        case .short, .tight: " \(lists) \(all)"
        case .signs: ""
        }
    }
}
