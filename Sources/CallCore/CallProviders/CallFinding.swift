import CallDomain

/// Something that a provider may tell of a call once it is over.
public enum CallFinding: String, Hashable, Sendable, CaseIterable {
    case summary
    case sentiment
    case goal
    case recording
    case cost

    /// Whether a provider documents that it tells this of its calls.
    ///
    /// Contactship names a price in a contact's call history alone, not in a call. Of Voxworks' result the documents name
    /// summary, objectives and recording; TemPhone documents none of these.
    public func isOffered(by provider: ProviderID) -> Bool {
        switch (provider, self) {
        case (.contactship, .cost): false
        case (.contactship, _): true
        case (.voxworks, .sentiment), (.voxworks, .cost): false
        case (.voxworks, _): true
        case (.temphone, _): false
        }
    }
}
