import ArgumentParser
import CallCore
import OrderedCollections

struct NumbersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers", abstract: "List the telephone numbers an account can call from.")

    @OptionGroup var directory: DirectoryOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let client = session.client(for: try session.account(directory.account))
            let lines = try await directory.collect(client.numbers()) { [$0.number, $0.name, $0.id] }
            try session.printer.document(["numbers": .array(lines.map(Self.json))]) {
                var table = TextTable(["NUMBER", "NAME", "DIRECTION", "ID"])
                for line in lines { table.add([line.number, line.name ?? "", line.direction ?? "", line.id ?? ""]) }
                return table.text
            }
        }
    }

    private static func json(_ line: PhoneLine) -> JSON {
        [
            "id": .text(line.id), "number": .string(line.number), "name": .text(line.name),
            "direction": .text(line.direction),
        ]
    }
}
