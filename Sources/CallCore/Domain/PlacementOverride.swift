/// A rule that a person set aside for one call, and why.
public struct PlacementOverride: Hashable, Sendable {
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        case outsideHours = "outside_hours"
        case overCap = "over_cap"
    }

    public let rule: Rule
    /// What was overridden, as the end of "placed it …".
    public let words: String
    /// Typed by the person.
    public let reason: String

    public init(rule: Rule, words: String, reason: String) {
        self.rule = rule
        self.words = words
        self.reason = reason
    }

    /// `nil` for what nobody may override.
    public init?(_ verdict: PlacementVerdict, reason: String) {
        guard let rule = verdict.rule else { return nil }
        self.init(rule: rule, words: verdict.overriddenWords, reason: reason)
    }
}

extension PlacementOverride {
    var json: JSON {
        ["rule": .string(rule.rawValue), "words": .string(words), "reason": .string(reason)]
    }

    /// `nil` for a rule that a newer program knows: it stands, then.
    init?(json: JSON) {
        guard let rule = json["rule"]?.string.flatMap(Rule.init(rawValue:)) else { return nil }
        self.init(rule: rule, words: json["words"]?.string ?? "", reason: json["reason"]?.string ?? "")
    }
}
