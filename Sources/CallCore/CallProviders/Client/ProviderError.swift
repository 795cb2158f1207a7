import CallDomain

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
    /// Asked to hang up, the provider says that it has not dialled yet.
    case notPlacedYet(String)
    /// 429; seconds to wait, where the provider said so.
    case throttled(retryAfter: Double?)
    /// No whole answer came to a read; or nothing was sent.
    case unreachable(String)
    /// No whole answer came to an act, which may have been done all the same.
    case unanswered(String)
    /// An answer came that makes no sense: a 5xx, a proxy's page, not JSON.
    case badAnswer(status: Int, message: String)

    /// There is no key, or the provider does not take it.
    public var isAboutTheKey: Bool {
        switch self {
        case .noKey, .keyRefused: true
        default: false
        }
    }
}

extension ProviderError {
    /// What was asked for may have been done, although no answer says so.
    package var mayHaveBeenDone: Bool {
        switch self {
        case .unanswered: true
        case .badAnswer(let status, _): !(300...399).contains(status)
        case .refused(let status, _): status == 408 || status == 425
        case .notOffered, .noKey, .keyRefused, .notFound, .notPlacedYet, .throttled, .unreachable: false
        }
    }

    /// The provider said so.
    package var isAnswer: Bool {
        switch self {
        case .keyRefused, .notFound, .refused, .notPlacedYet, .throttled, .badAnswer: true
        case .notOffered, .noKey, .unreachable, .unanswered: false
        }
    }
}
