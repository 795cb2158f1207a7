import Foundation

/// Picks who is called, by whom and about what, for the calls that are there from the start.
struct CallSeats {
    struct Seat {
        let order: CallOrder
        let subject: CallPlanner.Subject
    }

    private static let usualPrice = "38.50"
    private static let campaignCount = 3

    let world: SimulatedWorld
    private let agentsByLanguage: [CallLanguage: [SimulatedAgent]]
    /// Everyone but the people whose numbers decide a call's end.
    private let callees: [SimulatedContact]

    init(world: SimulatedWorld) {
        self.world = world
        callees = world.contactshipContacts.filter { !$0.tags.contains("test") }
        agentsByLanguage = Dictionary(grouping: world.agents, by: \.language)
    }

    func contactship(_ moment: CallHistoryBuilder.Moment, using random: inout SplitMix64) -> Seat? {
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
        return Seat(order: order, subject: subject(agent, contact, moment.dueAt))
    }

    func voxworks(_ moment: CallHistoryBuilder.Moment, using random: inout SplitMix64) -> Seat? {
        let contact = random.pick(world.voxworksContacts)
        let inbound = moment.dueAt == moment.createdAt && !moment.isLive && random.chance(8)
        let type = inbound ? "inbound" : "outbound"
        let script = random.pick(world.scripts.filter { $0.direction == type })
        let line = random.pick(world.voxworksLines.filter { $0.type == type })
        let order = CallOrder(
            direction: type, type: type, agentID: script.id, fromNumber: inbound ? contact.phoneNumber : line.number,
            toNumber: inbound ? line.number : contact.phoneNumber, contactID: contact.id,
            calleeName: contact.fullName, calleeEmail: contact.email, calleeCountry: contact.country,
            dueAt: moment.dueAt)
        let name = contact.givenName
        return Seat(order: order, subject: subject(script, name: name, dueAt: moment.dueAt))
    }

    /// The lines of the callee's own country, or the American ones when there is none there.
    private func lines(_ type: String, for contact: SimulatedContact) -> [SimulatedPhoneLine] {
        let all = world.contactshipLines.filter { $0.type == type }
        let near = all.filter { $0.label == contact.country }
        return near.isEmpty ? all.filter { $0.number.hasPrefix("+1") } : near
    }

    func subject(_ agent: SimulatedAgent, _ contact: SimulatedContact, _ dueAt: Date) -> CallPlanner.Subject {
        let owed = contact.extraFields.first { $0[1] == "amount_debt" }?[2]
        return subject(
            agent, name: contact.givenName, amount: agent.purpose == .debt ? owed : nil, dueAt: dueAt)
    }

    func subject(
        _ agent: SimulatedAgent, name: String, amount: String?, dueAt: Date
    ) -> CallPlanner.Subject {
        CallPlanner.Subject(
            purpose: agent.purpose, language: agent.language, calleeName: name, agentName: agent.personName,
            company: world.organizationName,
            amount: SpokenAmount.text(amount ?? Self.usualPrice, tag: agent.languageTag),
            day: SpokenDay.text(dueAt.addingTimeInterval(4 * 86_400), agent.language))
    }

    func subject(_ script: SimulatedScript, name: String, dueAt: Date) -> CallPlanner.Subject {
        CallPlanner.Subject(
            purpose: script.purpose, language: script.language, calleeName: name, agentName: "Ruby",
            company: world.organizationName, amount: "$64.20",
            day: SpokenDay.text(dueAt.addingTimeInterval(3 * 86_400), script.language))
    }
}
