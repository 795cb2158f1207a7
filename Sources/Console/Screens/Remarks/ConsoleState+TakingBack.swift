import CallDomain
import TerminalUI

/// Taking back what was said last.
extension ConsoleState {
    /// Why nothing can be taken back now; `nil` where something can.
    var reasonAgainstTakingBack: SafeText? {
        if let reason = reasonAgainstWriting { return reason }
        return lastRemarks.isEmpty ? "Nothing was said of a call here that could be taken back." : nil
    }

    /// Of all the calls it was said of, once; after a question where those are several, or numbers may be called again.
    mutating func takeBackRemarks() -> [Effect] {
        let question = TakingBackQuestion(lastRemarks)
        if let confirm = question.confirm(self) {
            layers.append(.confirm(confirm))
            return []
        }
        defer { lastRemarks = [] }
        return [question.effect]
    }

    mutating func take(_ outcome: RemarkReturnOutcome) {
        say(outcome.words, outcome.unkept.isEmpty ? outcome.isWhole ? .info : .warning : .failure)
    }
}
