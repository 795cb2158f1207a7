/// What a provider found in a call beside summary and sentiment: the answers to its customer's own questions, and how the
/// call was judged. Names and values are the customer's and the provider's own words.
public struct AnalysisDetails: Hashable, Sendable {
    /// One question that the agent's settings ask of every call.
    public struct Fact: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How one rule judged the call: `success`, `failure` or `unknown`.
    public struct Judgement: Hashable, Sendable {
        public let name: String
        public let result: String
        public let rationale: String?

        public init(name: String, result: String, rationale: String? = nil) {
            self.name = name
            self.result = result
            self.rationale = rationale
        }
    }

    public var facts: [Fact]
    public var judgements: [Judgement]

    public init(facts: [Fact] = [], judgements: [Judgement] = []) {
        self.facts = facts
        self.judgements = judgements
    }
}
