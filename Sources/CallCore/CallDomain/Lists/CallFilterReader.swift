/// Reads a filter as it was typed; never fails.
struct CallFilterReader {
    /// A longer filter is cut here, in characters.
    static let longest = 2_000

    private(set) var terms: [CallFilter.Term] = []
    private(set) var problems: [String] = []

    init(_ typed: String) {
        if typed.count > Self.longest {
            problems.append("the filter is longer than \(Self.longest) characters")
            terms.append(CallFilter.Term(.nothing))
            return
        }
        var tokens = FilterToken.tokens(of: typed)[...]
        while let token = tokens.popFirst() { read(Self.joined(token, &tokens)) }
    }

    /// A telephone number that was typed with spaces is one token.
    private static func joined(_ token: FilterToken, _ rest: inout ArraySlice<FilterToken>) -> FilterToken {
        guard token.mayBeginNumber else { return token }
        var token = token
        while let next = rest.first, next.mayContinueNumber {
            token.value += " " + next.value
            rest.removeFirst()
        }
        return token
    }

    private mutating func read(_ token: FilterToken) {
        guard let key = token.key else {
            let word = CallFilter.SearchWord(token.value)
            if !word.text.isEmpty { add(.word(word), token) }
            return
        }
        guard !token.value.isEmpty else {
            problems.append("\(key.text) lacks a word: \(key.hint)")
            return
        }
        guard let condition = key.condition(token) else {
            problems.append(key.problem(token.value))
            terms.append(CallFilter.Term(.nothing))
            return
        }
        add(condition, token)
    }

    private mutating func add(_ condition: CallFilter.Condition, _ token: FilterToken) {
        terms.append(CallFilter.Term(condition, isInverse: token.isInverse))
    }
}

extension CallFilter {
    /// Reads what was typed: words, quoted words, `state:failed`, `account:`, `agent:`, `to:`, `from:`, `provider:`,
    /// `outcome:`, `disposition:`, `is:`, `due<10m`, `ended>2h`, `made<1d`, `took>3m`; `!` or `-` before one inverts it.
    public init(parsing typed: String) {
        let reader = CallFilterReader(typed)
        self.init(terms: reader.terms, problems: reader.problems)
    }
}
