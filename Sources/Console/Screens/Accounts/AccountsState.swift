import CallDomain
import TerminalUI

/// The screen of the accounts.
struct AccountsState: Sendable {
    var list = ListState()
    var checks: [String: AccountCheck] = [:]
    /// A new account as it was left, without its key; it is back when one is added again.
    var unsaved: AccountFormState?
    /// Lines as they were left; they are back when the same are opened again.
    var unsavedRows: [AccountRowsState] = []
}

extension AccountsState {
    /// What is asked at the moment.
    var isChecking: Bool { checks.values.contains { $0.result == nil } }
}
