import CallDomain
import Foundation

extension HTTPAnswer {
    /// Whether it names a call where a create's answer would: of what was refused, or put off, there is none to name.
    var namesCall: Bool {
        guard let json = try? JSON(received: body) else { return false }
        return Self.places.contains { place in
            guard let text = json[path: place]?.text else { return false }
            return !text.saysNothing && !text.isWordForNone
        }
    }

    /// `id` alone is not among them: errors have ids too.
    private static let places = ["call_id", "data.call_id", "call.call_id", "data.call.call_id"]
}

extension String {
    /// A program wrote what it had no value for: `null`, `undefined` and the like.
    var isWordForNone: Bool {
        guard utf8.count <= 16 else { return false }
        return ["null", "nil", "none", "undefined", "nan"].contains(
            trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
    }
}
