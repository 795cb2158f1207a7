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
        let export = CallExport(order.format, columns: order.columns)
        var text = export.head
        var count = 0
        do {
            try await services.windows.windows(order.query, of: 500) { calls in
                for call in calls {
                    text += export.row(call, at: count)
                    count += 1
                }
            }
            text += export.tail(afterRows: count)
            let path = try NewFile.write(text, named: order.name, in: FileManager.default.currentDirectoryPath)
            mailbox.post(.actSucceeded(words: "\(count) \(count == 1 ? "call" : "calls") written to \(path)."))
        } catch let failure as NewFile.Failure {
            mailbox.post(.actFailed(words: failure.description))
        } catch {
            mailbox.post(.actFailed(words: "Not written: " + ErrorWords.of(error)))
        }
    }
}
