import TerminalUI
import Testing

@testable import TerminalIO

/// What is written so that a terminal tells of something.
struct TerminalNoticeTests {
    private static let evil = "Eve\u{1B}]0;x\u{07}\u{1B}\\\u{9C}\u{9D}\n\u{202E};4;1"

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func notificationsInEachDialectThroughEachMultiplexer() {
        let nine = "\u{1B}]9;Trunkline: Jane, failed\u{07}"
        let sevens = "\u{1B}]777;notify;Trunkline;Jane, failed\u{07}"
        func bytes(_ dialect: TerminalNotice.Dialect, _ multiplexer: Multiplexer) -> String {
            Self.text(TerminalNotice.desktop("Jane; failed", dialect: dialect, multiplexer: multiplexer))
        }
        #expect(bytes(.nine, .none) == nine)
        #expect(bytes(.sevenSevenSeven, .none) == sevens)
        #expect(bytes(.nine, .tmux) == "\u{1B}Ptmux;\u{1B}" + nine + "\u{1B}\\")
        #expect(bytes(.sevenSevenSeven, .screen) == "\u{1B}P" + sevens + "\u{1B}\\")
    }

    @Test func titles() {
        #expect(Self.text(TerminalNotice.title("Trunkline", multiplexer: .none)) == "\u{1B}]2;Trunkline\u{07}")
        #expect(Self.text(TerminalNotice.title("Trunkline", multiplexer: .tmux)) == "\u{1B}]2;Trunkline\u{07}")
        #expect(Self.text(TerminalNotice.title("a", multiplexer: .screen)) == "\u{1B}P\u{1B}]2;a\u{07}\u{1B}\\")
    }

    /// One sequence begins and one ends, whatever a stranger is called, and however long that is.
    @Test(arguments: [evil, String(repeating: evil, count: 1_000), String(repeating: "王", count: 5_000), ""])
    func textCannotEndASequenceOrBeginAnother(_ name: String) {
        let safe = SafeText(untrusted: name)
        let all = [
            TerminalNotice.title(safe, multiplexer: .none),
            TerminalNotice.desktop(safe, dialect: .nine, multiplexer: .none),
            TerminalNotice.desktop(safe, dialect: .sevenSevenSeven, multiplexer: .none),
        ]
        for bytes in all {
            #expect(bytes.count { $0 == 0x1B } == 1 && bytes.first == 0x1B)
            #expect(bytes.count { $0 == 0x07 } == 1 && bytes.last == 0x07)
            #expect(!Self.text(bytes).unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0 == "\n" })
            #expect(bytes.count < 1_200)
        }
    }

    @Test(arguments: [
        (["TERM": "xterm-256color"], true, TerminalNotice.Dialect.nine), (["TERM": "foot"], true, .sevenSevenSeven),
        (["TERM": "rxvt-unicode-256color"], true, .sevenSevenSeven), (["TERM": "linux"], false, .nine),
        (["TERM": "xterm-256color", "VTE_VERSION": "7600"], true, .sevenSevenSeven), (["TERM": "vt100"], false, .nine),
        (["TERM": "tmux-256color", "TMUX": "/tmp/x"], true, .nine), (["TERM": "dumb"], false, .nine),
        ([:], false, .nine),
    ])
    func terminalsAreKnownByTheirNames(
        _ variables: [String: String], _ takesTitles: Bool, _ dialect: TerminalNotice.Dialect
    ) {
        let environment = TerminalEnvironment { variables[$0] }
        #expect(environment.takesTitles == takesTitles)
        #expect(environment.dialect == dialect)
    }
}
