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
