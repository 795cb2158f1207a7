import ArgumentParser
import CallCore
import OrderedCollections

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say how this installation stands, and what to do about what is wrong.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let examination = await Examination.make(session)
            try session.printer.document(examination.json) { examination.text }
            if let status = examination.status { throw CommandFailure(status, "") }
        }
    }
}
