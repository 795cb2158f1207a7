import Foundation

extension Configuration {
    /// Reads a configuration file; a file that is not there is an empty configuration. No program that is started gets the
    /// variables it names as holding keys.
    public static func read(from path: String) throws(ConfigurationError) -> Configuration {
        guard FileManager.default.fileExists(atPath: path) else { return Configuration() }
        let configuration = try Configuration(TOMLDocument(contentsOf: path).root)
        ChildEnvironment.withhold(configuration.secretVariables)
        return configuration
    }

    init(_ root: TOMLSection) throws(ConfigurationError) {
        let own = ["accounts", "theme", "ascii", "webhooks", "notify", "dispositions", "placing"]
        try root.allowOnly(own + PlacementRules.keys)
        let rules = try PlacementRules(root)
        self.init(
            accounts: try Self.accounts(root, rules), theme: try root.string("theme"),
            ascii: try root.bool("ascii") ?? false,
            webhooks: try root.section("webhooks").map { section throws(ConfigurationError) in
                try Webhooks(section)
            },
            notices: try root.section("notify").map { section throws(ConfigurationError) in
                try NoticeSettings(section)
            } ?? .usual)
        dispositions = try Disposition.all(root)
        self.rules = rules
        if let section = try root.section("placing") { pause = try Self.pause(section) }
    }

    private static func pause(_ section: TOMLSection) throws(ConfigurationError) -> Double {
        try section.allowOnly(["pause"])
        guard let seconds = try section.integer("pause") else { return usualPause }
        guard (0...60).contains(seconds) else {
            throw section.failure("pause", "\u{201C}pause\u{201D} is a number of seconds from 0 to 60.")
        }
        return Double(seconds)
    }

    private static func accounts(_ root: TOMLSection, _ rules: PlacementRules) throws(ConfigurationError) -> [Account] {
        guard let section = try root.section("accounts") else { return [] }
        var accounts: [Account] = []
        for name in section.keys {
            guard let account = try section.section(name) else { continue }
            var read = try Account(name: name, account)
            read.rules = try PlacementRules(account, over: rules)
            accounts.append(read)
        }
        return accounts
    }
}

extension Configuration.Webhooks {
    init(_ section: TOMLSection) throws(ConfigurationError) {
        try section.allowOnly(["listen", "public_url"])
        let listen = try section.string("listen") ?? "127.0.0.1:8787"
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port), colon > listen.startIndex
        else { throw section.failure("listen", "\u{201C}listen\u{201D} must be an address such as 127.0.0.1:8787.") }
        self.init(
            host: String(listen[..<colon]), port: port,
            publicURL: try Account.address("public_url", section))
    }
}

extension Account {
    init(name: String, _ section: TOMLSection) throws(ConfigurationError) {
        if let key = ["key", "api_key", "token", "secret", "password"].first(where: section.keys.contains) {
            let words = "a key does not belong in this file: name where it is kept by key_command, key_env or key_file."
            throw section.failure(key, "there is no setting \u{201C}\(key)\u{201D} here; \(words)")
        }
        try section.allowOnly(
            [
                "provider", "base_url", "environment", "key_command", "key_env", "key_file", "scripts", "numbers",
                "webhook", "webhook_url",
            ] + PlacementRules.keys)
        let provider = try Self.choice(ProviderID.self, "provider", section)
        guard let provider else {
            throw section.failure(
                nil, "account \u{201C}\(name)\u{201D} needs provider = \(Self.names(ProviderID.self)).")
        }
        self.init(
            name: name,
            provider: provider,
            baseURL: try Self.address("base_url", section) ?? ProviderCatalog.profile(of: provider).defaultBaseURL,
            environment: try Self.choice(Environment.self, "environment", section) ?? .production,
            key: try KeySource(section),
            scripts: try Self.scripts(section),
            numbers: try Self.numbers(section),
            webhookURL: try Self.address("webhook_url", section),
            webhookSigning: try section.section("webhook").map { section throws(ConfigurationError) in
                try WebhookSigning(account: name, section)
            })
    }

    static func withoutTrailingSlash(_ text: String) -> String { text.hasSuffix("/") ? String(text.dropLast()) : text }

    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type, _ key: String, _ section: TOMLSection
    ) throws(ConfigurationError) -> Choice? where Choice.RawValue == String {
        guard let text = try section.string(key) else { return nil }
        if let choice = type.allCases.first(where: { $0.rawValue == text }) { return choice }
        throw section.failure(key, "\u{201C}\(key)\u{201D} is \u{201C}\(text)\u{201D}; it must be \(names(type)).")
    }

    private static func names<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
    where Choice.RawValue == String {
        type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    }

    static func address(_ key: String, _ section: TOMLSection) throws(ConfigurationError) -> String? {
        guard let text = try section.string(key) else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
            throw section.failure(key, "\u{201C}\(key)\u{201D} must be a web address such as https://api.example.com.")
        }
        return withoutTrailingSlash(text)
    }

    private static func scripts(_ section: TOMLSection) throws(ConfigurationError) -> [Agent] {
        var scripts: [Agent] = []
        for row in try section.sections("scripts") {
            guard let id = try row.string("id") else { throw row.failure(nil, "every script needs an id.") }
            scripts.append(Agent(id: id, name: try row.string("name") ?? id, language: try row.string("language")))
        }
        return scripts
    }

    private static func numbers(_ section: TOMLSection) throws(ConfigurationError) -> [PhoneLine] {
        var numbers: [PhoneLine] = []
        for row in try section.sections("numbers") {
            guard let number = try row.string("number") else { throw row.failure(nil, "every number needs a number.") }
            numbers.append(PhoneLine(id: try row.string("id"), number: number, name: try row.string("name")))
        }
        return numbers
    }
}

extension Account.Environment: CaseIterable {
    /// What a configuration may say; `demo` is made by the program itself.
    public static var allCases: [Account.Environment] { [.production, .sandbox] }
}

extension KeySource {
    /// `name` is what the settings begin with, as in `key_file`.
    init(_ section: TOMLSection, named name: String = "key") throws(ConfigurationError) {
        let given = ["\(name)_command", "\(name)_env", "\(name)_file"].filter(section.keys.contains)
        guard given.count < 2 else {
            throw section.failure(
                given.last, "only one of \(given.joined(separator: " and ")) can be obeyed; take one out.")
        }
        if let command = try section.strings("\(name)_command") {
            guard !command.isEmpty else {
                throw section.failure("\(name)_command", "\(name)_command names no program.")
            }
            self = .command(command)
        } else if let variable = try section.string("\(name)_env") {
            self = .environment(variable)
        } else if let path = try section.string("\(name)_file") {
            self = .file(path)
        } else {
            self = .missing
        }
    }
}
