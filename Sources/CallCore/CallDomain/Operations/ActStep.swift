/// One act on one call, as part of a round of them.
public struct ActStep: Hashable, Sendable {
    public let call: CallID
    /// Whose budget it takes from.
    public let account: String
    public let act: CallOperation

    public init(call: CallID, account: String, act: CallOperation) {
        self.call = call
        self.account = account
        self.act = act
    }

    public init(_ act: CallOperation, on call: Call) { self.init(call: call.id, account: call.account, act: act) }
}

/// What came of one step of a round.
public struct ActResult: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        case done
        /// Nothing was left to do.
        case wasOver
        /// Nobody knows whether it was done.
        case unknown
        /// The provider, or the state of the call, does not allow it.
        case refused
        /// Nothing reached the provider.
        case notSent
        /// An earlier step of the round said that it would be in vain, or somebody stopped the round.
        case notTried
    }

    public let step: ActStep
    public let kind: Kind
    /// A sentence for a person.
    public let words: String

    public init(step: ActStep, kind: Kind, words: String) {
        self.step = step
        self.kind = kind
        self.words = words
    }
}
