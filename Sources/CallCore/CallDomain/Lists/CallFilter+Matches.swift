import Foundation

extension CallFilter {
    /// A word that may be anywhere in a call's names, numbers, ids, agent, summary, notes and conversation.
    public struct SearchWord: Hashable, Sendable {
        /// Folded: without case and diacritics.
        public let text: String
        /// For what may be a telephone number: its digits alone, which are looked for as well.
        public let digits: String?
        /// Further numbers of the line, for one that is typed whole and has several.
        public let spellings: [String]

        public init(_ typed: String) {
            text = SearchFold.line(typed)
            let bare = typed.filter { !NumberMatch.punctuation.contains($0) }
            let isNumber =
                bare.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "+") } && bare.contains(where: \.isNumber)
            digits = isNumber && bare != text ? bare : nil
            spellings = isNumber ? Array(LineSpellings.all(of: bare).dropFirst()) : []
        }

        /// One of these must be there.
        public var alternatives: [String] { [text] + [digits].compactMap(\.self) + spellings }
    }

    /// A text that must begin so, or be so where it was quoted; case and diacritics do not count.
    public struct TextMatch: Hashable, Sendable {
        public let text: String
        public let isWhole: Bool

        public init(_ typed: String, isWhole: Bool = false) {
            text = SearchFold.folded(typed)
            self.isWhole = isWhole
        }
    }

    /// Digits of a telephone number, whatever punctuation they were typed with.
    public struct NumberMatch: Hashable, Sendable {
        package static let punctuation: Set<Character> = [" ", "-", "(", ")", ".", "/", "\t", "\u{A0}"]

        /// With a plus in front they are the beginning of the number; else they may be anywhere in it.
        public let text: String

        public var isPrefix: Bool { text.hasPrefix("+") }

        /// `nil` where there is more than digits and punctuation.
        public init?(_ typed: String) {
            let bare = typed.filter { !Self.punctuation.contains($0) }
            let digits = bare.hasPrefix("+") ? bare.dropFirst() : bare[...]
            guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            text = bare
        }
    }

    public enum DispositionMatch: Hashable, Sendable {
        /// None was given.
        case none
        /// Some was given.
        case any
        case text(TextMatch)
    }

    /// A comparison of a time of the call with the present, or of a length.
    public struct TimeSpan: Hashable, Sendable {
        public enum Subject: String, CaseIterable, Sendable {
            /// Until it is due or to be called back.
            case due
            /// Since it ended.
            case ended
            /// Since it was made.
            case made
            /// How long the conversation was.
            case took
        }

        public let subject: Subject
        public let isLess: Bool
        public let seconds: Double

        public init(_ subject: Subject, isLess: Bool, seconds: Double) {
            self.subject = subject
            self.isLess = isLess
            self.seconds = seconds
        }
    }
}
