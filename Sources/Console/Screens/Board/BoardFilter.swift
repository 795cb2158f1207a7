import CallCore

/// What was typed behind `/`: words, and `state:`, `account:` terms.
struct BoardFilter: Hashable, Sendable {
    private(set) var state: String?
    private(set) var account: String?
    private(set) var text: String?

    init(_ typed: String) {
        var words: [Substring] = []
        for word in typed.split(separator: " ") {
            if word.hasPrefix("state:") {
                state = Self.stateName(word.dropFirst(6))
            } else if word.hasPrefix("account:") {
                account = String(word.dropFirst(8))
            } else {
                words.append(word)
            }
        }
        text = words.isEmpty ? nil : words.joined(separator: " ")
    }

    func applied(to query: CallQuery) -> CallQuery {
        var query = query
        query.state = state
        query.account = account
        query.text = text
        return query
    }

    /// The stored name of a state or outcome, from the word the screen shows or its beginning.
    private static func stateName(_ typed: Substring) -> String? {
        let wanted = typed.lowercased()
        guard !wanted.isEmpty else { return nil }
        let known = CallState.allCases.map { state in
            (stored: state.outcome?.rawValue ?? state.name, words: state.words.replacing(" ", with: ""))
        }
        return known.first { $0.stored == wanted || $0.words == wanted }?.stored
            ?? known.first { $0.stored.hasPrefix(wanted) || $0.words.hasPrefix(wanted) }?.stored ?? wanted
    }
}
