import Foundation

/// Accounts whose keys are planted, at a provider that repeats every key it is given.
struct CanaryWorld {
    let home: TestHome
    /// Where the keys are kept: not searched.
    let vault: TestHome
    let server: AnsweringServer
    /// Where the provider sends those on who ask it; nobody may come.
    let elsewhere: AnsweringServer
    let program: BuiltProgram

    static let command = Canary("command")
    static let variable = Canary("variable")
    static let file = Canary("file")
    static let refused = Canary("refused")
    static let hook = Canary("hook")
    static let oldHook = Canary("oldhook")
    static let all = [command, variable, file, refused, hook, oldHook]
    static let accounts = ["command", "variable", "file", "refused"]
    static let statuses = [201, 302, 401, 422, 500]

    static func start(notify: String = "") throws -> CanaryWorld {
        let (home, vault) = (try TestHome(), try TestHome())
        let elsewhere = try AnsweringServer { _ in .json("{}") }
        let server = try AnsweringServer { [address = elsewhere.address] in answer(to: $0, elsewhere: address) }
        for (name, canary) in [("command", command), ("file", file), ("oldhook", oldHook)] {
            let path = try vault.file(name, canary.key + "\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        try home.configure(configuration(server.address, home: home.path, vault: vault.path) + notify)
        let variables = ["CANARY_ONE": variable.key, "CANARY_TWO": refused.key, "CANARY_HOOK": hook.key]
        return CanaryWorld(
            home: home, vault: vault, server: server, elsewhere: elsewhere,
            program: BuiltProgram(
                home: home,
                environment: variables.merging(["SSH_AUTH_SOCK": "/agent", "TERM": "xterm-256color"]) { $1 }))
    }

    private static func configuration(_ address: String, home: String, vault: String) -> String {
        let keys = [
            "key_command = [\"sh\", \"-c\", \"\(look(home, as: "key-command")); cat \(vault)/command\"]",
            "key_env = \"CANARY_ONE\"", "key_file = \"\(vault)/file\"", "key_env = \"CANARY_TWO\"",
        ]
        let accounts = zip(accounts, keys).map { name, key in
            """
            [accounts.\(name)]
            provider = "contactship"
            base_url = "\(address)/\(name)"
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }
            calls_per_day = 0
            \(key)

            """
        }
        let hooks = "[accounts.refused.webhook]\nsecret_env = \"CANARY_HOOK\"\nold_secret_file = \"\(vault)/oldhook\"\n"
        return accounts.joined() + hooks
    }

    /// A shell's words that keep what a child sees of its own variables and of its parent's arguments.
    static func look(_ home: String, as name: String) -> String {
        "env >> \(home)/seen-\(name); tr '\\\\0' ' ' < /proc/$PPID/cmdline >> \(home)/seen-\(name)"
    }

    /// The last digit of the number that is to be called chooses the status.
    @Sendable private static func answer(
        to request: AnsweringServer.Request, elsewhere: String
    ) -> AnsweringServer.Answer {
        let key = request.header("x-api-key") ?? request.header("authorization") ?? "none"
        let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any]
        let digit = (body?["to_number"] as? String)?.last?.wholeNumberValue
        let status = request.line.contains("/refused") ? 401 : digit.map { statuses[$0 % statuses.count] } ?? 200
        let text = "\"message\":\"bad key \(Canary.echo(of: key))\",\"id\":\"call-\(UUID())\",\"data\":[]"
        return .json(
            "{\(text)}", status: status,
            [("Location", "\(elsewhere)/?key=\(key)"), ("X-Key", key), ("Set-Cookie", "key=\(key)")])
    }

    /// Expects no trace of any key in a text.
    func traces(in text: String) -> [String] { Self.all.compactMap { $0.found(in: text) } }
}
