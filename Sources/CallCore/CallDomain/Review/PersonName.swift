import Foundation

/// A person's name, for telling whether two of them may be the same person's.
public struct PersonName: Hashable, Sendable {
    private let words: [String]

    public init(_ text: String) {
        // By scalars: what looks like one letter may be a stranger's hundred thousand marks.
        let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
        words = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// In Unicode scalars.
    private static let longest = 200

    /// Each word of the shorter name stands in the longer one, in whole or as its first letter: "J. Smith" may be Jane
    /// Smith. A name without any letters says nothing.
    public func mayBe(_ other: PersonName) -> Bool {
        let (shorter, longer) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
        return shorter.allSatisfy { word in longer.contains { Self.agree(word, $0) } }
    }

    private static func agree(_ one: String, _ other: String) -> Bool {
        one == other || one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
    }
}
