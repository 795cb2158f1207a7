import CallDomain
import Foundation
import OrderedCollections

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
            guard !text.isEmpty else { return nil }
            return toon(text) ?? labelled(text) ?? [TranscriptLine(speaker: .other, text: text)]
        default:
            return nil
        }
    }

    private static func line(_ item: JSON) -> TranscriptLine? {
        if let text = item.text { return text.isEmpty ? nil : TranscriptLine(speaker: .other, text: text) }
        guard let text = item.firstText(of: "content", "text", "message", "utterance", longest: TextBounds.line) else {
            return nil
        }
        return TranscriptLine(speaker: speaker(item.firstText(of: "role", "speaker", "from", "type")), text: text)
    }

    /// Contactship's other format.
    private static func toon(_ text: String) -> [TranscriptLine]? {
        guard let rows = ToonRows.read(text) else { return nil }
        let lines = rows.compactMap { row in
            line(.object(OrderedDictionary(uniqueKeysWithValues: row.map { ($0, JSON.string($1)) })))
        }
        return lines.isEmpty ? nil : lines
    }

    /// "Agent: …", "User: …": a turn a line. A line without a label goes on with the turn before it.
    private static func labelled(_ text: String) -> [TranscriptLine]? {
        var turns: [(speaker: TranscriptLine.Speaker, text: String)] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if let colon = line.prefix(longestLabel).firstIndex(of: ":") {
                let speaker = speaker(line[..<colon].trimmingCharacters(in: .whitespaces))
                if speaker != .other {
                    let words = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                    turns.append((speaker, words))
                    continue
                }
            }
            guard !turns.isEmpty else { return nil }
            turns[turns.count - 1].text += "\n" + line
        }
        let lines = turns.filter { !$0.text.isEmpty }.map { TranscriptLine(speaker: $0.speaker, text: $0.text) }
        return lines.isEmpty ? nil : lines
    }

    private static let longestLabel = 12

    private static func speaker(_ role: String?) -> TranscriptLine.Speaker {
        switch role?.lowercased() {
        case "agent", "assistant", "ai", "bot": .agent
        case "user", "callee", "customer", "contact", "human": .callee
        default: .other
        }
    }
}
