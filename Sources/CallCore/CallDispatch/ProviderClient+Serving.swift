import CallDomain
import CallProviders

extension ProviderClient {
    /// Itself, if its account is this provider's. Throws `DispatchError.otherProvider`.
    func serving(_ provider: ProviderID) throws(DispatchError) -> any ProviderClient {
        guard account.provider == provider else {
            throw .otherProvider(account: account.name, then: provider, now: account.provider)
        }
        return self
    }
}
