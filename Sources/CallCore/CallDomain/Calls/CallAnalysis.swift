/// What a provider concludes from a call once it is over.
public struct CallAnalysis: Hashable, Sendable {
    public var summary: String?
    public var sentiment: String?
    public var successful: Bool?

    public init(summary: String? = nil, sentiment: String? = nil, successful: Bool? = nil) {
        self.summary = summary
        self.sentiment = sentiment
        self.successful = successful
    }
}
