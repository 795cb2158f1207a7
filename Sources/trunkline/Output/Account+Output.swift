import CallCore
import OrderedCollections
import Wording

extension Account {
    var shownURL: String { WebAddress.shown(baseURL) }

    /// What there is to say of an account whose key others could read on its way; `nil` for all others.
    var openWords: String? {
        guard isOpenToOthers else { return nil }
        return
            "Account \(name) sends its key over plain http, as allow_plain_http allows: others could read it. Use https."
    }

    var outputJSON: JSON {
        [
            "name": .string(name), "provider": .string(provider.rawValue), "base_url": .string(shownURL),
            "plain_http": .bool(isOpenToOthers),
            "environment": .string(environment.rawValue), "key_from": .string(key.words),
            "scripts": .integer(scripts.count), "numbers": .integer(numbers.count),
        ]
    }
}
