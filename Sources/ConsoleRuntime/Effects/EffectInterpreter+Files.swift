import CallCore
import Console
import Foundation
import TerminalUI

extension EffectInterpreter {
    func write(_ text: ClipboardText, to name: String) async {
        do {
            let path = try NewFile.write(text.string + "\n", named: name, in: FileManager.default.currentDirectoryPath)
            mailbox.post(.actSucceeded(words: "Written to \(path), without the key."))
        } catch {
            mailbox.post(.actFailed(words: error.description))
        }
    }

    /// Writes a list into a new file of the folder this was started in.
    func write(_ order: ExportOrder) async {
        let writer = ListWriter(windows: services.windows, folder: FileManager.default.currentDirectoryPath)
        do {
            let (count, path) = try await writer.write(order)
            mailbox.post(.actSucceeded(words: "\(count) \(count == 1 ? "call" : "calls") written to \(path)."))
        } catch {
            mailbox.post(.actFailed(words: Self.words(error)))
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case ExportFile.Problem.exists(let path): "\(path) came meanwhile; nothing was written. Write the list again."
        case let problem as ExportFile.Problem: problem.words
        case let failure as NewFile.Failure: failure.description
        default: "Not written: " + ErrorWords.of(error)
        }
    }
}
