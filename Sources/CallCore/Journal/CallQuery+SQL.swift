import GRDB

extension CallQuery.Scope {
    /// Which states the scope holds.
    private var states: [CallState] {
        switch self {
        case .all: []
        case .scheduled: [.accepted, .scheduled, .queued]
        case .live: [.ringing, .inProgress]
        case .unknown: [.unknown]
        case .followed: [.accepted, .scheduled, .queued, .ringing, .inProgress]
        }
    }

    func holds(_ state: String) -> Bool { self == .all || states.contains { $0.name == state } }

    /// In literals: an index over a part of the calls serves only a query that repeats its condition to the letter.
    /// The plus keeps SQLite from the index over all states, which would have to be sorted.
    var condition: String {
        guard self != .all else { return "TRUE" }
        return "+state IN (\(states.map { "'\($0.name)'" }.joined(separator: ", ")))"
    }
}

extension CallQuery {
    /// The conditions, joined by AND, and what they bind.
    func conditions(scoped: Bool) -> (sql: String, arguments: StatementArguments) {
        var parts: [String] = []
        var arguments = StatementArguments()
        if scoped {
            if scope != .all { parts.append(scope.condition) }
            if let state { parts.append(Self.condition(forStateNamed: state)) }
        }
        if let account {
            parts.append("account = ?")
            arguments += [account]
        }
        for pattern in patterns {
            parts.append("(" + Self.searched.map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ") + ")")
            arguments += StatementArguments(Self.searched.map { _ in pattern })
        }
        return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), arguments)
    }

    /// The whole order, so that equal times never change places.
    var ordering: String {
        switch order {
        case .newestFirst: "created_at DESC, ordinal DESC"
        case .soonestFirst: "due_at, ordinal"
        }
    }

    var hasText: Bool { !patterns.isEmpty }

    private static let searched = [
        "to_name", "to_number", "id", "provider_call_id", "agent_name", "agent_id", "summary",
    ]

    /// Only our own names reach the SQL; any other word finds nothing.
    private static func condition(forStateNamed name: String) -> String {
        if CallState.allCases.contains(where: { $0.name == name }) { return "state = '\(name)'" }
        if let outcome = Outcome(rawValue: name) { return "outcome = '\(outcome.rawValue)'" }
        return "FALSE"
    }

    /// One pattern a word; a telephone number typed with spaces is one word.
    private var patterns: [String] {
        guard let text else { return [] }
        let bare = text.filter { !" -()./\t".contains($0) }
        let isNumber = bare.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "+") } && bare.contains(where: \.isNumber)
        let words = isNumber ? [bare] : text.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.map { "%" + Self.escaped($0) + "%" }
    }

    private static func escaped(_ word: String) -> String {
        String(word.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] })
    }
}
