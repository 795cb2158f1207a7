import CallDomain
import CallFiles
import CallProviders
import Foundation

extension Configuration {
    /// Reads a configuration file; a file that is not there is an empty configuration. One that others could have written
    /// is refused: it names programs that are run. No program that is started gets the variables it names as holding keys.
    public static func read(from path: String) throws(ConfigurationError) -> Configuration {
        guard path != "/dev/null", let bytes = try bytes(of: path) else { return Configuration() }
        let configuration = try Configuration(TOMLDocument(bytes: bytes, file: path).root)
        ChildEnvironment.withhold(configuration.secretVariables)
        return configuration
    }

    /// `nil` where there is no such file.
    private static func bytes(of path: String) throws(ConfigurationError) -> [UInt8]? {
        do throws(BoundedFile.Problem) {
            return try BoundedFile.plain(path, upTo: TOMLDocument.largest) { FileTrust.written.problem($0, at: path) }
        } catch {
            if error == .missing { return nil }
            throw ConfigurationError(file: path, line: nil, words: error.words)
        }
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
        return try section.integer("pause", in: 0...60, unit: "seconds").map(Double.init) ?? usualPause
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
        try section.allowOnly(["listen", "public_url", WebAddress.openSetting])
        let isOpenAllowed = try section.bool(WebAddress.openSetting) ?? false
        let usual = ListenAddress(host: "127.0.0.1", port: 8787)
        let listen = try section.text("listen", as: ListenAddress.words, ListenAddress.init(_:)) ?? usual
        self.init(
            host: listen.host, port: listen.port,
            publicURL: try section.address("public_url", isOpenAllowed: isOpenAllowed))
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
                "provider", "base_url", WebAddress.openSetting, "environment", "key_command", "key_env", "key_file",
                "scripts", "numbers",
                "webhook", "webhook_url",
            ] + PlacementRules.keys)
        let provider = try Self.choice(ProviderID.self, "provider", section)
        guard let provider else {
            throw section.failure(
                nil, "account \u{201C}\(name)\u{201D} needs provider = \(Self.names(ProviderID.self)).")
        }
        let isOpenAllowed = try section.bool(WebAddress.openSetting) ?? false
        self.init(
            name: name,
            provider: provider,
            baseURL: try section.address("base_url", isOpenAllowed: isOpenAllowed)
                ?? ProviderCatalog.profile(of: provider).defaultBaseURL,
            environment: try Self.choice(Environment.self, "environment", section) ?? .production,
            key: try KeySource(section),
            scripts: try Self.scripts(section),
            numbers: try Self.numbers(section),
            webhookURL: try section.address("webhook_url", isOpenAllowed: isOpenAllowed, takesQuery: true),
            webhookSigning: try section.section("webhook").map { section throws(ConfigurationError) in
                try WebhookSigning(account: name, section)
            })
        allowsPlainHTTP = isOpenAllowed
    }

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

extension TOMLSection {
    /// A web address without a slash at its end; what it is refused for never repeats what could be a secret.
    ///
    /// What goes there holds a key, or a token and what people said: another machine is told by `https` only, unless the
    /// table allows it.
    fileprivate func address(
        _ key: String, isOpenAllowed: Bool, takesQuery: Bool = false
    ) throws(ConfigurationError) -> String? {
        guard let text = try string(key) else { return nil }
        do {
            let address = try WebAddress(text, takesQuery: takesQuery)
            guard isOpenAllowed || !address.isOpenToOthers else { throw failure(key, address.openWords(key)) }
            return text.hasSuffix("/") ? String(text.dropLast()) : text
        } catch let problem as WebAddress.Problem {
            throw failure(key, problem.words(key))
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw failure(key, WebAddress.Problem.notWeb.words(key))
        }
    }
}
