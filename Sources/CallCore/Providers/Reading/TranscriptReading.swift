import Foundation

/// The providers' conversations: a list of turns, or one text.
enum TranscriptReading {
    /// `nil` where there is none yet: an empty list does not take an earlier one away.
    static func lines(in value: JSON?) -> [TranscriptLine]? {
        switch value {
        case .array(let items):
            let lines = items.compactMap(line)
            return lines.isEmpty ? nil : lines
        case .string(let text):
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : [TranscriptLine(speaker: .other, text: text)]
        default:
            return nil
        }
    }

    private static func line(_ item: JSON) -> TranscriptLine? {
        if let text = item.text { return text.isEmpty ? nil : TranscriptLine(speaker: .other, text: text) }
        guard let text = item.firstText(of: "content", "text", "message", "utterance") else { return nil }
        return TranscriptLine(speaker: speaker(item.firstText(of: "role", "speaker", "from", "type")), text: text)
    }

    private static func speaker(_ role: String?) -> TranscriptLine.Speaker {
        switch role?.lowercased() {
        case "agent", "assistant", "ai", "bot": .agent
        case "user", "callee", "customer", "contact", "human": .callee
        default: .other
        }
    }
}
