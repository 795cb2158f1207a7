/// Which calls to show, as an operator typed it: words and terms, all of which must hold.
///
/// Several terms on the same thing (`state:failed state:busy`) are alternatives, unless they are times or inverted.
public struct CallFilter: Hashable, Sendable {
    /// One condition.
    public struct Term: Hashable, Sendable {
        public var condition: Condition
        /// A `!` or `-` stood before it.
        public var isInverse: Bool
        /// Terms of different parts are no alternatives, whatever they are about.
        package var part = 0

        public init(_ condition: Condition, isInverse: Bool = false) {
            self.condition = condition
            self.isInverse = isInverse
        }
    }

    public enum Condition: Hashable, Sendable {
        /// Anywhere in what is known of the call.
        case word(SearchWord)
        case state(Set<CallState>)
        case provider(Set<ProviderID>)
        case account(TextMatch)
        /// In the agent's name or id.
        case agent(TextMatch)
        case to(NumberMatch)
        case from(NumberMatch)
        case disposition(DispositionMatch)
        case trait(Trait)
        case time(TimeSpan)
        /// What was typed is not understood: no call fits, so that nothing done to all that is shown reaches too far.
        case nothing
    }

    public enum Trait: String, CaseIterable, Sendable {
        case foreign
        case ours
        case waiting
        case live
        case ended
        /// It has a callback date.
        case callback
    }

    public var terms: [Term]
    /// What was not understood, in words for the operator.
    public var problems: [String]

    public init(terms: [Term] = [], problems: [String] = []) {
        self.terms = terms
        self.problems = problems
    }

    /// Nothing is filtered.
    public static let none = CallFilter()

    public var isEmpty: Bool { terms.isEmpty && problems.isEmpty }

    /// The filter that holds where both do: what is added is no alternative to what is there.
    public func and(_ terms: [Term]) -> CallFilter {
        let part = 1 + (self.terms.map(\.part).max() ?? 0)
        let added = terms.map { term in
            var term = term
            term.part += part
            return term
        }
        return CallFilter(terms: self.terms + added, problems: problems)
    }
}
