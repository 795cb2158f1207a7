import CallDomain
import Foundation

/// A call that a provider lists and that may be one whose outcome is unknown, as far as a person needs it to tell.
public struct CallCandidate: Hashable, Sendable {
    public let providerCallID: String
    public let toNumber: String?
    public let toName: String?
    public let fromNumber: String?
    public let agentID: String?
    public let createdAt: Date?
    /// In the provider's own word.
    public let status: String?

    init(_ report: CallReport) {
        providerCallID = report.providerCallID
        toNumber = report.toNumber
        toName = report.toName
        fromNumber = report.fromNumber
        agentID = report.agentID
        createdAt = report.createdAt
        status = report.rawStatus ?? report.state?.words
    }
}

extension CallCandidate {
    public var json: JSON {
        func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
        return [
            "id": .string(providerCallID), "to": text(toNumber), "name": text(toName), "from": text(fromNumber),
            "agent": text(agentID), "created_at": text(createdAt.map(ProviderTime.write)), "status": text(status),
        ]
    }

    init?(json: JSON) {
        guard let id = json["id"]?.string else { return nil }
        providerCallID = id
        toNumber = json["to"]?.string
        toName = json["name"]?.string
        fromNumber = json["from"]?.string
        agentID = json["agent"]?.string
        createdAt = json.firstTime(of: "created_at")
        status = json["status"]?.string
    }
}
