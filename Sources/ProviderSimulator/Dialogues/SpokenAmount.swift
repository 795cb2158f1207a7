/// An amount of money as it is written where an agent calls.
enum SpokenAmount {
    /// `amount` in tens and cents, such as `38.50`; text that is no number is said as it is.
    static func text(_ amount: String, tag: String) -> String {
        guard let value = Double(amount), value.isFinite, value >= 0, value < 1_000_000_000 else { return amount }
        let cents = Int((value * 100).rounded())
        let rest = cents % 100
        let plain = "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
        let comma = plain.replacing(".", with: ",")
        switch tag {
        case "en-GB": return "£" + plain
        case "pt-BR": return "R$ " + comma
        case "ja-JP": return "\(cents)円"
        case "zh-CN": return plain + "元"
        case "de-DE", "it-IT", "fr-FR", "es-ES": return comma + " €"
        default: return "$" + plain
        }
    }
}
