import CallDomain
import Foundation
import TerminalUI
import Wording

extension ConsoleState {
    /// Why nothing may be placed, changed or kept now; `nil` where it may.
    var reasonAgainstWriting: SafeText? {
        if let journalTrouble { return "\(journalTrouble.words)" }
        return settings.isReadOnly ? "This console is read-only." : nil
    }

    mutating func take(_ trouble: JournalFault?) -> [Effect] {
        guard trouble != journalTrouble else { return [] }
        journalTrouble = trouble
        fitLists()
        guard let trouble else {
            journalMendedAt = now
            return isOutdated ? reload() : []
        }
        // A disk may be too full for one thing and not for another: that is one trouble, told once.
        if journalMendedAt == nil || trouble != toldTrouble { messages.record("\(trouble.words)", .failure, at: now) }
        (journalMendedAt, toldTrouble) = (nil, trouble)
        return []
    }

    /// To be called on every tick.
    mutating func tellWhenJournalIsMended() {
        guard let mended = journalMendedAt, now.timeIntervalSince(mended) >= Self.journalPatience * speed else {
            return
        }
        (journalMendedAt, toldTrouble) = (nil, nil)
        say("The journal can be written again.")
    }

    /// Seconds without a trouble after which it is over.
    private static let journalPatience = 5.0
}
