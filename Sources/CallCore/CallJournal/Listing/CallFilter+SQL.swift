import CallDomain
import Foundation
import GRDB

extension CallFilter {
    /// The conditions on the listing; words are `SearchMatch`'s.
    func conditions(now: Date) -> [SQLCondition] {
        var parts: [SQLCondition] = []
        var alternatives: [String: [SQLCondition]] = [:]
        for term in terms {
            guard let condition = term.condition.sql(now: now) else { continue }
            if term.isInverse, term.condition != .nothing {
                parts.append(condition.inverse)
            } else if let group = term.group {
                alternatives[group, default: []].append(condition)
            } else {
                parts.append(condition)
            }
        }
        return alternatives.sorted { $0.key < $1.key }.map { SQLCondition.any($0.value) } + parts
    }
}

extension CallFilter.Term {
    /// Terms of one group are alternatives; `nil` where each must hold.
    var group: String? { isInverse ? nil : condition.subject.map { "\(part) \($0)" } }
}

extension CallFilter.Condition {
    /// What several terms may be alternatives on.
    fileprivate var subject: String? {
        switch self {
        case .state: "state"
        case .provider: "provider"
        case .account: "account"
        case .agent: "agent"
        case .to: "to"
        case .from: "from"
        case .disposition: "disposition"
        case .trait: "trait"
        case .word, .time, .nothing: nil
        }
    }

    fileprivate func sql(now: Date) -> SQLCondition? {
        switch self {
        case .word: nil
        case .state(let states): Self.condition(states)
        case .provider(let providers):
            SQLCondition("provider IN (\(providers.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        case .account(let match): Self.condition("account", match)
        case .agent(let match): .any([Self.condition("agent_name", match), Self.condition("agent_id", match)])
        case .to(let match): Self.condition("to_number", match)
        case .from(let match): Self.condition("from_number", match)
        case .disposition(.none): SQLCondition("disposition IS NULL")
        case .disposition(.any): SQLCondition("disposition IS NOT NULL")
        case .disposition(.text(let match)): Self.condition("disposition", match)
        case .trait(let trait): trait.sql
        case .time(let span): span.sql(now: now)
        case .nothing: SQLCondition("FALSE")
        }
    }

    static func condition(_ states: some Collection<CallState>) -> SQLCondition {
        SQLCondition("standing IN (\(states.map { String($0.standing) }.sorted().joined(separator: ", ")))")
    }

    private static func condition(_ column: String, _ match: CallFilter.TextMatch) -> SQLCondition {
        if match.isWhole { return SQLCondition("\(column) = ?", [match.text]) }
        return SQLCondition("(\(column) >= ? AND \(column) < ?)", [match.text, match.text + "\u{10FFFF}"])
    }

    private static func condition(_ column: String, _ match: CallFilter.NumberMatch) -> SQLCondition {
        let numbers = LineSpellings.all(of: match.text)
        guard numbers.count == 1 else { return SQLCondition.any(numbers.map { prefix(column, $0) }) }
        guard match.isPrefix else { return SQLCondition("instr(\(column), ?) > 0", [match.text]) }
        return prefix(column, match.text)
    }

    private static func prefix(_ column: String, _ text: String) -> SQLCondition {
        SQLCondition("(\(column) >= ? AND \(column) < ?)", [text, text + "\u{10FFFF}"])
    }
}

extension CallFilter.Trait {
    fileprivate var sql: SQLCondition {
        switch self {
        case .foreign: SQLCondition("is_foreign")
        case .ours: SQLCondition("NOT is_foreign")
        case .waiting: CallFilter.Condition.condition(CallState.allCases.filter(\.isWaiting))
        case .live: CallFilter.Condition.condition(CallState.allCases.filter(\.isLive))
        case .ended: SQLCondition("finished IS NOT NULL")
        case .callback: SQLCondition("callback IS NOT NULL")
        }
    }
}

extension CallFilter.TimeSpan {
    /// A time that nobody told is neither soon nor long ago.
    fileprivate func sql(now: Date) -> SQLCondition {
        let length = Int64(clampingSeconds: seconds)
        let instant = subject == .due ? now.milliseconds + length : now.milliseconds - length
        return switch subject {
        case .due: SQLCondition("due \(isLess ? "<" : ">") ?", [instant])
        case .ended: SQLCondition("finished \(isLess ? ">" : "<") ?", [instant])
        case .made: SQLCondition("made \(isLess ? ">" : "<") ?", [instant])
        case .took: SQLCondition("took \(isLess ? "<" : ">") ?", [length])
        }
    }
}
