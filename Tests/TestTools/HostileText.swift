/// A text that a stranger may send as a name, a line of a conversation, or the body of an error.
public struct HostileText: Sendable {
    public let name: String
    public let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    /// What a line forged by a text from outside begins with.
    public static let forged = "FORGED"

    /// Every kind there is, each alone.
    public static let all: [HostileText] =
        controls + sequences + directions + unseen + floods + [
            HostileText("bytes that are no UTF-8", String(decoding: badBytes, as: UTF8.self))
        ]

    /// A lone surrogate, an overlong escape, a cut character, bytes that begin nothing.
    public static let badBytes: [UInt8] = [
        0x61, 0xED, 0xA0, 0x80, 0xC0, 0x9B, 0xE0, 0x80, 0x9B, 0xF4, 0x90, 0x80, 0x80, 0xFF, 0x9B, 0x33, 0x31, 0x6D,
        0x90,
        0xC2, 0x9D, 0x62, 0xE2, 0x80,
    ]

    /// All but the floods in one text, so that it fits wherever a name does.
    public static let together =
        (controls + sequences + directions + unseen).map(\.text).joined(separator: "|")

    public static let whole = HostileText("all together", together)

    private static let controls: [HostileText] = [
        HostileText("every C0 control", String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))),
        HostileText(
            "every C1 control", String(String.UnicodeScalarView((0x7F..<0xA0).compactMap { Unicode.Scalar($0) }))),
        HostileText("NUL in the middle", "before\0after"), HostileText("bells", "\u{07}\u{07}\u{07}"),
        HostileText("a line after a line feed", "x\nFORGED: placed"),
        HostileText("a line over a line", "x\rFORGED: placed"),
        HostileText("both line ends", "x\r\nFORGED: placed\n\r\nFORGED"),
        HostileText("a line after a vertical tab", "x\u{0B}FORGED\u{0C}FORGED"),
        HostileText("line ends of other alphabets", "x\u{2028}FORGED\u{2029}FORGED\u{85}FORGED"),
        HostileText("backspaces", "rejected\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}accepted"),
    ]

    private static let sequences: [HostileText] = [
        HostileText("colour", "\u{1B}[31mred"), HostileText("colour by C1", "\u{9B}31mred"),
        HostileText("an erased screen", "\u{1B}[2J\u{1B}[H\u{1B}[3J"), HostileText("a cursor's place", "\u{1B}[6n"),
        HostileText("a terminal's answer", "\u{1B}[c\u{1B}[>c\u{05}"),
        HostileText("a mode", "\u{1B}[?1049l\u{1B}[?25l"),
        HostileText("a title", "\u{1B}]0;FORGED\u{07}\u{1B}]2;FORGED\u{1B}\\"),
        HostileText("a link", "\u{1B}]8;;http://evil.example/\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
        HostileText("a clipboard", "\u{1B}]52;c;RVZJTA==\u{07}"),
        HostileText("a clipboard by C1", "\u{9D}52;c;RVZJTA==\u{9C}"),
        HostileText("a notification", "\u{1B}]9;FORGED\u{07}\u{1B}]777;notify;FORGED;x\u{07}"),
        HostileText("a colour of the palette", "\u{1B}]4;1;?\u{07}"), HostileText("a progress bar", ";4;1;50"),
        HostileText("a device's string", "\u{1B}P+q544e\u{1B}\\"), HostileText("one by C1", "\u{90}q#0~\u{9C}"),
        HostileText("a program's command", "\u{1B}_Gi=1,a=q;AAAA\u{1B}\\"),
        HostileText("one by C1 too", "\u{9F}G\u{9C}"),
        HostileText("a private message", "\u{1B}^x\u{1B}\\\u{1B}Xx\u{1B}\\"), HostileText("a reset", "\u{1B}c\u{1B}!p"),
        HostileText("tmux's way out", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;RVZJTA==\u{07}\u{1B}\\"),
        HostileText("a string without an end", "\u{1B}]2;FORGED"), HostileText("another alphabet", "\u{0E}x\u{1B}(0x"),
        HostileText("a shell's words", "'; touch forged; $(touch forged) `touch forged` \"$TRUNKLINE_KEY\" \\"),
        HostileText("a page's words", "</text><script>alert(1)</script>]]>&#27;<!--\" onload=\"x"),
        HostileText("a formula", "=HYPERLINK(\"http://evil.example\")"),
        HostileText("a formula behind a semicolon", "x;=1+1"),
        HostileText("a formula at the fullwidth sign", "\u{FF1D}1+1\t@SUM(1)\n-1+1"),
    ]

    private static let directions: [HostileText] = [
        HostileText("overrides", "\u{202E}desrever\u{202C} \u{202D}x\u{202C}"),
        HostileText("embeddings", "\u{202A}x\u{202B}y\u{202C}"),
        HostileText("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}"),
        HostileText("marks of direction", "\u{200E}a\u{200F}b\u{061C}c"),
    ]

    private static let unseen: [HostileText] = [
        HostileText("no width", "a\u{200B}b\u{2060}c\u{FEFF}d\u{00AD}e\u{180E}f"),
        HostileText("joiners", "a\u{200D}b\u{200C}\u{200C}c"),
        HostileText("fillers", "\u{3164}\u{FFA0}\u{115F}\u{1160}"),
        HostileText("tags", "a\u{E0001}\u{E0046}\u{E004F}\u{E0052}\u{E007F}b"),
        HostileText("selectors", "a\u{FE0F}\u{FE0F}\u{E0100}\u{E01EF}b"),
        HostileText("private signs", "\u{E000}\u{F8FF}\u{10FFFD}"),
        HostileText("no characters", "\u{FFFE}\u{FFFF}\u{1FFFE}\u{10FFFF}\u{0378}"),
        HostileText("old marks", "\u{206A}a\u{206F}\u{FFF9}x\u{FFFA}y\u{FFFB}"),
        HostileText("half width", "\u{FF9E}\u{FF9F}ｶﾞ\u{FF21}\u{FFA1}"),
        HostileText("a mark with no base", "\u{0301}\u{20DD}x"),
        HostileText("half a flag", "🇲x🇲🇽🇲"), HostileText("a family", "👩\u{200D}👩\u{200D}👧\u{200D}👦🏽"),
    ]

    private static let floods: [HostileText] = [
        HostileText("a flood of marks", "Z" + String(repeating: "\u{0301}\u{0337}\u{0489}", count: 2_000)),
        HostileText("a line of 100 kB", String(repeating: "0123456789", count: 10_000)),
        HostileText("100 kB of sequences", String(repeating: "\u{1B}[2J\u{9B}H", count: 15_000)),
        HostileText("100 kB of wide signs", String(repeating: "界", count: 34_000)),
    ]
}
