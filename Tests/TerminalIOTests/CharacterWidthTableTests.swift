import CNcurses
import Glibc
import Testing

@testable import TerminalUI

/// Holds the recorded table against this C library's; `RECORD_CHARACTER_WIDTHS=1` writes it anew, and fails.
struct CharacterWidthTableTests {
    private static func width(_ value: UInt32) -> Int {
        (0xD800...0xDFFF).contains(value) ? -1 : Int(tl_character_width(value))
    }

    @Test
    func agreesWithTheLibrary() throws {
        try #require(tl_use_utf8())
        try record()
        var wrong: [String] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            guard CharacterWidth.of(scalar) != Self.width(value) else { continue }
            wrong.append(String(value, radix: 16))
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20)); RECORD_CHARACTER_WIDTHS=1 swift test records the table anew")
    }

    private func record() throws {
        guard getenv("RECORD_CHARACTER_WIDTHS") != nil else { return }
        let path = #filePath.replacing(
            "Tests/TerminalIOTests/CharacterWidthTableTests.swift",
            with: "Sources/TerminalUI/Text/CharacterWidth+Table.swift")
        let file = try #require(fopen(path, "w"))
        fputs(Self.source(), file)
        fclose(file)
        Issue.record("recorded \(path); run again without RECORD_CHARACTER_WIDTHS")
    }

    private static func source() -> String {
        var runs: [String] = []
        var last: Int?
        for value in UInt32(0)...0x10FFFF where width(value) != last {
            last = width(value)
            let packed = String(value << 2 | UInt32(width(value) + 1), radix: 16, uppercase: true)
            runs.append("0x\(packed),")
        }
        let lines = stride(from: 0, to: runs.count, by: 11).map { start in
            "        " + runs[start..<min(start + 11, runs.count)].joined(separator: " ")
        }
        return """
            extension CharacterWidth {
                /// Where a run of equal widths begins, and the width + 1 in the two lowest bits; written by
                /// `RECORD_CHARACTER_WIDTHS=1 swift test --filter CharacterWidthTableTests`.
                static let runs: [UInt32] = [
            \(lines.joined(separator: "\n"))
                ]
            }

            """
    }
}
