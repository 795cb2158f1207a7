import TestTools
import Testing

@testable import TerminalUI

/// Any text at all through the door: nothing that acts or hides comes out, and its width is what it says.
struct SafeTextFuzzTests {
    private static func text(_ random: inout SeededRandom) -> String {
        let length = Int.random(in: 0...14, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return random.nastyString(length: length)
        case 1:
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            return String(decoding: bytes, as: UTF8.self)
        default:
            let tops: [UInt32] = [0x80, 0x300, 0x3100, 0x1_0000, 0x11_0000]
            var scalars = String.UnicodeScalarView()
            for _ in 0..<length {
                let top = tops.randomElement(using: &random) ?? 0x80
                if let scalar = Unicode.Scalar(UInt32.random(in: 0..<top, using: &random)) { scalars.append(scalar) }
            }
            return String(scalars)
        }
    }

    private func check(_ said: String) {
        for lineEnds in [LineEnds.singleLine, .multiline] {
            let safe = SafeText(untrusted: said, lineEnds: lineEnds)
            let keeping = lineEnds == .multiline ? "\n" : ""
            let scalars = Array(said.unicodeScalars).map(\.value)
            if let found = ActingText.first(in: safe.string, keeping: keeping), !found.hasPrefix("a forged") {
                Issue.record("\(found) of \(scalars)")
            }
            #expect(safe.clusters.reduce(0) { $0 + $1.width } == safe.width, "\(scalars)")
            #expect(SafeText(untrusted: safe.string, lineEnds: lineEnds) == safe, "\(scalars)")
            #expect(safe.clusters.allSatisfy { $0.text.unicodeScalars.count <= 6 }, "\(scalars)")
            #expect(safe.prefix(columns: 5).width <= 5, "\(scalars)")
        }
        let copied = ClipboardText(untrusted: said).string
        #expect(ActingText.first(in: copied, keeping: "\n\t", alsoHidden: false)?.hasPrefix("U+") != true)
    }

    @Test(arguments: HostileText.all.indices) func theCorpus(_ index: Int) { check(HostileText.all[index].text) }

    @Test func allOfItTogether() { check(HostileText.together) }

    @Test func madeUp() {
        let setting = FuzzSetting(count: 100_000)
        var random = SeededRandom(seed: setting.seed)
        for _ in 0..<setting.count { check(Self.text(&random)) }
    }
}
