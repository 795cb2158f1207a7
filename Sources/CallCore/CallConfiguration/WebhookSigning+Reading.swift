import CallDomain

extension WebhookSigning {
    /// Reads `[accounts.NAME.webhook]`.
    init(account: String, _ section: TOMLSection) throws(ConfigurationError) {
        if let key = ["secret", "key", "token"].first(where: section.keys.contains) {
            let words = "a secret does not belong in this file: name where it is kept by secret_command, secret_env or"
            throw section.failure(key, "there is no setting \u{201C}\(key)\u{201D} here; \(words) secret_file.")
        }
        try section.allowOnly(
            ["header", "encoding", "prefix"]
                + ["secret", "old_secret"].flatMap { stem in ["command", "env", "file"].map { "\(stem)_\($0)" } })
        let secret = try KeySource(section, named: "secret")
        guard secret != .missing else {
            throw section.failure(
                nil,
                "the webhook of account \u{201C}\(account)\u{201D} needs secret_command, secret_env or secret_file.")
        }
        let old = try KeySource(section, named: "old_secret")
        self.init(
            secrets: old == .missing ? [secret] : [secret, old], header: try Self.header(section),
            encoding: try Account.choice(Encoding.self, "encoding", section) ?? .hex,
            prefix: try section.string("prefix") ?? "")
    }

    private static func header(_ section: TOMLSection) throws(ConfigurationError) -> String {
        guard let name = try section.string("header") else { return "X-Signature" }
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
            throw section.failure(
                "header", "\u{201C}header\u{201D} must be the name of an HTTP header such as X-Signature.")
        }
        return name
    }

    /// RFC 9110, 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !#""(),/:;<=>?@[\]{}"#.utf8.contains(byte)
    }
}
