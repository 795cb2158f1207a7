import ArgumentParser
import CallCore
import Foundation

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the journal into a new file.",
        discussion: """
            The copy is whole as of one moment, can be made while calls are placed, and is readable by you alone. To use \
            it, put it as journal.sqlite into a directory of its own and name that by --data.
            """)

    @Argument(help: "The new file; one that is there already is left alone.", completion: .file())
    var file: String

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard file != "-", !file.isEmpty else {
            throw ValidationError("A copy of the journal is a file: give its path (./- for one that is called so).")
        }
    }

    func run() async throws {
        try await Session.run(global) { session in
            let path = URL(fileURLWithPath: Places.expandingTilde(file)).path
            guard session.hasJournal else {
                throw CommandFailure(.badConfiguration, "There is no journal in \(session.places.data) to copy.")
            }
            do {
                let journal = try await session.journal()
                try await WaitNote.during("The journal is being copied.") { try await journal.backUp(to: path) }
            } catch JournalError.cannotOpen(path, let reason) {
                throw CommandFailure(
                    .usage, "\(path) cannot be written: \(reason). Choose another name; nothing was copied.")
            }
            try session.printer.document(["file": .string(path)]) { "The journal is copied to \(path)." }
        }
    }
}
