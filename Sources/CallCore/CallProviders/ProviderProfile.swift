import CallDomain

/// What one provider's documents offer: a row of the catalog.
public struct ProviderProfile: Hashable, Sendable {
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
    /// A sentence for each capability that is not offered; all others are.
    let refusals: [Capability: String]

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
