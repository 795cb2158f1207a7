import Foundation
import TerminalUI

/// What was measured goes to standard output, what is said meanwhile to standard error, a line each.
enum Report {
    static func line(_ text: String) { write(text, to: .standardOutput) }

    static func say(_ words: String) { write(words, to: .standardError) }

    /// Who reads no more has seen what they wanted.
    private static func write(_ text: String, to file: FileHandle) {
        try? file.write(contentsOf: Data((SafeText(untrusted: text, limit: .max).string + "\n").utf8))
    }
}

/// Why a benchmark's result does not count.
struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String
}
