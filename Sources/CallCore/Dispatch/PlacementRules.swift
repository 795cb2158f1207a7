/// Whom one may call and when: the same rules for the review, the command line and the dispatcher.
public struct PlacementRules: Hashable, Sendable {
    public init() {}

    /// What stands against a call, the worst first.
    public func verdicts(on standing: NumberStanding) -> [PlacementVerdict] {
        standing.doNotCall.map { [.doNotCall($0)] } ?? []
    }
}
