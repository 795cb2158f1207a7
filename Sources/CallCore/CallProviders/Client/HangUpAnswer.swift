import CallDomain

/// What a provider answers to being asked to hang up.
public struct HangUpAnswer: Hashable, Sendable {
    public let report: CallReport
    /// The call was over before it was asked.
    public let wasOver: Bool

    public init(report: CallReport, wasOver: Bool = false) {
        self.report = report
        self.wasOver = wasOver
    }
}
