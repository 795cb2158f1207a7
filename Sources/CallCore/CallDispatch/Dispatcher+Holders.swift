import CallDomain
import CallJournal
import CallProviders
import Foundation

/// A call that has ended while nobody watched holds its callee only until somebody asks.
extension Dispatcher {
    /// More calls than these to one person are under way nowhere.
    private static let mostHolders = 10

    /// Keeps the intent. Where another call holds its callee, the provider is asked first whether that one has ended.
    func commit(_ intent: CallIntent, cap: Int?) async throws {
        var asked: Set<CallID> = []
        while true {
            do {
                return try await journal.commit(intent, cap: cap)
            } catch JournalError.heldBack(by: let holder, let state) {
                let isNew = asked.count < Self.mostHolders && asked.insert(holder).inserted
                guard isNew, state.isFollowed, await hasEnded(holder) else {
                    throw JournalError.heldBack(by: holder, state)
                }
            }
        }
    }

    /// Asks about the calls that would hold one back, so that what has ended is not shown as a reason against it.
    public func settleHolders(of intent: CallIntent) async throws {
        let now = clock.now
        let holders = try await journal.holders(
            of: intent.fences, at: now, ringingAt: max(now, intent.scheduledAt ?? now))
        for holder in holders.prefix(Self.mostHolders) where holder.state.isFollowed { _ = await hasEnded(holder.id) }
    }

    private func hasEnded(_ call: CallID) async -> Bool {
        do {
            return try await refresh(call).state.isEnded
        } catch ProviderError.notFound {
            // Nobody will tell of its end.
            try? await journal.limitHold(of: call, at: clock.now)
            return false
        } catch {
            return false
        }
    }
}
