import CallDomain
import CallProviders
import Foundation

/// A question to the provider beside the list at hand: whom else does it find?
struct ContactSearching: Hashable, Sendable {
    enum Status: Hashable, Sendable {
        case notAsked
        case asking
        /// So many people that the list did not have.
        case found(new: Int)
        case failed(ProviderError)
    }

    /// What was typed when the provider was asked.
    var query = ""
    var status = Status.notAsked
    /// Keys of the rows that the provider found for the query.
    var found: Set<String> = []

    /// What to ask for a query; `nil` for one that is too short to be worth a request.
    static func search(for query: String) -> ContactSearch? {
        let text = query.trimmingCharacters(in: .whitespaces)
        guard text.count >= 2 else { return nil }
        if text.contains("@") { return .email(text) }
        let bare = text.filter { !" -()./".contains($0) }
        let isNumber = bare.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "+") }
        return isNumber ? .number(bare) : .name(text)
    }
}
