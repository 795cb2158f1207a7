import CallDomain

/// What the configuration knows and the provider may not list.
extension Account {
    /// The provider's agents and the configured ones; where both know one, the provider's row stays.
    func addingScripts(to agents: [Agent]) -> [Agent] {
        let known = Set(agents.map(\.id))
        return agents + scripts.filter { !known.contains($0.id) }
    }

    func addingNumbers(to lines: [PhoneLine]) -> [PhoneLine] {
        let known = Set(lines.map(\.number))
        return lines + numbers.filter { !known.contains($0.number) }
    }

    /// The configured scripts alone, for a provider that lists none.
    func configuredScripts(else offer: Offer) -> AsyncThrowingStream<[Agent], any Error> {
        .single {
            guard !scripts.isEmpty else { throw ProviderError.notOffered(offer.reason ?? "") }
            return scripts
        }
    }

    func configuredNumbers(else offer: Offer) -> AsyncThrowingStream<[PhoneLine], any Error> {
        .single {
            guard !numbers.isEmpty else { throw ProviderError.notOffered(offer.reason ?? "") }
            return numbers
        }
    }
}
