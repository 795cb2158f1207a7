import Foundation

/// How well a few typed letters fit a row, and which letters they are.
struct FuzzyMatch: Hashable, Sendable {
    /// Higher is better.
    let score: Int
    /// For each column, the places of the matched letters.
    let marks: [Set<Int>]

    /// Folded for comparing: no case, no accents, no width.
    static func fold(_ text: String) -> [Character] {
        text.map { character in
            let folded = String(character).folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            return folded.first ?? character
        }
    }

    /// Every word of the query must be found, in order of its letters, within one column; `nil` where one is not.
    init?(_ words: [[Character]], in columns: [[Character]]) {
        var score = 0
        var marks = Array(repeating: Set<Int>(), count: columns.count)
        for word in words {
            let best = columns.indices.compactMap { column in
                Self.match(word, in: columns[column]).map {
                    (column: column, score: $0.score - column, places: $0.places)
                }
            }.max { $0.score < $1.score }
            guard let best else { return nil }
            score += best.score
            marks[best.column].formUnion(best.places)
        }
        self.score = score
        self.marks = marks
    }

    /// The whole word at once where it stands so, else its letters in order.
    private static func match(_ word: [Character], in text: [Character]) -> (score: Int, places: [Int])? {
        guard !word.isEmpty, word.count <= text.count else { return nil }
        for start in 0...(text.count - word.count) where text[start..<start + word.count].elementsEqual(word) {
            let bonus = start == 0 ? 60 : startsWord(start, text) ? 40 : 0
            return (100 + bonus + 4 * word.count, Array(start..<start + word.count))
        }
        var places: [Int] = []
        var score = 0
        var position = 0
        for letter in word {
            guard let found = text[position...].firstIndex(of: letter) else { return nil }
            score += startsWord(found, text) ? 8 : found == position && found > 0 ? 5 : 1
            places.append(found)
            position = found + 1
        }
        return (score, places)
    }

    private static func startsWord(_ index: Int, _ text: [Character]) -> Bool {
        index == 0 || !(text[index - 1].isLetter || text[index - 1].isNumber)
    }
}
