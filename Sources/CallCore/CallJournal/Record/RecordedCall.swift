import CallDomain
import Foundation

/// A call that was about to be sent, as the record beside the journal tells of it: enough to hold its number back though the
/// journal knows nothing of it.
public struct RecordedCall: Hashable, Sendable {
    public let id: CallID
    public let account: String
    let provider: ProviderID
    let form: String
    /// E.164.
    public let number: String?
    let contactID: String?
    /// The fences that it holds.
    let fences: [String]
    let at: Date

    /// Whom it calls, as far as the record knows.
    public var callee: String { number ?? contactID ?? account }

    init(_ call: Call, fences: [String]) {
        id = call.id
        account = call.account
        provider = call.provider
        form = call.form
        number = call.callee.number
        contactID = call.callee.contactID
        self.fences = fences
        at = call.createdAt
    }

    var json: JSON {
        [
            "call": .string(id.description), "account": .string(account), "provider": .string(provider.rawValue),
            "form": .string(form), "number": number.map(JSON.string) ?? .null,
            "contact": contactID.map(JSON.string) ?? .null,
            "fences": .array(fences.map(JSON.string)), "at": .number(String(at.milliseconds)),
        ]
    }

    init?(json: JSON) {
        guard let id = json["call"]?.string.flatMap({ CallID($0) }), let account = json["account"]?.string,
            let provider = json["provider"]?.string.flatMap(ProviderID.init(rawValue:)),
            let fences = json["fences"]?.items
        else { return nil }
        self.id = id
        self.account = account
        self.provider = provider
        form = json["form"]?.string ?? ""
        number = json["number"]?.string
        contactID = json["contact"]?.string
        self.fences = fences.compactMap(\.string)
        at = Date(milliseconds: json["at"]?.text.flatMap { Int64($0) } ?? 0)
    }
}
