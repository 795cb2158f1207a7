/// Text for a clipboard or a file: every character as it is, but none that can act when it is pasted.
///
/// Where `SafeText` keeps what a screen can show, this keeps joiners, selectors and all that a reader's own programs
/// understand; only controls and the characters that turn the direction of writing become visible stand-ins.
public struct ClipboardText: Hashable, Sendable {
    public let string: String

    /// Takes text from outside in; line ends and tabs stay.
    public init(untrusted: String) {
        guard untrusted.unicodeScalars.contains(where: Self.acts) else {
            string = untrusted
            return
        }
        var scalars = String.UnicodeScalarView()
        for scalar in untrusted.unicodeScalars { scalars.append(Self.acts(scalar) ? TextSanitizer.standIn : scalar) }
        string = String(scalars)
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
