import Foundation

/// Transcripts as Contactship writes them.
enum ContactshipTranscript {
    static func role(_ speaker: Speaker) -> String {
        speaker == .agent ? "agent" : "user"
    }

    static func line(_ line: SpokenLine, words: Bool) -> JSONValue {
        let plain: JSONValue = ["role": .string(role(line.speaker)), "content": .string(line.text)]
        return words ? plain.adding("words", .array(timedWords(line))) : plain
    }

    /// One string: a head with the number of rows, then a row a line, commas and quotes inside a row quoted.
    static func toon(_ lines: [SpokenLine]) -> String {
        let rows = lines.map { line in
            let quoted = line.text.contains { ",\":".contains($0) }
            let text = quoted ? "\"" + line.text.replacing("\"", with: "\\\"") + "\"" : line.text
            return "  \(role(line.speaker)),\(text)"
        }
        return (["[\(lines.count)]{role,content}:"] + rows).joined(separator: "\n")
    }

    /// The same lines and, once the call is over, the tool call that ended it.
    static func withTools(_ call: SimulatedCall, _ lines: [SpokenLine], _ now: Date) -> [JSONValue] {
        let said = lines.map { line($0, words: false) }
        guard call.phase(at: now) == .ended, call.answeredAt != nil, !call.wasHungUp else { return said }
        let tool = call.plan.fate == .transferred ? "transfer_call" : "end_call"
        return said + [
            ["role": "tool_call_invocation", "tool_call_id": .string("tool-\(call.index)"), "name": .string(tool)]
        ]
    }

    private static func timedWords(_ line: SpokenLine) -> [JSONValue] {
        let words = line.text.split(separator: " ")
        return words.enumerated().map { index, word in
            let start = line.offset + Double(index) * 0.25
            return [
                "word": .string(String(word)), "start": .number(decimal(start)), "end": .number(decimal(start + 0.22)),
            ]
        }
    }

    private static func decimal(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
