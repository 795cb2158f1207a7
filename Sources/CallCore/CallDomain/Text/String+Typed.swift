import Foundation

extension String {
    /// Small letters, ordinary digits and signs, and single spaces.
    var typedPlainly: String {
        let compatible = precomposedStringWithCompatibilityMapping.lowercased()
        var scalars = String.UnicodeScalarView()
        for scalar in compatible.unicodeScalars where scalar.properties.generalCategory != .format {
            scalars.append(Self.plain(scalar))
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// Digits of any script, and the dashes and colons that programs put in for plain ones.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.properties.isWhitespace { return " " }
        switch scalar.value {
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x2215: return "/"
        case 0x2236, 0xA789: return ":"
        default: break
        }
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
            let digit = Unicode.Scalar(UInt32(48 + value))
        else { return scalar }
        return digit
    }
}
