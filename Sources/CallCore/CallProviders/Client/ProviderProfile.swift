import CallDomain

/// What one provider's documents offer: a row of the catalog.
public struct ProviderProfile: Sendable {
    public let id: ProviderID
    /// Without a slash at the end.
    public let defaultBaseURL: String
    public let auth: AuthScheme
    /// What counts as a list against the tighter of an account's limits.
    var listPaths: Set<String> = []
    /// Calls can be listed by the number they went to.
    package var listsByNumber = true
    /// How long a call can last where the provider cannot be asked whether it has ended; `nil` where it can.
    package var longestCall: LongestCall?
    /// The ways to place a call.
    public let forms: [CallForm]
    /// What it documents that it tells of a call once it is over.
    public let findings: Set<CallFinding>
    /// A sentence for each capability that is not offered; all others are.
    let refusals: [Capability: String]
    /// Makes the client of an account.
    let client: MakeClient

    typealias MakeClient =
        @Sendable (
            Account, any HTTPTransport, WallClock, RequestDeadlines, @escaping @Sendable () async throws -> Secret
        ) -> any ProviderClient

    public var name: String { id.name }

    /// The field that limits a call, in seconds, and what holds where it is empty.
    package struct LongestCall: Hashable, Sendable {
        package let field: String
        package let usual: Double
    }

    public func offer(of capability: Capability) -> Offer {
        refusals[capability].map(Offer.notOffered) ?? .offered
    }
}
