extension WebAddress.Problem {
    /// What is wrong with a setting of this name, and what to do. Never repeats what could be a secret.
    public func words(_ name: String) -> String {
        switch self {
        case .notWeb: "\u{201C}\(name)\u{201D} must be a web address such as https://api.example.com."
        case .credentials:
            "\u{201C}\(name)\u{201D} holds a name or a password before the \u{201C}@\u{201D}, and addresses are shown: "
                + "take it out. A key is named by key_command, key_env or key_file."
        case .port(let found):
            "\u{201C}\(name)\u{201D} has \(found.map { "the port \($0)" } ?? "no number in the place of a port"); "
                + "a port is \(WebAddress.ports.lowerBound) to \(WebAddress.ports.upperBound)."
        case .query: "\u{201C}\(name)\u{201D} ends with its path: take out the \u{201C}?\u{201D} and what follows it."
        case .dots:
            "\u{201C}\(name)\u{201D} has \u{201C}.\u{201D} or \u{201C}..\u{201D} in its path: write the path that is meant."
        case .fragment:
            "\u{201C}\(name)\u{201D} ends before a \u{201C}#\u{201D}: take it out, with what follows it."
        }
    }
}

extension WebAddress {
    /// The setting that lets an address be plain `http` to another machine.
    package static let openSetting = "allow_plain_http"

    /// Why a setting of this name is refused where nothing allows it.
    package func openWords(_ name: String) -> String {
        "\u{201C}\(name)\u{201D} is plain http to \(host), which is not this machine: others could read what is sent. "
            + "Write https, or \(Self.openSetting) = true beside it."
    }
}
