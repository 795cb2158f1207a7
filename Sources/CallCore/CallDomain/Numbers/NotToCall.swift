/// Words beside a number that say not to call it.
enum NotToCall {
    static func isSaid(in text: String) -> Bool {
        let words = text.lowercased().replacing("\u{2019}", with: "'").split { !$0.isLetter && $0 != "'" }.map(
            String.init)
        guard !words.isEmpty else { return false }
        let sentence = " \(words.joined(separator: " ")) "
        return phrases.contains { sentence.contains(" \($0) ") } || words == ["stop"]
    }

    /// In the languages of the providers' users.
    private static let phrases = [
        "do not call", "don't call", "dont call", "do not ring", "never call", "dnc", "no call", "opt out", "opted out",
        "optout", "unsubscribe", "unsubscribed", "no llamar", "no llame", "não ligar", "nao ligar", "não ligue",
        "nicht anrufen", "ne pas appeler", "non chiamare",
    ]
}
