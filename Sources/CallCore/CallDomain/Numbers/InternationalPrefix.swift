/// What is dialled to go abroad, written in front of a country code instead of the plus.
enum InternationalPrefix {
    /// Most of the world's, Australia's and North America's.
    static let all = ["00", "0011", "011"]

    /// With a plus in the prefix's place, for each prefix that the digits begin with.
    static func readings(of text: String) -> [String] {
        let digits = digits(text)
        return all.filter { digits.hasPrefix($0) }.map { "+" + digits.dropFirst($0.count) }
    }

    /// In any script, as ASCII.
    static func digits(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap(digit)))
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
            return nil
        }
        return Unicode.Scalar(UInt32(48 + Int(value)))
    }
}
