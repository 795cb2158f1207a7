import ArgumentParser
import CallCore
import Foundation
import OrderedCollections

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say how this installation stands, and what to do about what is wrong.")

    @Flag(
        help: """
            Take the journal as it stands, though calls are missing from it, as after a backup was put back on purpose. Calls \
            that were being sent, or whose outcome was unknown, stay unknown and hold their numbers back.
            """)
    var accept = false

    @Flag(name: .shortAndLong, help: "With --accept: do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            if accept { try await acceptJournal(session) }
            let examination = await DoctorReport.make(session)
            try session.printer.document(examination.json) { examination.text }
            if let status = examination.status { throw CommandFailure(status, "") }
        }
    }

    private func acceptJournal(_ session: Session) async throws {
        let folder = URL(fileURLWithPath: session.places.data)
        let held = try SQLiteJournal.recordedCalls(at: folder)
        let names = held.map { "#\($0.id.short) \($0.callee) (\($0.account))" }
        session.printer.note(
            held.isEmpty
                ? "What the journal has lost stays lost. No call is known to be under way."
                : "What the journal has lost stays lost. These calls stay unknown and hold their numbers back: "
                    + names.joined(separator: ", ") + ".")
        if !yes {
            guard Confirmation.isPossible else {
                throw CommandFailure(.usage, "Nothing was changed: nobody can be asked here. Say --yes to do it.")
            }
            guard try await Confirmation.ask("Take the journal as it stands?") else {
                throw CommandFailure(.notSent, "Nothing was changed.")
            }
        }
        try SQLiteJournal.accept(at: folder)
    }
}
