import CallDomain

/// What a check saw, in a few words: "the key is accepted, 240 credits, 12 agents, 7 numbers".
struct CheckWords {
    let text: String

    /// Parts that could not be seen are left out.
    init(counting parts: [String?]) {
        text = (["the key is accepted"] + parts.compactMap { $0 }).joined(separator: ", ")
    }

    /// For a provider that lists neither scripts nor numbers: what the configuration names.
    init(configured account: Account) {
        self.init(counting: [
            Self.count(account.scripts.count, "script").map { "\($0) named here" },
            Self.count(account.numbers.count, "number").map { "\($0) named here" },
        ])
    }

    /// `nil` for none.
    static func count(_ count: Int, _ word: String) -> String? {
        count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
}
