import TerminalUI

extension CommandTable {
    static let accounts = [
        Command(.showDemo, "See the demo", hint: "demo", .accounts, keys: ["d"], in: [.welcome]),
        Command(
            .editAccount, "Change the account", hint: "change", .accounts, keys: ["enter", "e"], in: [.accounts]),
        Command(.addAccount, "Add an account", hint: "add", .accounts, keys: ["a"], in: [.accounts, .welcome]),
        Command(.checkAccount, "Check the account", hint: "check", .accounts, keys: ["c"], in: [.accounts]),
        Command(.editScripts, "Scripts named here", hint: "scripts", .accounts, keys: ["s"], in: [.accounts]),
        Command(.editNumbers, "Numbers named here", hint: "numbers", .accounts, keys: ["p"], in: [.accounts]),
        Command(.removeAccount, "Remove the account", hint: "remove", .accounts, keys: ["x"], in: [.accounts]),
        Command(.checkAccounts, "Check all accounts", hint: "check all", .accounts, keys: ["C"], in: [.accounts]),
        Command(
            .copyWebhook, "Copy the webhook address", hint: "copy webhook", .accounts, keys: ["w"], in: [.accounts]),
        Command(.nextField, "Next field", hint: "next", .form, keys: ["tab", "down"], in: [.accountForm]),
        Command(.previousField, "Previous field", .form, keys: ["backtab", "up"], in: [.accountForm]),
        Command(.nextField, "Next cell", hint: "next", .form, keys: ["tab"], in: [.accountRows]),
        Command(.previousField, "Previous cell", .form, keys: ["backtab"], in: [.accountRows]),
        Command(.tryAccount, "Try the key", hint: "check", .accounts, keys: ["ctrl-t"], in: [.accountForm]),
        Command(
            .removeLine, "Take the line out", hint: "take line out", .accounts, keys: ["ctrl-x"], in: [.accountRows]),
        Command(.saveAccount, "Save", hint: "save", .accounts, keys: ["ctrl-s"], in: [.accountForm, .accountRows]),
    ]
}
