/// What is to be dialled after a call is answered: `ext. 55`, `;ext=55`, `x55`, `#55`, `,,55`, `p55`.
enum NumberExtension {
    /// As many digits as a second number has are one.
    static let longestDigits = 6

    /// What stands before an extension, and its digits; `nil` where there is none.
    static func split(_ text: String) -> (number: String, digits: String)? {
        var rest = text.unicodeScalars[...]
        // What ends with a hash has the key that ends typing.
        while let last = rest.last, last == "#" || last == " " { rest = rest.dropLast() }
        let digits = String(String.UnicodeScalarView(rest.reversed().prefix { isDialled($0) }.reversed()))
        rest = rest.dropLast(digits.unicodeScalars.count)
        guard digits.contains(where: \.isNumber) else { return nil }
        while let last = rest.last, [" ", ".", ":", "="].contains(last) { rest = rest.dropLast() }
        guard let end = sign(at: rest) else { return nil }
        let number = String(rest.dropLast(end)).trimmed
        guard number.count(where: \.isNumber) >= 4 else { return nil }
        return (number.trimmingSuffix([" ", ",", ";", "/", "-", "("]), digits.trimmed)
    }

    /// Digits, and the pauses between them.
    private static func isDialled(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// How many scalars the sign has that announces an extension at the end of a text; `nil` for none.
    private static func sign(at text: Substring.UnicodeScalarView) -> Int? {
        let end = String(String.UnicodeScalarView(text.suffix(longest))).lowercased()
        let found = signs.filter { end.hasSuffix($0) }.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
        guard let found else { return nil }
        guard found.contains(where: \.isLetter) else { return found.unicodeScalars.count }
        // A word of its own: no other letter stands before it.
        let before = text.dropLast(found.unicodeScalars.count).last
        return before?.properties.isAlphabetic == true ? nil : found.unicodeScalars.count
    }

    /// In the languages whose people write them so; single letters are the pauses of telephones (`p`, `w`).
    private static let signs = [
        "extension", "extensión", "extn", "ext", "xtn", "x", "\u{FF58}", "#", "\u{FF03}", "~", "int", "anexo",
        "interno",
        "ramal", "poste", "durchwahl", "dw", "доб", ",", ";", "p", "w",
    ]

    private static let longest = 12
}

extension String {
    fileprivate func trimmingSuffix(_ unwanted: Set<Character>) -> String {
        String(reversed().drop { unwanted.contains($0) }.reversed())
    }
}
