import OrderedCollections
import Testing

@testable import CallDomain

/// One example request of a provider's document, as the document prints it, and the same as `--set` would take it.
struct DocumentExample: Sendable, CustomTestStringConvertible {
    /// A place where what is sent differs from the document on purpose.
    struct Difference: Sendable {
        let path: [String]
        let documented: JSON
        let sent: JSON
    }

    let title: String
    let form: String
    let body: String
    let assignments: [String]
    var difference: Difference?

    var testDescription: String { title }

    /// What must be sent: the document's JSON, but for the named difference.
    func expected() throws -> JSON {
        var json = try JSON(parsing: body)
        if let difference { json.set(difference.sent, at: difference.path[...]) }
        return json.inKeyOrder
    }
}

extension JSON {
    /// The same value with the keys of every object sorted: two JSON texts mean the same when these are equal.
    var inKeyOrder: JSON {
        switch self {
        case .object(let members):
            var sorted = JSON.object([:])
            for (key, value) in members.elements.sorted(by: { $0.key < $1.key }) {
                sorted.set(value.inKeyOrder, at: [key])
            }
            return sorted
        case .array(let items): return .array(items.map(\.inKeyOrder))
        case .null, .bool, .number, .string: return self
        }
    }
}
