import CNcurses
import TerminalUI
import TestTools
import Testing

@testable import TerminalIO

/// Whatever a terminal, or who writes to it, sends: no trap, nothing that grows, and the next key is that key.
struct InputFuzzTests {
    /// Inputs that once were trouble, or are its likeliest place.
    private static let kept: [[InputUnit]] = [
        [.scalar(0x1B), .code(KeySequences.pasteStart), .scalar(0x71), .code(KeySequences.mouse), .scalar(0x30)],
        [.code(KeySequences.pasteStart), .code(KeySequences.pasteStart), .scalar(0x1B), .code(KeySequences.pasteEnd)],
        [.code(KeySequences.mouse), .code(KeySequences.mouse)] + "0;1;1M".unicodeScalars.map { .scalar($0.value) },
        [.code(KeySequences.mouse)] + "99999999999999999999;1;1M".unicodeScalars.map { .scalar($0.value) },
        [.code(KeySequences.mouse)] + "0;4294967296;2147483648M".unicodeScalars.map { .scalar($0.value) },
        [.code(KeySequences.mouse)] + "-1;-1;-1M".unicodeScalars.map { .scalar($0.value) },
        [.code(KeySequences.mouse), .scalar(0x1B), .scalar(0x1B)],
        [.code(.min), .code(.max), .scalar(.max), .scalar(0xD800)],
        [.code(KeySequences.pasteEnd), .code(KeySequences.focusIn), .scalar(0x1B), .code(KeySequences.focusOut)],
    ]

    private static let codes: [Int32] =
        [
            KeySequences.pasteStart, KeySequences.pasteEnd, KeySequences.mouse, KeySequences.focusIn,
            KeySequences.focusOut,
        ]
        + KeySequences.all.map(\.1) + [KEY_UP, KEY_RESIZE, KEY_MOUSE, 0, -1, .max, .min]

    private static func unit(_ random: inout SeededRandom) -> InputUnit {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .code(codes.randomElement(using: &random) ?? 0)
        case 1:
            .code(
                [KeySequences.pasteStart, KeySequences.pasteEnd, KeySequences.mouse].randomElement(using: &random) ?? 0)
        case 2: .scalar(0x1B)
        case 3, 4: .scalar("0123456789;Mm<-".unicodeScalars.randomElement(using: &random)?.value ?? 0x30)
        case 5: .scalar(UInt32.random(in: 0..<0x20, using: &random))
        case 6: .scalar(UInt32.random(in: 0..<0x11_0000, using: &random))
        default: .scalar(UInt32.random(in: .min ... .max, using: &random))
        }
    }

    private func check(_ units: [InputUnit], _ random: inout SeededRandom) {
        var decoder = InputDecoder()
        var isPasting = false
        for unit in units {
            let wasPasting = isPasting
            let events = decoder.take(unit)
            #expect(events.count <= 2, "\(units)")
            if unit == .code(KeySequences.pasteStart), decoder.isWaiting { isPasting = true }
            if unit == .code(KeySequences.pasteEnd) { isPasting = false }
            for event in events {
                switch event {
                case .key: #expect(!wasPasting, "a key within a paste: \(units)")
                case .mouse(let mouse): #expect(mouse.position.x >= 0 && mouse.position.y >= 0, "\(units)")
                case .paste(let text): #expect(text.unicodeScalars.count <= units.count, "\(units)")
                default: break
                }
            }
            if Int.random(in: 0..<6, using: &random) == 0 { #expect(decoder.settle().count <= 1) }
        }
        #expect(decoder.expire().count <= 1)
        #expect(!decoder.isWaiting)
        #expect(decoder.take(.scalar(0x6B)) == [.key(KeyPress("k"))], "\(units)")
    }

    @Test func whatWasTroubleOnce() {
        var random = SeededRandom(seed: 1)
        for units in Self.kept { check(units, &random) }
    }

    @Test func madeUp() {
        let setting = FuzzSetting(count: 100_000)
        var random = SeededRandom(seed: setting.seed)
        for _ in 0..<setting.count {
            let count = Int.random(in: 0...16, using: &random)
            check((0..<count).map { _ in Self.unit(&random) }, &random)
        }
    }
}
