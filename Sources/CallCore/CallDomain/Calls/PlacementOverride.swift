/// A rule that a person set aside for one call, and why.
public struct PlacementOverride: Hashable, Sendable {
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        case outsideHours = "outside_hours"
        case overCap = "over_cap"
        /// The outcome of another call to the same person is unknown, or that call is under way.
        case unsettled
        /// The number plan on this machine does not know the number.
        case outsidePlan = "outside_plan"
    }

    public let rule: Rule
    /// What was overridden, as the end of "placed it …".
    public let words: String
    /// Typed by the person.
    public let reason: String
    /// The calls that were seen to stand against it; no other is set aside.
    public let calls: [CallID]

    public init(rule: Rule, words: String, reason: String, calls: [CallID] = []) {
        self.rule = rule
        self.calls = calls
        self.words = words
        self.reason = reason
    }
}

extension PlacementOverride {
    package var json: JSON {
        [
            "rule": .string(rule.rawValue), "words": .string(words), "reason": .string(reason),
            "calls": .array(calls.map { .string($0.description) }),
        ]
    }

    /// `nil` for a rule that a newer program knows: it stands, then.
    package init?(json: JSON) {
        guard let rule = json["rule"]?.string.flatMap(Rule.init(rawValue:)) else { return nil }
        self.init(
            rule: rule, words: json["words"]?.string ?? "", reason: json["reason"]?.string ?? "",
            calls: (json["calls"]?.items ?? []).compactMap { $0.string.flatMap(CallID.init) })
    }
}
