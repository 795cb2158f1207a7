/// How a scalar from outside is treated at the door.
enum ScalarKind: Equatable {
    case plain(columns: Int)
    case space
    case lineEnd
    case tab
    case mark
    case joiner
    case variation
    case skinTone
    case tag
    case bad

    init(_ scalar: Unicode.Scalar) {
        if let simple = Self.simple(scalar.value) {
            self = simple
            return
        }
        let width = CharacterWidth.of(scalar)
        let properties = scalar.properties
        if width < 0 || properties.isDefaultIgnorableCodePoint {
            self = .bad
            return
        }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            self = .bad
        case .spaceSeparator:
            self = scalar == "\u{3000}" ? .plain(columns: 2) : .space
        case .nonspacingMark, .enclosingMark, .spacingMark:
            self = width == 0 ? .mark : .plain(columns: width)
        default:
            self = width > 0 ? .plain(columns: width) : (Self.isTrailingJamo(scalar) ? .mark : .bad)
        }
    }

    private static func simple(_ value: UInt32) -> ScalarKind? {
        switch value {
        case 0x20...0x7E: .plain(columns: 1)
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineEnd
        case 0x09: .tab
        case 0x200C, 0x200D: .joiner
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .variation
        case 0x1F3FB...0x1F3FF: .skinTone
        case 0xE0000...0xE007F: .tag
        case 0x2800: .space
        default: nil
        }
    }

    /// A vowel or final consonant of Hangul that joins the letter before it.
    static func isTrailingJamo(_ scalar: Unicode.Scalar) -> Bool {
        (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }

    /// A leading consonant of Hangul, which trailing ones may join.
    static func isJamo(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x115F).contains(scalar.value) || (0xA960...0xA97F).contains(scalar.value)
    }
}
