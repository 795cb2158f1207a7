/// Something a provider may or may not document.
public enum Capability: String, Hashable, Sendable, CaseIterable {
    case listAgents
    case listNumbers
    case searchContacts
    case readContact
    case listCalls
    case readCall
    case readStatus
    case readTranscript
    /// The conversation so far, while it goes on.
    case readLiveTranscript
    case hangUp
    case cancel
    case reschedule
    case readBalance
    case callWebhook
}

/// Whether a provider offers something, and if not, the sentence that says so.
public enum Offer: Hashable, Sendable {
    case offered
    case notOffered(String)

    public var reason: String? {
        guard case .notOffered(let sentence) = self else { return nil }
        return sentence
    }

    public var isOffered: Bool { self == .offered }
}
