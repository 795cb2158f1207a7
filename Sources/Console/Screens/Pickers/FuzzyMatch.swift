import Foundation

/// How well a few typed letters fit a row, and which letters they are.
struct FuzzyMatch: Hashable, Sendable {
    /// Higher is better.
    let score: Int
    /// For each column, the places of the matched letters.
    let marks: [Set<Int>]

    /// Every word of the query must be found, in order of its letters, within one column; `nil` where one is not.
    init?(_ words: [[UInt32]], in columns: [[UInt32]]) {
        var score = 0
        var marks = Array(repeating: Set<Int>(), count: columns.count)
        for word in words {
            guard let best = Self.best(word, in: columns) else { return nil }
            score += best.hit.score - best.column
            marks[best.column].formUnion(Self.places(of: word, best.hit, in: columns[best.column]))
        }
        self.score = score
        self.marks = marks
    }

    /// The score alone: what ten thousand rows are asked for with every key.
    static func score(_ words: [[UInt32]], in columns: [[UInt32]]) -> Int? {
        var score = 0
        for word in words {
            guard let best = best(word, in: columns) else { return nil }
            score += best.hit.score - best.column
        }
        return score
    }

    private struct Hit {
        let score: Int
        /// Where the word stands as a whole; `nil` where its letters are apart.
        let start: Int?
    }

    /// The earlier columns are worth a little more.
    private static func best(_ word: [UInt32], in columns: [[UInt32]]) -> (column: Int, hit: Hit)? {
        var best: (column: Int, hit: Hit)?
        for column in columns.indices {
            guard let hit = hit(word, in: columns[column]) else { continue }
            if let known = best, known.hit.score - known.column >= hit.score - column { continue }
            best = (column, hit)
        }
        return best
    }

    /// The whole word at once where it stands so, at best where a word begins; else its letters in order.
    private static func hit(_ word: [UInt32], in text: [UInt32]) -> Hit? {
        guard !word.isEmpty, word.count <= text.count else { return nil }
        return word.withUnsafeBufferPointer { word in
            text.withUnsafeBufferPointer { text in run(word, in: text) ?? scattered(word, in: text) }
        }
    }

    private static func run(_ word: UnsafeBufferPointer<UInt32>, in text: UnsafeBufferPointer<UInt32>) -> Hit? {
        var found: Int?
        for start in 0...(text.count - word.count) where text[start] == word[0] {
            var length = 1
            while length < word.count, text[start + length] == word[length] { length += 1 }
            guard length == word.count else { continue }
            if start == 0 { return Hit(score: 160 + 4 * word.count, start: 0) }
            if startsWord(start, text) { return Hit(score: 140 + 4 * word.count, start: start) }
            found = found ?? start
        }
        return found.map { Hit(score: 100 + 4 * word.count, start: $0) }
    }

    private static func scattered(
        _ word: UnsafeBufferPointer<UInt32>, in text: UnsafeBufferPointer<UInt32>
    ) -> Hit? {
        var score = 0
        var next = 0
        var position = 0
        while position < text.count, next < word.count {
            if text[position] == word[next] {
                let follows = next > 0 && text[position - 1] == word[next - 1]
                score += startsWord(position, text) ? 8 : follows ? 5 : 1
                next += 1
            }
            position += 1
        }
        return next == word.count ? Hit(score: score, start: nil) : nil
    }

    private static func places(of word: [UInt32], _ hit: Hit, in text: [UInt32]) -> Set<Int> {
        if let start = hit.start { return Set(start..<start + word.count) }
        var places: Set<Int> = []
        var next = 0
        for position in text.indices where next < word.count && text[position] == word[next] {
            places.insert(position)
            next += 1
        }
        return places
    }

    private static func startsWord(_ index: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
        index == 0 || !isLetterOrDigit(text[index - 1])
    }

    /// Folded letters are lower case; beyond ASCII all but blanks and general punctuation counts as letters.
    private static func isLetterOrDigit(_ code: UInt32) -> Bool {
        switch code {
        case 0x30...0x39, 0x61...0x7A: true
        case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F: false
        default: true
        }
    }
}
