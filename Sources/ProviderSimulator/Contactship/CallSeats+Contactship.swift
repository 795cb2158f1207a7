/// The calls that are there from the start.
extension CallSeats {
    private static let documentCallID = "call-a1b2c3d4-e5f6-7890-abcd-ef1234567890"
    private static let campaignCount = 3

    func contactship(_ moment: CallHistoryBuilder.Moment, using random: inout SplitMix64) -> Seat {
        let contact = random.pick(callees)
        let agents = agentsByLanguage[contact.language] ?? world.agents
        let agent = random.pick(agents)
        let inbound = moment.dueAt == moment.createdAt && !moment.isLive && random.chance(8)
        let campaign = random.chance(45) ? random.int(1...Self.campaignCount) : nil
        let line = random.pick(lines(inbound ? "inbound" : "outbound", for: contact))
        var ids = SplitMix64(seed: world.seed, kind: "campaign", index: campaign ?? 0)
        let order = CallOrder(
            direction: inbound ? "inbound" : "outbound",
            type: inbound ? "inbound_call" : campaign != nil ? "campaign_call" : "platform_contact_call",
            agentID: agent.id, fromNumber: inbound ? contact.phoneNumber : line.number,
            toNumber: contact.phoneNumber, contactID: contact.id, calleeName: contact.fullName,
            calleeEmail: contact.email, calleeCountry: contact.country, dueAt: moment.dueAt,
            campaignID: campaign != nil && !inbound ? ids.uuid() : nil)
        return Seat(
            order: order, subject: subject(agent, contact, moment.dueAt),
            id: moment.index == 0 ? Self.documentCallID : nil)
    }

    /// The lines of the callee's own country, or the American ones when there is none there.
    private func lines(_ type: String, for contact: SimulatedContact) -> [SimulatedPhoneLine] {
        let all = world.contactshipLines.filter { $0.type == type }
        let near = all.filter { $0.label == contact.country }
        return near.isEmpty ? all.filter { $0.number.hasPrefix("+1") } : near
    }
}
