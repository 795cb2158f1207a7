import TerminalUI
import Testing

@testable import TerminalIO

/// What terminals send, and what it is. Each makes the same events in one piece and in many, and leaves nothing behind.
enum KnownSequences {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let events: [InputEvent]
        /// Whether it is over with its last byte; others are over with a pause.
        let isWhole: Bool
        var testDescription: String { name }
    }

    /// A key that only a description knows.
    static let described = DescribedKeys([Array("\u{1B}[224z".utf8): KeyPress(.function(1))])

    static let all: [Sample] = keys + functionKeys + coded + keypad + mouse + pastes + swallowed + broken

    static func sample(_ name: String, _ text: String, _ events: [InputEvent], isWhole: Bool = true) -> Sample {
        Sample(name: name, bytes: Array(text.utf8), events: events, isWhole: isWhole)
    }

    static func key(_ text: String, _ key: Key, _ modifiers: KeyModifiers = [], isWhole: Bool = true) -> Sample {
        let name =
            text.unicodeScalars.map { $0.value < 0x20 ? "^" : String($0) }.joined() + " is \(KeyPress(key, modifiers))"
        return sample(name, text, [.key(KeyPress(key, modifiers))], isWhole: isWhole)
    }

    private static let keys: [Sample] = [
        key("n", .character("n")), key("é", .character("é")), key("漢", .character("漢")), key("👍", .character("👍")),
        key("\u{12}", .character("r"), .ctrl), key("\u{0}", .character(" "), .ctrl),
        key("\u{1C}", .character("\\"), .ctrl),
        key("\r", .enter), key("\n", .enter), key("\t", .tab), key("\u{8}", .backspace), key("\u{7F}", .backspace),
        key("\u{1B}", .escape, isWhole: false), key("\u{1B}x", .character("x"), .alt),
        key("\u{1B}é", .character("é"), .alt),
        key("\u{1B}\u{12}", .character("r"), [.alt, .ctrl]), key("\u{1B}\r", .enter, .alt),
        key("\u{1B}/", .character("/"), .alt, isWhole: false), key("\u{1B}[", .character("["), .alt, isWhole: false),
        key("\u{1B}O", .character("O"), .alt, isWhole: false), key("\u{1B}]", .character("]"), .alt, isWhole: false),
        key("\u{1B}[A", .up), key("\u{1B}OB", .down), key("\u{1B}\u{1B}[B", .down, .alt),
        key("\u{1B}\u{1B}OB", .down, .alt),
        key("\u{1B}[1;5D", .left, .ctrl), key("\u{1B}[;5D", .left, .ctrl), key("\u{1B}[1;3A", .up, .alt),
        key("\u{1B}[1A", .up), key("\u{1B}O5C", .right, .ctrl), key("\u{1B}O1;2C", .right, .shift),
        key("\u{1B}[H", .home), key("\u{1B}OH", .home), key("\u{1B}[1~", .home), key("\u{1B}[7~", .home),
        key("\u{1B}[F", .end), key("\u{1B}[4~", .end), key("\u{1B}[8~", .end), key("\u{1B}[2~", .insert),
        key("\u{1B}[3~", .delete), key("\u{1B}[3;2~", .delete, .shift), key("\u{1B}[5~", .pageUp),
        key("\u{1B}[6;7~", .pageDown, [.ctrl, .alt]), key("\u{1B}[Z", .backTab), key("\u{1B}[1;2Z", .backTab),
        key("\u{1B}[a", .up, .shift), key("\u{1B}Oa", .up, .ctrl), key("\u{1B}[5^", .pageUp, .ctrl),
        key("\u{1B}[5@", .pageUp, [.ctrl, .shift]), key("\u{1B}[5$", .pageUp, .shift, isWhole: false),
        key("\u{1B}[1;133A", .up, .ctrl), key("\u{9B}A", .up), key("\u{8F}A", .up),
    ]

    private static let functionKeys: [Sample] = [
        key("\u{1B}OP", .function(1)), key("\u{1B}[11~", .function(1)), key("\u{1B}[[A", .function(1)),
        key("\u{1B}[[E", .function(5)), key("\u{1B}[15~", .function(5)),
        key("\u{1B}[15;7~", .function(5), [.ctrl, .alt]),
        key("\u{1B}[15;2~", .function(5), .shift), key("\u{1B}[24~", .function(12)),
        key("\u{1B}[1;2P", .function(1), .shift), key("\u{1B}[1;5R", .function(3), .ctrl),
        key("\u{1B}O2P", .function(1), .shift), key("\u{1B}[23^", .function(11), .ctrl),
        key("\u{1B}[224z", .function(1)),
    ]

    private static let coded: [Sample] = [
        key("\u{1B}[97;5u", .character("a"), .ctrl), key("\u{1B}[97u", .character("a")),
        key("\u{1B}[97;2u", .character("A")), key("\u{1B}[97:65;2u", .character("A")),
        key("\u{1B}[49:33;2u", .character("!")), key("\u{1B}[97;;229u", .character("å")),
        key("\u{1B}[27u", .escape), key("\u{1B}[13;2u", .enter, .shift), key("\u{1B}[9;2u", .backTab),
        key("\u{1B}[127;3u", .backspace, .alt), key("\u{1B}[109;5u", .enter), key("\u{1B}[97;1:1u", .character("a")),
        key("\u{1B}[97;65u", .character("a")), key("\u{1B}[57400u", .character("1")), key("\u{1B}[57414u", .enter),
        key("\u{1B}[57376u", .function(13)), key("\u{1B}[27;5;9~", .tab, .ctrl), key("\u{1B}[27;2;13~", .enter, .shift),
        key("\u{1B}[27;6;65~", .character("a"), .ctrl),
        sample("a key let go", "\u{1B}[97;1:3u", []), sample("super a", "\u{1B}[97;9u", []),
        sample("shift alone", "\u{1B}[57441u", []), sample("caps lock", "\u{1B}[57358u", []),
        sample("code outside", "\u{1B}[99999999;5u", []), sample("a control as a code", "\u{1B}[3u", []),
    ]

    private static let keypad: [Sample] =
        zip("jklmnopqrstuvwxy", "*+,-./0123456789").map { key("\u{1B}O\($0)", .character($1)) } + [
            key("\u{1B}OM", .enter), key("\u{1B}OX", .character("=")), key("\u{1B}OI", .tab),
            key("\u{1B}O ", .character(" ")), sample("the middle key", "\u{1B}OE", []),
        ]

    private static func mouse(
        _ text: String, _ action: MouseEvent.Action, _ x: Int, _ y: Int, _ modifiers: KeyModifiers = []
    ) -> Sample {
        sample("mouse \(text.dropFirst())", text, [.mouse(MouseEvent(action, at: Point(x, y), modifiers: modifiers))])
    }

    private static let mouse: [Sample] = [
        mouse("\u{1B}[<0;10;5M", .press(.left), 9, 4), mouse("\u{1B}[<2;1;1m", .release(.right), 0, 0),
        mouse("\u{1B}[<32;250;5M", .drag(.left), 249, 4), mouse("\u{1B}[<35;2;2M", .move, 1, 1),
        mouse("\u{1B}[<81;3;4M", .wheelDown, 2, 3, .ctrl), mouse("\u{1B}[32;10;5M", .press(.left), 9, 4),
        mouse("\u{1B}[96;300;5M", .wheelUp, 299, 4), mouse("\u{1B}[M *%", .press(.left), 9, 4),
        mouse("\u{1B}[Maqx", .wheelDown, 80, 87), mouse("\u{1B}[M \u{1F5}%", .press(.left), 468, 4),
        sample("release of X10", "\u{1B}[M#*%", []), sample("X10 beyond", "\u{1B}[M \u{0}\u{0}", []),
        Sample(
            name: "X10 of bytes", bytes: [0x1B, 0x5B, 0x4D, 0x20, 0xFE, 0x25],
            events: [.mouse(MouseEvent(.press(.left), at: Point(221, 4)))], isWhole: true),
        Sample(
            name: "X10 of bytes that end like a character", bytes: [0x1B, 0x5B, 0x4D, 0x20, 0x25, 0xC8],
            events: [.mouse(MouseEvent(.press(.left), at: Point(4, 167)))], isWhole: false),
        sample("mouse outside", "\u{1B}[<0;0;0M", []), sample("mouse without numbers", "\u{1B}[<;;M", []),
        sample("urxvt below", "\u{1B}[1;1;1M", []),
        sample(
            "huge mouse", "\u{1B}[<64;99999999999999999999;99999999999999999999M",
            [
                .mouse(
                    MouseEvent(
                        .wheelUp, at: Point(ControlSequence.largestNumber - 1, ControlSequence.largestNumber - 1)))
            ]),
    ]

    private static let pastes: [Sample] = [
        sample("paste", "\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~", [.paste("a\nb\nc\nd")]),
        sample(
            "paste of keys", "\u{1B}[200~q\u{1B}[A\u{3}\u{1B}\u{1B}OMx\u{1B}[201~",
            [.paste("q\u{1B}[A\u{3}\u{1B}\u{1B}OMx")]),
        sample(
            "paste of its own start", "\u{1B}[200~\u{1B}[200~\u{1B}[20\u{1B}[201~", [.paste("\u{1B}[200~\u{1B}[20")]),
        sample("empty paste", "\u{1B}[200~\u{1B}[201~", [.paste("")]),
        sample("end of no paste", "\u{1B}[201~", []),
        Sample(
            name: "paste of no UTF-8",
            bytes: Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("\u{1B}[201~".utf8),
            events: [.paste("a\u{FFFD}\u{FFFD}")], isWhole: true),
        sample("focus", "\u{1B}[I", [.focus(true)]), sample("focus lost", "\u{1B}[O", [.focus(false)]),
    ]

    private static let swallowed: [Sample] = [
        "\u{1B}[29~", "\u{1B}[28~", "\u{1B}[25~", "\u{1B}[99;5~", "\u{1B}[E", "\u{1B}[P", "\u{1B}[?62;22c",
        "\u{1B}[>0;276;0c",
        "\u{1B}[0n", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[?1u", "\u{1B}[1;9A",
        "\u{1B}[1;2;3A",
        "\u{1B}[ q", "\u{1B}[1 q", "\u{1B}[!p", "\u{1B}[?1;2:3;;4$\"'!w", "\u{1B}[<0;1M", "\u{1B}[1<2A", "\u{1B}[1 2A",
        "\u{1B}[é1A", "\u{1B}(B", "\u{1B} F", "\u{1B}$(C", "\u{1B}#8", "\u{1B}\\", "\u{1B}Oz", "\u{1B}O~", "\u{1B}[[F",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]52;c;cXk=\u{9C}",
        "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^privacy\u{1B}\\",
        "\u{1B}Xstart of string\u{1B}\\", "\u{1B}]0;Ünïcödé 漢\u{7}", "\u{9D}11;rgb:0/0/0\u{9C}", "\u{90}q\u{9C}",
        "\u{9B}29~", "\u{84}", "\u{80}", "\u{1B}[1;2\u{18}", "\u{1B}]0;t\u{18}", "\u{1B}[\u{1A}",
        "\u{1B}[" + String(repeating: "1;", count: 200) + "A",
    ].map {
        sample("nothing of \($0.unicodeScalars.map { $0.value < 0x20 ? "^" : String($0) }.joined().prefix(30))", $0, [])
    }

    private static let broken: [Sample] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0x9B],
    ].map { Sample(name: "no UTF-8: \($0)", bytes: $0, events: [], isWhole: true) }
}
