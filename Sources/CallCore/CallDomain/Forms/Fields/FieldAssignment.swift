import Foundation

/// One `path=text` or `path:=json`, as `--set` takes it and the pair editors hold it.
public struct FieldAssignment: Hashable, Sendable {
    public struct Failure: Error, Hashable, CustomStringConvertible {
        public let description: String
    }

    private static let longestPath = 32

    public let path: [String]
    public let value: JSON

    public init(parsing text: String) throws(Failure) {
        // By scalars: an accent that begins the value would hide the = it leans on.
        guard let equals = text.unicodeScalars.firstIndex(of: "=") else {
            throw Failure(description: "\u{201C}\(text.prefix(40))\u{201D} has no =; write it as key=value.")
        }
        let isTyped = text[..<equals].hasSuffix(":")
        let key = text[..<equals].dropLast(isTyped ? 1 : 0).trimmingCharacters(in: .whitespaces)
        guard !key.isEmpty, key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
        else { throw Failure(description: "The key before the = is empty or has an empty part.") }
        path = key.split(separator: ".").map(String.init)
        guard path.count <= Self.longestPath else {
            throw Failure(description: "The key before the = has more than \(Self.longestPath) parts.")
        }
        let right = String(text.unicodeScalars[text.unicodeScalars.index(after: equals)...]).trimmingCharacters(
            in: .whitespaces)
        value = isTyped ? try Self.json(right) : .string(right)
    }

    private static func json(_ text: String) throws(Failure) -> JSON {
        do {
            return try JSON(parsingUnambiguous: text)
        } catch {
            throw Failure(description: "After := JSON is expected, such as 3, true or \"text\"; \(error).")
        }
    }
}

extension JSON {
    /// A string as it is, anything else as JSON: what a person would type.
    public var plainText: String { string ?? compact }
}
