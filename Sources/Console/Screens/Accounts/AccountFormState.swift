import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// An account as it is being written down.
struct AccountFormState: Sendable {
    enum Row: Int, Sendable, CaseIterable {
        case name
        case provider
        case environment
        case address
        case keyPlace
        case key
    }

    enum KeyPlace: Sendable, CaseIterable {
        case file
        case command
        case variable
    }

    /// The account that is changed; `nil` for a new one.
    let original: Account?
    /// Where the configuration stands, and the key files beside it.
    let configuration: String
    var name: LineEditor
    var provider: ProviderID
    var environment: Account.Environment
    var address: LineEditor
    var keyPlace: KeyPlace
    var secret = SecretField()
    var command: LineEditor
    var variable: LineEditor
    private(set) var focus: Row
    /// Rows that were left at least once: what is wrong with them is shown.
    private(set) var visited: Set<Row> = []
    private var wasAsked = false
    var check: AccountCheck?
    /// What was sent to be tried out or saved; news of anything else are old.
    var pending: Account?
    var isSaving = false
    /// Why it could not be saved.
    var failure: String?

    init(_ original: Account?, configuration: String) {
        self.original = original
        self.configuration = configuration
        name = LineEditor(original?.name ?? "", limit: 200)
        provider = original?.provider ?? ProviderID.allCases.first ?? .contactship
        environment = original?.environment ?? .production
        address = LineEditor("", limit: 2_000)
        command = LineEditor("", limit: 4_000)
        variable = LineEditor("", limit: 200)
        keyPlace = .file
        focus = original == nil ? .name : .key
        guard let original else { return }
        if original.baseURL != standardAddress { address.text = original.baseURL }
        switch original.key {
        case .command(let words): (keyPlace, command.text) = (.command, ShellWordSplitter.line(words))
        case .environment(let name): (keyPlace, variable.text) = (.variable, name)
        case .file, .simulator, .missing: keyPlace = .file
        }
    }

    var standardAddress: String { ProviderCatalog.profile(of: provider).defaultBaseURL }

    /// An account keeps its name and its provider: the calls in the journal refer to both.
    func canChange(_ row: Row) -> Bool { original == nil || row != .name && row != .provider }

    mutating func move(by step: Int) {
        visited.insert(focus)
        let rows = Row.allCases.filter(canChange)
        let index = rows.firstIndex(of: focus) ?? 0
        focus = rows[((index + step) % rows.count + rows.count) % rows.count]
    }

    mutating func move(to row: Row) {
        guard row != focus, canChange(row) else { return }
        visited.insert(focus)
        focus = row
    }

    /// Somebody wanted to go on: everything that is wrong is shown.
    mutating func visitAll() { (visited, wasAsked) = (Set(Row.allCases), true) }

    /// Everything that was typed but the key.
    var withoutSecret: AccountFormState {
        var form = self
        form.secret.clear()
        (form.check, form.pending, form.isSaving, form.failure) = (nil, nil, false, nil)
        return form
    }
}

extension AccountFormState {
    /// What is wrong, by row; empty where it can be saved.
    func problems(among accounts: [Account]) -> [Row: String] {
        var problems: [Row: String] = [:]
        if original == nil {
            let isTaken = accounts.contains { $0.name == name.text }
            problems[.name] =
                isTaken ? "There is an account of that name already." : AccountRules.problem(name: name.text)
        }
        problems[.address] = AccountRules.problem(address: trimmedAddress, allowsPlainHTTP: allowsPlainHTTP)
        problems[.key] =
            switch keyPlace {
            case .file: keepsItsFile ? nil : isKeyForElsewhere ? Self.keyAnew : secret.problem
            case .command: AccountRules.problem(command: command.text)
            case .variable: AccountRules.problem(variable: variable.text)
            }
        return problems
    }

    func shownProblems(among accounts: [Account]) -> [Row: String] {
        problems(among: accounts).filter { row, _ in
            visited.contains(row) && (wasAsked || row != .key || row != focus || !isEmptyKey)
        }
    }

    private var isEmptyKey: Bool { secret.isEmpty && command.isEmpty && variable.isEmpty }

    /// An account that has a key file already keeps it where no other key is typed.
    var keepsItsFile: Bool {
        guard case .file? = original?.key else { return false }
        return keyPlace == .file && secret.isEmpty && !isElsewhere
    }

    private static let keyAnew = "Another server gets no key that was given to the first: type the key for it."

    private var isKeyForElsewhere: Bool { original != nil && secret.isEmpty && isElsewhere }

    /// Requests would go to another server than those of the account that is changed.
    var isElsewhere: Bool {
        guard let original else { return false }
        var account = original
        (account.provider, account.baseURL) = (provider, typedAddress)
        return !account.hasServer(of: original)
    }

    private var typedAddress: String { trimmedAddress.isEmpty ? standardAddress : trimmedAddress }

    private var trimmedAddress: String { address.text.trimmingCharacters(in: .whitespaces) }

    /// Only the file says so; it stays as it says.
    private var allowsPlainHTTP: Bool { original?.allowsPlainHTTP ?? false }

    var warning: String? { AccountRules.warning(address: trimmedAddress) }

    /// The account as it stands here; `nil` while something is wrong.
    func account(among accounts: [Account]) -> Account? {
        guard problems(among: accounts).isEmpty else { return nil }
        let typed = typedAddress
        var account =
            original ?? Account(name: name.text, provider: provider, baseURL: typed, key: .missing)
        account.provider = provider
        account.baseURL = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
        account.environment = environment
        account.key = key
        return account
    }

    /// A key that is typed gets its file when it is saved.
    private var key: KeySource {
        switch keyPlace {
        case .file:
            keepsItsFile ? original?.key ?? .missing : .missing
        case .command: .command((try? ShellWordSplitter.read(command.text)) ?? [])
        case .variable: .environment(variable.text)
        }
    }

    var keyFolder: String { KeyFolder.path(beside: configuration) }

    /// The typed key, where it is to be kept in a file.
    var typedKey: Secret? { keyPlace == .file ? secret.secret : nil }
}
