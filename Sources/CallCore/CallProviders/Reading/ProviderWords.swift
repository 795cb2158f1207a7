import CallDomain
import Foundation

/// A provider's own words in the body of a refusal, for a person, in one short line.
///
/// No provider documents its bodies well: `message` may be a text or a list of texts, `error` a text or a number, and a
/// proxy answers with a page.
enum ProviderWords {
    /// Empty where the body says nothing readable.
    static func read(_ body: [UInt8]) -> String {
        if let json = try? JSON(received: body) { return shortened(words(in: json) ?? "") }
        let text = String(decoding: body.prefix(4096), as: UTF8.self)
        return shortened(title(ofPage: text) ?? text)
    }

    private static func words(in json: JSON) -> String? {
        switch json {
        case .string(let text):
            return text.isEmpty ? nil : text
        case .array(let items):
            let parts = items.compactMap(words)
            return parts.isEmpty ? nil : parts.joined(separator: "; ")
        case .object:
            let keys = ["message", "error", "errors", "detail", "details", "error_description", "title", "reason"]
            for key in keys {
                if let value = json[key], let words = words(in: value) { return words }
            }
            return nil
        case .null, .bool, .number:
            return nil
        }
    }

    private static func title(ofPage text: String) -> String? {
        guard text.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("<") else { return nil }
        guard let start = text.range(of: "<title>", options: .caseInsensitive),
            let end = text.range(of: "</title>", options: .caseInsensitive), start.upperBound <= end.lowerBound
        else { return "a web page" }
        return "a web page: " + text[start.upperBound..<end.lowerBound]
    }

    private static func shortened(_ text: String) -> String {
        let beginning = text.bounded(to: 4096)
        return beginning.split(whereSeparator: \.isWhitespace).joined(separator: " ").clipped(to: TextBounds.words)
    }
}
