/// Why a read from a provider, or an act on a placed call, did not succeed.
public enum ProviderError: Error, Hashable, Sendable {
    /// The provider's documents offer no such thing; the sentence says so.
    case notOffered(String)
    /// The account has no usable key; the sentence says what to do.
    case noKey(String)
    /// 401 or 403.
    case keyRefused(String)
    case notFound(String)
    /// 400, 409 or 422, with the provider's words.
    case refused(status: Int, message: String)
    /// 429; seconds to wait, where the provider said so.
    case throttled(retryAfter: Double?)
    /// No whole answer came.
    case unreachable(String)
    /// An answer came that makes no sense: a 5xx, a proxy's page, not JSON.
    case badAnswer(status: Int, message: String)
}
