import CallDomain
import TerminalUI

/// A conversation in pieces that are short enough to be wrapped one by one.
struct ConversationText: Sendable {
    struct Piece: Hashable, Sendable {
        let speaker: TranscriptLine.Speaker
        /// The speaker's name stands before it.
        let isFirst: Bool
        /// Which turn it belongs to.
        let turn: Int
        let text: String

        var safe: SafeText { SafeText(untrusted: text) }
    }

    private(set) var turns: [TranscriptLine] = []
    private(set) var pieces: [Piece] = []
    /// The pieces folded for searching; empty until somebody searches, and where nobody has spoken.
    private(set) var folded: [[UInt32]] = []
    private var isSearched = false

    init(_ turns: [TranscriptLine] = []) { take(turns) }

    /// Takes the conversation as it is now; returns the first piece that is not what it was.
    @discardableResult
    mutating func take(_ turns: [TranscriptLine]) -> Int {
        let same = zip(self.turns, turns).prefix { $0 == $1 }.count
        while let last = pieces.last, last.turn >= same { pieces.removeLast() }
        let changed = pieces.count
        for turn in same..<turns.count { append(turns[turn], turn) }
        self.turns = turns
        if isSearched {
            folded.removeLast(max(0, folded.count - changed))
            fold()
        }
        return changed
    }

    /// Makes it ready to be searched.
    mutating func fold() {
        isSearched = true
        for index in folded.count..<max(folded.count, pieces.count) {
            folded.append(TextSearch.fold(pieces[index].safe))
        }
    }

    private mutating func append(_ line: TranscriptLine, _ turn: Int) {
        var isFirst = true
        for text in TextPieces.of(line.text) {
            pieces.append(Piece(speaker: line.speaker, isFirst: isFirst, turn: turn, text: text))
            isFirst = false
        }
    }
}

/// Breaks a text at its line ends, and where nobody ends a line.
enum TextPieces {
    static let longest = 2_000

    static func of(_ text: String) -> [String] {
        var pieces: [String] = []
        let lines =
            text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
            ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : [text[...]]
        for line in lines {
            var rest = line
            while rest.utf8.count > longest {
                // By scalars: one letter can carry any number of accents.
                let end =
                    rest.unicodeScalars.index(
                        rest.startIndex, offsetBy: longest, limitedBy: rest.endIndex) ?? rest.endIndex
                guard end < rest.endIndex else { break }
                pieces.append(String(rest[..<end]))
                rest = rest[end...]
            }
            pieces.append(String(rest))
        }
        return pieces
    }
}
