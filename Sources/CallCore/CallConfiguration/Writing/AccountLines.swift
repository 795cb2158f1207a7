import CallDomain
import CallProviders
import Foundation

/// The settings of an account as a configuration says them, in the order they are written.
struct AccountLines {
    /// Keys and values, without the account's scripts and numbers.
    let settings: [(key: String, value: String)]
    let scripts: [AccountRow]
    let numbers: [AccountRow]

    static let keyNames = ["key_command", "key_env", "key_file"]

    /// Throws `ConfigurationWriteError.unwritable` for what belongs to a running program only.
    init(_ account: Account) throws(ConfigurationWriteError) {
        let standard = ProviderCatalog.profile(of: account.provider).defaultBaseURL
        var settings = [("provider", TOMLText.string(account.provider.rawValue))]
        if account.baseURL != standard { settings.append(("base_url", TOMLText.string(account.baseURL))) }
        if account.allowsPlainHTTP { settings.append((WebAddress.openSetting, "true")) }
        guard Account.Environment.allCases.contains(account.environment) else {
            throw .unwritable("An account of the demo is not written to a configuration.")
        }
        settings.append(("environment", TOMLText.string(account.environment.rawValue)))
        if let key = try Self.setting(of: account.key) { settings.append(key) }
        if let url = account.webhookURL { settings.append(("webhook_url", TOMLText.string(url))) }
        self.settings = settings
        scripts = account.scripts.map(AccountRow.init)
        numbers = account.numbers.map(AccountRow.init)
    }

    private static func setting(
        of key: KeySource
    ) throws(ConfigurationWriteError) -> (String, String)? {
        switch key {
        case .command(let words): ("key_command", TOMLText.strings(words))
        case .environment(let name): ("key_env", TOMLText.string(name))
        case .file(let path): ("key_file", TOMLText.string(path))
        case .missing: nil
        case .simulator: throw .unwritable("A simulated key is not written to a configuration.")
        }
    }

    func value(of key: String) -> String? { settings.first { $0.key == key }?.value }

    var lists: [(key: String, rows: [AccountRow])] { [("scripts", scripts), ("numbers", numbers)] }

    /// All of it, one setting after the other, for a person to copy.
    var words: String {
        let rows = lists.filter { !$0.rows.isEmpty }.map { "\($0.key) = \(AccountRow.list($0.rows))" }
        return (settings.map { "\($0.key) = \($0.value)" } + rows).joined(separator: "  ")
    }

    /// The lines of a new table.
    func lines(lineBreak: String) -> [String] {
        settings.map { "\($0.key) = \($0.value)" }
            + lists.filter { !$0.rows.isEmpty }.map {
                "\($0.key) = \(AccountRow.list($0.rows, lineBreak: lineBreak))"
            }
    }
}

/// One script or number as the configuration says it.
struct AccountRow: Hashable {
    struct Field: Hashable {
        let key: String
        /// `nil` where nothing is said.
        let text: String?
    }

    /// What makes it the same row although other fields changed.
    let identity: String
    let fields: [Field]

    init(_ script: Agent) {
        identity = script.id
        fields = [
            Field(key: "id", text: script.id), Field(key: "name", text: script.name == script.id ? nil : script.name),
            Field(key: "language", text: script.language),
        ]
    }

    init(_ line: PhoneLine) {
        identity = line.number
        fields = [
            Field(key: "number", text: line.number), Field(key: "name", text: line.name),
            Field(key: "id", text: line.id),
        ]
    }

    var pairs: [(key: String, text: String)] { fields.compactMap { field in field.text.map { (field.key, $0) } } }

    var table: String { TOMLText.table(pairs) }

    /// On one line.
    static func list(_ rows: [AccountRow]) -> String { "[" + rows.map(\.table).joined(separator: ", ") + "]" }

    /// One row a line, unless there is only one.
    static func list(_ rows: [AccountRow], lineBreak: String) -> String {
        guard rows.count > 1 else { return list(rows) }
        return "[" + lineBreak + rows.map { "    \($0.table),\(lineBreak)" }.joined() + "]"
    }
}
