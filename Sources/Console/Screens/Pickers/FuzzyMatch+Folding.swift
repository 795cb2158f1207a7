import Foundation

extension FuzzyMatch {
    /// Letters of a column that are shown and looked at; nobody reads further in a list.
    static let longestColumn = 256

    /// The beginning of a text that a list shows, whatever somebody has put there.
    static func shown(_ text: String) -> String {
        guard text.utf8.count > longestColumn else { return text }
        // By scalars first: one letter can carry any number of accents.
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: text.unicodeScalars.prefix(4 * longestColumn))
        return String(String(beginning).prefix(longestColumn))
    }

    /// One code for each letter, folded for comparing: no case, no accents, no width.
    static func fold(_ text: String) -> [UInt32] {
        text.map { letter in
            guard let value = letter.asciiValue else { return fold(letter) }
            return UInt32(65...90 ~= value ? value + 32 : value)
        }
    }

    private static func fold(_ letter: Character) -> UInt32 {
        let folded = String(letter).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return (folded.unicodeScalars.first ?? letter.unicodeScalars.first)?.value ?? 0
    }

    /// A bit for each letter that occurs: a row that lacks one of the query's need not be looked at.
    static func mask(_ codes: some Sequence<UInt32>) -> UInt64 {
        codes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The words of a query; the same word twice says no more than once.
    static func words(_ query: String) -> [[UInt32]] {
        query.split(whereSeparator: \.isWhitespace).map { fold(String($0)) }.uniqued()
    }
}
