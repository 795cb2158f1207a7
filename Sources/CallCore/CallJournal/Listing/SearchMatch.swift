import CallDomain
import GRDB

/// What is asked of the index of words.
struct SearchMatch {
    private var needed: [String] = []
    private var unwanted: [String] = []
    /// Words that the trigrams alone do not find, and unwanted ones without a wanted one, each a condition of its own.
    private(set) var conditions: [SQLCondition] = []
    /// All of it, asked of a call's words themselves: of the row of `search_text` beside.
    private(set) var reading: [SQLCondition] = []
    /// What `text` does not ask, asked of a call's words themselves.
    private(set) var readingRest: [SQLCondition] = []

    init(_ terms: [CallFilter.Term]) {
        for term in terms {
            guard case .word(let word) = term.condition else { continue }
            let isRead = Self.read(word, isInverse: term.isInverse)
            reading.append(isRead)
            guard word.alternatives.allSatisfy(Self.hasTrigram) else {
                let condition = SQLCondition.any(word.alternatives.map(Self.condition))
                conditions.append(term.isInverse ? condition.inverse : condition)
                readingRest.append(isRead)
                continue
            }
            let phrase = "(" + word.alternatives.map(Self.quoted).joined(separator: " OR ") + ")"
            if term.isInverse { unwanted.append(phrase) } else { needed.append(phrase) }
        }
        guard needed.isEmpty else { return }
        conditions += unwanted.map {
            SQLCondition("ordinal NOT IN (SELECT rowid FROM search WHERE search MATCH ?)", [$0])
        }
    }

    /// The query in FTS5's language; `nil` where no call has to be found by trigrams.
    var text: String? {
        guard !needed.isEmpty else { return nil }
        let wanted = needed.joined(separator: " AND ")
        return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    private static func read(_ word: CallFilter.SearchWord, isInverse: Bool) -> SQLCondition {
        let isThere = SQLCondition.any(
            word.alternatives.map { SQLCondition("instr(search_text.text, ?) > 0", [$0]) })
        return isInverse ? isThere.inverse : isThere
    }

    private static func hasTrigram(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

    /// Within quotation marks nothing is an operator.
    private static func quoted(_ word: String) -> String {
        "\"" + word.replacing("\"", with: "\"\"") + "\""
    }

    private static func condition(_ word: String) -> SQLCondition {
        if hasTrigram(word) {
            return SQLCondition("ordinal IN (SELECT rowid FROM search WHERE search MATCH ?)", [quoted(word)])
        }
        let token = SearchText.token(Array(word.unicodeScalars))
        return SQLCondition(
            "ordinal IN (SELECT rowid FROM search_letters WHERE search_letters MATCH ?)", [token])
    }
}
