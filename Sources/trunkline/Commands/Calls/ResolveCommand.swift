import ArgumentParser
import CallCore

struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Settle a call whose outcome is unknown, by what you found out.",
        discussion: """
            The decision is kept with your name; until then no other call to the number can be placed. --look asks the \
            provider first, and lists the calls that could be it; one sure match settles it. Exit code 2: it is still unknown.
            """)

    @Argument(help: "The call: its id or the beginning of it.")
    var call: String

    @Option(help: ArgumentHelp("It was placed: the provider's id of it.", valueName: "id"))
    var placed: String?

    @Flag(name: .customLong("not-placed"), help: "It was not placed.")
    var notPlaced = false

    @Flag(help: "Look for it at the provider once more.")
    var look = false

    @Option(help: "How you know.")
    var reason: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard [placed != nil, notPlaced, look].count(where: \.self) == 1 else {
            throw ValidationError("Say either --placed ID or --not-placed, as you found out; or --look.")
        }
        guard !look else { return }
        if let placed, placed.saysNothing { throw ValidationError("--placed wants the provider's id of the call.") }
        guard reason?.saysNothing == false else {
            throw ValidationError("--reason wants words: how you know; they are kept with the decision.")
        }
    }

    func run() async throws {
        try await Session.run(global) { session in
            guard !look else { return try await session.lookFor(call) }
            let resolution = placed.map(CallResolution.placed) ?? .notPlaced
            try await session.act(on: call, "is settled") {
                try await $0.resolve($1, resolution, reason: reason ?? "", by: Session.operatorName)
            }
        }
    }
}
