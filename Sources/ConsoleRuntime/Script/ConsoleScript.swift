import CallCore
import Console
import Foundation
import TerminalUI

/// Keys and waits, one a line, that a console is driven with. Empty lines and those that begin with `#` say nothing.
///
/// `key n`, `type text`, `paste "…"`, `command newCall`, `wait "text" 10s`, `wait-gone "text"`, `wait-idle`,
/// `resize 80 24`, `click X Y` (from 0), `save-screen PATH`, `save-svg PATH`, `quit`.
public struct ConsoleScript: Hashable, Sendable {
    public let file: String
    public let lines: [ScriptLine]

    private static let largest = 4 << 20

    /// Throws `ScriptError` at the first line that cannot be read.
    public init(text: String, file: String = "script") throws(ScriptError) {
        self.file = file
        var lines: [ScriptLine] = []
        let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, row) in rows.enumerated() {
            let line = row.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            var reader = ScriptLineReader(line, file: file, number: index + 1)
            lines.append(ScriptLine(number: index + 1, step: try reader.step()))
        }
        self.lines = lines
    }

    /// Throws `ScriptError`; line 0 where the file cannot be read.
    public init(contentsOf path: String) throws(ScriptError) {
        let bytes: [UInt8]
        do throws(BoundedFile.Problem) {
            bytes = try BoundedFile.named(path, upTo: Self.largest)
        } catch {
            throw ScriptError(file: path, line: 0, words: error.words)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ScriptError(file: path, line: 0, words: "cannot be read: is it UTF-8 text?")
        }
        try self.init(text: text, file: path)
    }
}
