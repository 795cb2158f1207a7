import ArgumentParser
import CallCore
import OrderedCollections

struct AgentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agents", abstract: "List an account's agents (at Voxworks: scripts).")

    @OptionGroup var directory: DirectoryOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let client = session.client(for: try session.account(directory.account))
            let agents = try await directory.collect(client.agents()) { [$0.name, $0.id, $0.personName, $0.purpose] }
            try session.printer.document(["agents": .array(agents.map(Self.json))]) {
                var table = TextTable(["ID", "NAME", "SPEAKS AS", "LANGUAGE"])
                for agent in agents { table.add([agent.id, agent.name, agent.personName ?? "", agent.language ?? ""]) }
                return table.text
            }
        }
    }

    private static func json(_ agent: Agent) -> JSON {
        [
            "id": .string(agent.id), "name": .string(agent.name), "person_name": .text(agent.personName),
            "language": .text(agent.language), "purpose": .text(agent.purpose),
        ]
    }
}
