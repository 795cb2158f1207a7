import CallDomain
import CallJournal
import CallProviders
import Foundation

extension CallFollower {
    /// Seconds between two attempts to take over from another process.
    private static let pause = 2.0

    /// When to try again; `nil` where every account's turn is ours.
    var waitingForTurns: Double? { plan.accounts.values.allSatisfy(\.isLed) ? nil : nextTurns }

    /// A turn that cannot be asked for, on a disk that takes no file say, is taken: rather twice than never.
    func takeTurns() async {
        let now = pacer.elapsed()
        guard now >= nextTurns else { return }
        nextTurns = now + Self.pause
        for name in plan.accounts.keys where turns[name] == nil {
            do {
                let turn = try await journal.takeTurn(at: name)
                // The account may have been removed meanwhile.
                guard plan.accounts[name] != nil else { continue }
                turns[name] = turn
                plan.accounts[name]?.isLed = turn != nil
                if turn == nil { tell(name, .followedElsewhere) } else { hasCaughtUp = false }
            } catch {
                plan.accounts[name]?.isLed = true
            }
        }
    }
}
