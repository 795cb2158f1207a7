/// Telephone numbers that a spreadsheet took for amounts: `429069971.0`, `4.29069971E+8`, `61,429,069,971`.
enum SpreadsheetNumber {
    /// Without the apostrophe, the equals sign and the quotes by which spreadsheets keep text.
    static func unquoted(_ text: String) -> String {
        var text = text
        for quote in ["\"", "'"] where text.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            text = String(text.dropFirst().dropLast()).trimmed
        }
        if text.hasPrefix("=") { text = String(text.dropFirst()).trimmed }
        if text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = String(text.dropFirst().dropLast()) }
        if let first = text.first, ["'", "\u{2019}", "\u{2018}"].contains(first) { text.removeFirst() }
        return text.trimmed
    }

    /// The digits of an amount, with its plus; `nil` for what is no amount. Throws `.digitsLost` where the spreadsheet kept
    /// fewer digits than the number had.
    static func digits(_ text: String) throws(PhoneNumberProblem) -> String? {
        let plus = text.hasPrefix("+") ? "+" : ""
        let amount = plus.isEmpty ? text : String(text.dropFirst())
        if let power = try power(amount) { return plus + power }
        return (whole(amount) ?? grouped(amount)).map { plus + $0 }
    }

    /// `429069971.0`; with a comma as well. Numbers that are punctuated by dots have more of them, or fewer digits before.
    private static func whole(_ text: String) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2, parts.allSatisfy(isDigits), parts[0].count >= 7, parts[1].count <= 2,
            String(parts[1]).isAllZeros
        else { return nil }
        return String(parts[0])
    }

    /// `61,429,069,971`, `61,429,069,971.00`.
    private static func grouped(_ text: String) -> String? {
        var rest = text[...]
        if let dot = text.lastIndex(of: "."), String(text[text.index(after: dot)...]).isAllZeros { rest = text[..<dot] }
        let groups = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.allSatisfy(isDigits), (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    /// `4.29069971E+8`: whole where it has as many digits behind its point as the power says.
    private static func power(_ text: String) throws(PhoneNumberProblem) -> String? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let exponent = parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard isDigits(exponent), let power = Int(exponent), power < 20, (1...2).contains(mantissa.count),
            mantissa.allSatisfy(isDigits), mantissa[0].count == 1
        else { return nil }
        let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
        guard fraction.count >= power, fraction.count == power || String(fraction.dropFirst(power)).isAllZeros else {
            throw .digitsLost
        }
        return String(mantissa[0]) + String(fraction.prefix(power))
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
