/// Finds in what came out of a door whatever could act on a terminal or deceive who reads it.
public enum ActingText {
    /// Controls, line ends of other alphabets, and what turns the direction of writing: not on any door.
    public static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// What is not seen, besides: not where a person reads.
    public static func hides(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x115F, 0x1160, 0x180E, 0x200B...0x200D, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF: true
        case 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// In words, what a text holds that acts; `nil` where nothing does.
    ///
    /// - Parameter keeping: what the door is meant to let through: its own line ends, say.
    public static func first(in text: String, keeping: String = "\n", alsoHidden: Bool = true) -> String? {
        let kept = Set(keeping.unicodeScalars)
        let found = text.unicodeScalars.first { scalar in
            !kept.contains(scalar) && (acts(scalar) || (alsoHidden && hides(scalar)))
        }
        if let found { return "U+\(String(found.value, radix: 16, uppercase: true))" }
        let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
        return lines.first { $0.hasPrefix(HostileText.forged) }.map { "a forged line: \($0)" }
    }
}
