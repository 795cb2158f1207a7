import Foundation

/// The documented filters of `GET /v1/calls`.
struct ContactshipCallFilter {
    private let from: Date?
    private let until: Date?
    private let status: String?
    private let result: String?
    private let agentID: String?
    private let campaignID: String?
    private let phoneNumber: String?

    init(_ query: inout QueryReader) {
        from = query.date("date_from")
        until = query.date("date_to")
        status = query.choice("call_status", ContactshipWords.listStatuses)
        result = query.choice("call_result", ContactshipWords.results)
        agentID = query.string("agent_id")
        campaignID = query.string("campaign_id")
        phoneNumber = query.string("phoneNumber")
    }

    func accepts(_ call: SimulatedCall, _ now: Date) -> Bool {
        if let from, call.createdAt < from { return false }
        if let until, call.createdAt > until { return false }
        if let status, ContactshipWords.listStatus(call, now) != status { return false }
        if let result, ContactshipWords.result(call, now) != result { return false }
        if let agentID, call.order.agentID != agentID { return false }
        if let campaignID, call.order.campaignID != campaignID { return false }
        if let phoneNumber, call.order.toNumber != phoneNumber { return false }
        return true
    }
}
