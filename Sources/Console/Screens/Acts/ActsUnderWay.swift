import CallDomain
import TerminalUI

/// Rounds of acts that are being worked off; there may be several at once.
struct ActsUnderWay: Sendable {
    private struct Round {
        let act: CallOperation
        var progress: ActProgress
    }

    private var rounds: [Int: Round] = [:]
    private var last = 0

    var isEmpty: Bool { rounds.isEmpty }

    /// Gives back the number of the new round.
    mutating func begin(_ act: CallOperation, of count: Int) -> Int {
        last += 1
        rounds[last] = Round(act: act, progress: ActProgress(done: 0, total: count))
        return last
    }

    mutating func take(_ progress: ActProgress, of round: Int) { rounds[round]?.progress = progress }

    mutating func finish(_ round: Int) { rounds[round] = nil }

    mutating func removeAll() { rounds = [:] }

    /// Of the one that began first; `nil` where there is no more than one call to wait for, and it need not wait.
    var words: SafeText? {
        rounds.sorted { $0.key < $1.key }.lazy.compactMap { words(for: $0.value) }.first
    }

    private func words(for round: Round) -> SafeText? {
        let progress = round.progress
        guard progress.total > 1 || progress.waiting != nil else { return nil }
        let verb: SafeText
        switch round.act {
        case .cancel: verb = "Canceling"
        case .reschedule: verb = "Moving"
        case .hangUp: verb = "Hanging up"
        case .readAgain: verb = "Reading"
        }
        let pause = progress.waiting.map { ", the next in \(Int(saturating: $0.rounded(.up))) s" as SafeText } ?? ""
        return "\(verb): \(progress.done) of \(progress.total) done\(pause). The key . stops the rest."
    }
}
