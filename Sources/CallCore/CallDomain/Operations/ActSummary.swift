/// What came of a round, in the order of its steps.
public struct ActSummary: Hashable, Sendable {
    public let results: [ActResult]

    public init(_ results: [ActResult]) { self.results = results }

    public func count(_ kind: ActResult.Kind) -> Int { results.count { $0.kind == kind } }

    /// Everything that was asked for is so.
    public var isWhole: Bool { results.allSatisfy { $0.kind == .done || $0.kind == .wasOver } }
}
