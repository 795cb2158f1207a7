/// Why an act on a call was not even tried.
public enum DispatchError: Error, Hashable, Sendable {
    /// Only a call whose outcome is unknown is settled by a person, who may take back that it was not placed.
    case notUnknown(CallState)
    /// The provider knows no call of the id that a person named.
    case notAtProvider(String)
    /// The call that a person named went to somebody else.
    case anotherCall(String, to: String?)
    /// A decision is kept with its reason.
    case noReason
    /// The provider has not given the call an id.
    case noProviderID(CallState)
    /// The account was another provider's when the call was placed, or reviewed.
    case otherProvider(account: String, then: ProviderID, now: ProviderID)
    /// A rule stands against placing the call; nothing was sent.
    case forbidden(PlacementVerdict)
}

extension DispatchError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notUnknown(let state): "The call is \(state.words): only a call whose outcome is unknown can be settled."
        case .notAtProvider(let id): "The provider knows no call \(id); nothing was settled."
        case .anotherCall(let id, let whom):
            "Call \(id) went to \(whom ?? "somebody else"); it is not this one. Nothing was settled."
        case .noReason: "Say how you know; the reason is kept with the decision."
        case .noProviderID(let state): "The call is \(state.words): the provider has no id for it."
        case .forbidden(let verdict): "\(verdict.words)."
        case .otherProvider(let account, let then, let now):
            "Account \(account) now means another provider, \(now.name), which is not asked about a call of \(then.name)."
        }
    }
}

/// What a person found out about a call whose outcome was unknown.
public enum CallResolution: Hashable, Sendable {
    /// It was placed, under this id at the provider.
    case placed(String)
    case notPlaced
}
