import CallCore
import OrderedCollections

extension Account {
    var outputJSON: JSON {
        [
            "name": .string(name), "provider": .string(provider.rawValue), "base_url": .string(baseURL),
            "environment": .string(environment.rawValue), "key_from": .string(key.words),
            "scripts": .integer(scripts.count), "numbers": .integer(numbers.count),
        ]
    }
}

extension KeySource {
    /// Where the key is kept, never the key; of a helper only its name, since arguments may hold anything.
    var words: String {
        switch self {
        case .command(let arguments): "helper \(arguments.first ?? "")"
        case .environment(let name): "environment variable \(name)"
        case .file(let path): "file \(path)"
        case .simulator: "the simulator"
        case .missing: "nowhere"
        }
    }
}
