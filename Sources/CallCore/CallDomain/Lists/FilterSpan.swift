/// A length of time as a filter has it: `30s`, `10m`, `1h30m`, `2d`, `1w`.
enum FilterSpan {
    private static let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    /// Ten years: beyond, everything is the same.
    private static let longest = 315_360_000.0

    /// In seconds; `nil` where a number or a unit is missing, or a unit is none.
    static func seconds(_ text: String) -> Double? {
        var rest = text.lowercased()[...]
        var total = 0.0
        var smallest = Double.infinity
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest[digits.endIndex...]
            guard let number = Double(digits), let unit = rest.popFirst().flatMap({ units[$0] }), unit < smallest else {
                return nil
            }
            smallest = unit
            total += number * unit
        }
        return smallest.isFinite && total.isFinite ? min(total, longest) : nil
    }
}
