import CallDomain

/// The delivery Contactship sends after a call was analysed; nothing in it is signed.
enum ContactshipDeliveryReading {
    /// Throws `ProviderError.badAnswer` where the body names no call.
    static func report(_ body: JSON) throws(ProviderError) -> CallReport {
        let data = body["data"] ?? body
        let call = data["call"] ?? data
        guard call["call_id"] != nil, var report = ContactshipCallReading.report(call: call, raw: body) else {
            throw .badAnswer(status: 0, message: "the delivery names no call")
        }
        report.agentID = report.agentID ?? data.firstID(of: "agent.agent_id", "agent.id")
        report.contactID = report.contactID ?? data.firstID(of: "contact.contact_id", "contact.id")
        report.toName = report.toName ?? data.firstText(of: "contact.full_name")
        report.toNumber = report.toNumber ?? data.firstNumber(of: "contact.phone_number")
        report.reference = report.reference ?? data.ownReference
        return report
    }
}
