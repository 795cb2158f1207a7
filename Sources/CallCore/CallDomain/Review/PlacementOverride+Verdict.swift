extension PlacementOverride {
    /// `nil` for what nobody may override.
    public init?(_ verdict: PlacementVerdict, reason: String) {
        guard let rule = verdict.rule else { return nil }
        self.init(rule: rule, words: verdict.overriddenWords, reason: reason, calls: verdict.holders.map(\.id))
    }

    /// Whether this is what it sets aside, and all of it.
    public func covers(_ verdict: PlacementVerdict) -> Bool {
        rule == verdict.rule && verdict.holders.allSatisfy { calls.contains($0.id) }
    }
}
