import TerminalUI
import TestTools
import Testing

@testable import TerminalIO

/// However a terminal's bytes are cut, and whatever they are: no key that nobody pressed, nothing that traps or grows, and the
/// next key is that key.
struct InputFuzzTests {
    private typealias Sample = KnownSequences.Sample

    private static func decoder() -> InputDecoder {
        InputDecoder(keys: KnownSequences.described, escapeDelay: .milliseconds(25))
    }

    /// Hands over pieces without a pause, then a pause, then looks whether all is over.
    private func events(of pieces: [ArraySlice<UInt8>]) -> [InputEvent] {
        var decoder = Self.decoder()
        var events = pieces.flatMap { decoder.take($0, at: .zero) }
        events += decoder.expire(at: .zero)
        #expect(decoder.patience == nil, "\(pieces)")
        #expect(decoder.take([0x6B], at: .seconds(10)) == [.key(KeyPress("k"))], "\(pieces)")
        return events
    }

    @Test func everySequenceIsTheSameCutAnywhere() {
        for sample in KnownSequences.all {
            let bytes = sample.bytes[...]
            #expect(events(of: bytes.map { [$0] }) == sample.events, "\(sample.name), byte by byte")
            for cut in bytes.indices {
                #expect(events(of: [bytes[..<cut], bytes[cut...]]) == sample.events, "\(sample.name) cut at \(cut)")
            }
        }
    }

    /// What is over with its last byte changes nothing about what comes behind it.
    @Test func everyPairOfSequencesIsBoth() {
        for first in KnownSequences.all where first.isWhole {
            for second in KnownSequences.all {
                let pair = first.bytes + second.bytes
                let expected = first.events + second.events
                #expect(events(of: [pair[...]]) == expected, "\(first.name), \(second.name)")
                #expect(events(of: pair.map { [$0] }) == expected, "\(first.name), \(second.name), byte by byte")
            }
        }
    }

    /// A sequence that lost its end: nothing of it is a key, and the one behind it is whole.
    @Test func aSequenceThatIsCutOffIsNoKey() {
        for first in KnownSequences.all where first.bytes.starts(with: [0x1B, 0x5B]) && first.isWhole {
            for count in 3..<max(3, first.bytes.count) {
                let cut = Array(first.bytes.prefix(count))
                guard Self.isOpen(cut) else { continue }
                #expect(events(of: [cut[...]]).isEmpty, "\(first.name) after \(count)")
                let pair = cut + Array("\u{1B}[1;5D".utf8)
                #expect(events(of: [pair[...]]) == [.key(KeyPress(.left, .ctrl))], "\(first.name) after \(count)")
            }
        }
    }

    /// Whether these bytes end within a sequence that is no paste, and are no whole key.
    private static func isOpen(_ bytes: [UInt8]) -> Bool {
        var decoder = decoder()
        let events = decoder.take(bytes, at: .zero)
        guard events.isEmpty, decoder.patience == InputDecoder.sequencePatience else { return false }
        return true
    }

    /// The escape's delay went by behind ESC: one escape, and of the rest nothing that was typed.
    @Test func aPauseBehindEscapeTypesNothing() {
        for sample in KnownSequences.all where sample.bytes.count > 2 && sample.isWhole {
            // rxvt's shifted arrows and the console's function keys begin as words in brackets do.
            guard sample.bytes.starts(with: [0x1B, 0x5B]), case .key? = sample.events.first,
                !Array("[abcd".utf8).contains(sample.bytes[2])
            else { continue }
            var decoder = Self.decoder()
            _ = decoder.take([0x1B], at: .zero)
            #expect(decoder.expire(at: .milliseconds(25)) == [.key(KeyPress(.escape))])
            let events = decoder.take(sample.bytes.dropFirst(), at: .milliseconds(60))
            #expect(events.isEmpty, "\(sample.name): \(events)")
        }
    }

    @Test func madeUp() {
        let setting = FuzzSetting(count: 100_000)
        var random = SeededRandom(seed: setting.seed)
        for _ in 0..<setting.count {
            let bytes = Self.bytes(&random)
            check(bytes, &random)
        }
    }

    private static func bytes(_ random: inout SeededRandom) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes += KnownSequences.all.randomElement(using: &random)?.bytes ?? []
            case 1:
                let known = KnownSequences.all.randomElement(using: &random)?.bytes ?? []
                bytes += known.prefix(Int.random(in: 0...known.count, using: &random))
            case 2: bytes += "\u{1B}[]O0123456789;:<?$~uMA".utf8.shuffled(using: &random).prefix(8)
            case 3: bytes.append(0x1B)
            default: bytes.append(UInt8.random(in: 0...255, using: &random))
            }
        }
        return bytes
    }

    private func check(_ bytes: [UInt8], _ random: inout SeededRandom) {
        let whole = events(of: [bytes[...]])
        #expect(events(of: bytes.map { [$0] }) == whole, "\(bytes)")
        let cut = Int.random(in: 0...bytes.count, using: &random)
        #expect(events(of: [bytes[..<cut], bytes[cut...]]) == whole, "\(bytes) cut at \(cut)")
        for event in whole {
            switch event {
            case .key(let press): #expect(Self.isBacked(press, by: bytes), "\(press) of \(bytes)")
            case .mouse(let mouse): #expect(mouse.position.x >= 0 && mouse.position.y >= 0, "\(bytes)")
            case .paste(let text): #expect(text.unicodeScalars.count <= bytes.count, "\(bytes)")
            case .focus, .resized, .endOfInput: break
            }
        }
        var decoder = Self.decoder()
        for byte in bytes {
            _ = decoder.take([byte], at: .zero)
            if Int.random(in: 0..<6, using: &random) == 0 { #expect(decoder.expire(at: .zero).count <= 40) }
        }
        while decoder.patience != nil { _ = decoder.expire(at: .zero) }
        #expect(decoder.take([0x6B], at: .seconds(10)) == [.key(KeyPress("k"))], "\(bytes)")
    }

    /// A character was typed only where its bytes are there; a key with a name needs an escape or a control.
    private static func isBacked(_ press: KeyPress, by bytes: [UInt8]) -> Bool {
        guard let character = press.typed else {
            return bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
        }
        let own = Array(String(character).utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: own) } || bytes.contains(0x1B) || bytes.contains(0xC2)
    }
}
