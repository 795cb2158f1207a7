import ArgumentParser
import CallCore

struct RescheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reschedule", abstract: "Move a scheduled call to another time.",
        discussion: ActWords.discussion)

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @Argument(help: "The new time, such as \"2026-06-15 14:30\" or 2026-06-15T14:30:00Z.")
    var time: String

    @Option(help: "The IANA zone of a time without an offset; that of the person called when left out.")
    var zone: String?

    @Option(
        help: ArgumentHelp("Move it outside the calling hours where the person is, and keep why.", valueName: "reason"))
    var outsideHours: String?

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard outsideHours?.saysNothing != true else {
            throw ValidationError("The reason is kept with the call: it cannot be empty.")
        }
    }

    func run() async throws {
        try await Session.run(global) { session in
            let moved = try await session.call(call)
            let answer = try await TimeArgument(time, zone: zone).read(for: moved, in: session)
            try await session.act(
                .reschedule(to: answer.instant, despite: outsideHours), on: moved.id.description, isSure: yes
            ) {
                "Move the call to \($0.who) from \($0.when) to \(answer.clocks.text)?"
            }
            session.printer.note("It rings \(answer.clocks.text).")
        }
    }
}
