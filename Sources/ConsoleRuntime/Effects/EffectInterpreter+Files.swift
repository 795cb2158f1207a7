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
}
