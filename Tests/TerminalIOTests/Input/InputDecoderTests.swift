import TerminalUI
import Testing

@testable import TerminalIO

struct InputDecoderTests {
    private static let start = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    @Test(arguments: KnownSequences.all)
    func decodes(_ sample: KnownSequences.Sample) {
        var decoder = InputDecoder(keys: KnownSequences.described, escapeDelay: .milliseconds(25))
        let events = decoder.take(sample.bytes, at: .zero)
        #expect(events + decoder.expire(at: .zero) == sample.events)
        #expect(decoder.patience == nil)
    }

    @Test func escapeAloneIsToldByAPause() {
        var decoder = InputDecoder()
        #expect(decoder.take([0x1B], at: .zero).isEmpty)
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.expire(at: .milliseconds(25)) == [.key(KeyPress(.escape))])
        #expect(decoder.patience == nil)
        #expect(decoder.take([0x1B, 0x1B], at: .seconds(1)).isEmpty)
        #expect(decoder.expire(at: .seconds(2)) == [.key(KeyPress(.escape)), .key(KeyPress(.escape))])
    }

    @Test func aBracketWithAltWaitsLongerThanAnEscape() {
        for introducer in "[O]PX^_" {
            var decoder = InputDecoder()
            #expect(decoder.take("\u{1B}\(introducer)".utf8, at: .zero).isEmpty)
            #expect(decoder.patience == InputDecoder.introducerPatience, "\(introducer)")
            #expect(decoder.expire(at: .seconds(1)) == [.key(KeyPress(.character(introducer), .alt))])
        }
    }

    /// The pause of a slow line falls right behind ESC: the escape has acted, and what follows is no text.
    @Test(arguments: ["[A", "OA", "[1;5C", "[15;2~", "[<0;10;5M", "[200~x\u{1B}[201~", "[I", "[97;5u", "OS"])
    func theRestOfACutSequenceIsNotTyped(_ rest: String) {
        var decoder = InputDecoder()
        _ = decoder.take([0x1B], at: .zero)
        _ = decoder.expire(at: .milliseconds(25))
        let events = decoder.take(rest.utf8, at: .milliseconds(300))
        let expected: [InputEvent] =
            rest.hasPrefix("[200~") ? [.paste("x")] : rest == "[I" ? [.focus(true)] : []
        #expect(events == expected)
        #expect(decoder.patience == nil)
        #expect(decoder.take([0x6B], at: .milliseconds(301)) == [.key(KeyPress("k"))])
    }

    /// Keys that nobody knows, and what a terminal answers late.
    @Test(arguments: [
        "[29~", "[57359u", "[?62;1;22c", "[>41;354;0c", "[?2026;2$y", "[8;30;100t", "[0n", "[1;2\u{E9}x",
        "]11;rgb:2222/3333/2222\u{7}", "]11;rgb:2222/3333/2222\u{1B}\\", "P>|xterm(379)\u{1B}\\", "_Gi=31;OK\u{1B}\\",
        "^xy\u{1B}\\", "Xxy\u{7}",
    ])
    func theRestOfAnUnknownSequenceIsNotTyped(_ rest: String) {
        var decoder = InputDecoder()
        _ = decoder.take([0x1B], at: .zero)
        _ = decoder.expire(at: .milliseconds(25))
        #expect(decoder.take(rest.utf8, at: .milliseconds(90)).isEmpty)
        #expect(decoder.patience == nil)
        #expect(decoder.take([0x6B], at: .milliseconds(91)) == [.key(KeyPress("k"))])
    }

    /// What a person types behind escape is typed: the bracket after the escape's delay, all else at once.
    @Test(arguments: [
        "[", "[d", "[draft]", "O", "Oh", "OK", "[1", "k[A", "[Mon", "[\u{1B}", "P", "Paul", "]x", "_a", "X1",
    ])
    func whatIsTypedBehindAnEscapeIsTyped(_ text: String) {
        var decoder = InputDecoder()
        _ = decoder.take([0x1B], at: .zero)
        _ = decoder.expire(at: .milliseconds(25))
        var events = decoder.take(text.utf8, at: .milliseconds(100))
        while decoder.patience != nil { events += decoder.expire(at: .seconds(1)) }
        #expect(events == text.map { .key($0 == "\u{1B}" ? KeyPress(.escape) : KeyPress($0)) })
    }

    @Test func aBracketAndALetterThatComeSlowlyAreTyped() {
        var decoder = InputDecoder()
        _ = decoder.take([0x1B], at: .zero)
        _ = decoder.expire(at: .milliseconds(25))
        #expect(decoder.take("[".utf8, at: .milliseconds(60)).isEmpty)
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.expire(at: .milliseconds(85)) == [.key(KeyPress("["))])
        #expect(decoder.take("A".utf8, at: .milliseconds(90)) == [.key(KeyPress("A"))])
    }

    @Test func longAfterAnEscapeNothingIsItsRest() {
        var decoder = InputDecoder()
        _ = decoder.take([0x1B], at: .zero)
        _ = decoder.expire(at: .milliseconds(25))
        #expect(decoder.take("[A".utf8, at: .seconds(1)) == [.key(KeyPress("[")), .key(KeyPress("A"))])
    }

    @Test func aSequenceWaitsForItsRest() {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}[1;".utf8, at: .zero).isEmpty)
        #expect(decoder.patience == InputDecoder.sequencePatience)
        #expect(decoder.take("5C".utf8, at: .milliseconds(900)) == [.key(KeyPress(.right, .ctrl))])
        _ = decoder.take("\u{1B}[1;".utf8, at: .seconds(1))
        #expect(decoder.expire(at: .seconds(2)).isEmpty && decoder.patience == nil)
    }

    /// A string that nobody ends is over at the first pause, and very soon where it is long.
    @Test func aStringWithoutAnEndDoesNotSwallowForEver() {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}]0;title".utf8, at: .zero).isEmpty)
        #expect(decoder.patience == InputDecoder.sequencePatience)
        #expect(decoder.expire(at: .seconds(1)).isEmpty)
        #expect(decoder.take("q".utf8, at: .seconds(1)) == [.key(KeyPress("q"))])
        let long = Array("\u{1B}P".utf8) + [UInt8](repeating: 0x61, count: InputGrammar.longestString + 1)
        #expect(decoder.take(long, at: .seconds(2)).isEmpty)
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.expire(at: .seconds(3)).isEmpty)
    }

    @Test func waitsForTheRestOfAPaste() {
        var decoder = InputDecoder()
        #expect(decoder.take((Self.start + "half").utf8, at: .zero).isEmpty)
        #expect(decoder.patience == InputDecoder.pastePatience)
        #expect(decoder.expire(at: .seconds(2)) == [.paste("half")])
        #expect(decoder.take([0x71], at: .seconds(2)) == [.key(KeyPress("q"))])
    }

    @Test func pastesAreCutAtTheirLimit() {
        var decoder = InputDecoder()
        let text = String(repeating: "a", count: InputDecoder.longestPaste + 10)
        let events = decoder.take((Self.start + text + Self.end).utf8, at: .zero)
        #expect(events == [.paste(String(text.prefix(InputDecoder.longestPaste)))])
        let wide = String(repeating: "👍", count: InputDecoder.longestPaste + 10)
        let kept = decoder.take((Self.start + wide + Self.end + "k").utf8, at: .zero)
        #expect(kept == [.paste(String(wide.unicodeScalars.prefix(InputDecoder.longestPaste))), .key(KeyPress("k"))])
    }

    /// What the terminal's own description says counts, also where others mean something else by it.
    @Test func describedKeysCount() {
        let keys = DescribedKeys([
            Array("\u{1B}[M".utf8): KeyPress(.function(1)), Array("\u{1B}h".utf8): KeyPress(.home),
            [0x0B]: KeyPress(.up), Array("\u{1}@\r".utf8): KeyPress(.function(1)), [0x03]: KeyPress(.down),
            Array("q".utf8): KeyPress(.left),
        ])
        var decoder = InputDecoder(keys: keys, escapeDelay: .milliseconds(25))
        let events = decoder.take("\u{1B}[M\u{1B}h\u{0B}\u{1}@\r\u{1}x\u{3}q".utf8, at: .zero)
        #expect(
            events == [
                .key(KeyPress(.function(1))), .key(KeyPress(.home)), .key(KeyPress(.up)), .key(KeyPress(.function(1))),
                .key(KeyPress(.character("a"), .ctrl)), .key(KeyPress("x")), .key(KeyPress(.character("c"), .ctrl)),
                .key(KeyPress("q")),
            ])
        #expect(decoder.take([0x01], at: .zero).isEmpty && decoder.patience == .milliseconds(25))
        #expect(decoder.expire(at: .zero) == [.key(KeyPress(.character("a"), .ctrl))])
    }
}
