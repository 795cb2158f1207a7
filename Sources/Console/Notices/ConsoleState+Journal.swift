import CallCore
import TerminalUI

extension ConsoleState {
    /// Why nothing may be placed, changed or kept now; `nil` where it may.
    var reasonAgainstWriting: SafeText? {
        if let journalTrouble { return "\(journalTrouble.words)" }
        return settings.isReadOnly ? "This console is read-only." : nil
    }

    mutating func take(_ trouble: JournalTrouble?) -> [Effect] {
        guard trouble != journalTrouble else { return [] }
        journalTrouble = trouble
        fitLists()
        guard let trouble else {
            say("The journal can be written again.")
            return isOutdated ? reload() : []
        }
        messages.record("\(trouble.words)", .failure, at: now)
        return []
    }
}
