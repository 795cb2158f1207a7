import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallProviders

/// One text, one change, and what must come of it, byte for byte.
struct WritingCase: Sendable, CustomTestStringConvertible {
    let title: String
    let before: String
    let edit: @Sendable (Configuration) throws -> AccountChange
    let after: String

    var testDescription: String { title }

    /// Changes account `a`.
    static func change(
        _ title: String, _ before: String, _ after: String, _ edit: @escaping @Sendable (inout Account) -> Void
    ) -> WritingCase {
        WritingCase(
            title: title, before: before,
            edit: { configuration in
                let old = try #require(configuration.account("a"))
                var new = old
                edit(&new)
                return .change(from: old, to: new)
            }, after: after)
    }

    static func remove(_ title: String, _ before: String, _ after: String) -> WritingCase {
        WritingCase(
            title: title, before: before, edit: { .remove(try #require($0.account("a"))) }, after: after)
    }

    static func add(_ title: String, _ before: String, _ after: String, _ account: Account = .plain) -> WritingCase {
        WritingCase(title: title, before: before, edit: { _ in .add(account) }, after: after)
    }
}

extension Account {
    static let plain = Account(
        name: "new", provider: .voxworks, baseURL: ProviderCatalog.profile(of: .voxworks).defaultBaseURL,
        environment: .sandbox, key: .environment("VOX"))
}

extension Agent {
    static func script(_ id: String, _ name: String? = nil, _ language: String? = nil) -> Agent {
        Agent(id: id, name: name ?? id, language: language)
    }
}

extension PhoneLine {
    static func line(_ number: String, _ name: String? = nil, id: String? = nil) -> PhoneLine {
        PhoneLine(id: id, number: number, name: name)
    }
}
