/// Several numbers in one text: nobody says which one is meant.
enum SeveralNumbers {
    /// `0429 069 971 / 0429 069 972`, `… or …`; and `0429069971/2`, which is short for two that differ in their end.
    static func areIn(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: separates).map { $0.count(where: \.isNumber) }.filter { $0 > 0 }
        if parts.count(where: { $0 >= fewestDigits }) > 1 { return true }
        return text.contains("/") && parts.count == 2 && parts[0] >= shortestWhole && parts[1] <= longestEnd
    }

    private static func separates(_ character: Character) -> Bool {
        character.isLetter || "/\u{FF0F}|&;\n\r".contains(character)
    }

    private static let fewestDigits = 7
    private static let shortestWhole = 9
    private static let longestEnd = 2
}
