import CallDomain

extension Configuration {
    /// The environment variables that hold keys and secrets: no business of other programs.
    var secretVariables: Set<String> {
        let sources = accounts.flatMap { [$0.key] + ($0.webhookSigning?.secrets ?? []) }
        return Set(sources.compactMap { if case .environment(let name) = $0 { name } else { nil } })
    }
}
