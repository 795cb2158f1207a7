import CallDomain

/// An account's key, as its requests ask for it.
///
/// A helper command is asked once, since it may want a person's touch or word each time; it is asked again after the
/// provider refused what it told. Files and variables are read anew for every request: what changes there counts at once.
public actor KeyCache {
    private let account: Account
    private var told: Secret?
    private var asking: Task<Secret, any Error>?

    public init(_ account: Account) { self.account = account }

    /// Throws `KeyError`; a helper that failed is asked again the next time.
    public func key() async throws -> Secret {
        guard case .command = account.key else { return try await KeyReader.read(account) }
        if let told { return told }
        if let asking { return try await asking.value }
        let asking = Task { [account] in try await KeyReader.read(account) }
        self.asking = asking
        defer { self.asking = nil }
        let key = try await asking.value
        told = key
        return key
    }

    /// Ends a helper that is being asked, for whoever waits: nobody needs the key any more.
    public func abandon() { asking?.cancel() }

    /// The provider does not take a key. What was told since it went out is kept: it was not that one that was refused.
    func forget(where isRefused: (Secret) -> Bool) {
        if told.map(isRefused) == true { told = nil }
    }
}
