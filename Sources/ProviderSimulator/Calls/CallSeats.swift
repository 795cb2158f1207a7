import Foundation

/// Picks who is called, by whom and about what, for the calls that are there from the start.
struct CallSeats {
    struct Seat {
        let order: CallOrder
        let subject: CallPlanner.Subject
        /// One of the documents' own; `nil` draws one.
        var id: String?
    }

    private static let usualPrice = "38.50"

    let world: SimulatedWorld
    let agentsByLanguage: [CallLanguage: [SimulatedAgent]]
    /// Everyone but the people whose numbers decide a call's end.
    let callees: [SimulatedContact]

    init(world: SimulatedWorld) {
        self.world = world
        callees = world.contactshipContacts.filter { !$0.tags.contains("test") }
        agentsByLanguage = Dictionary(grouping: world.agents, by: \.language)
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
