import Foundation

@testable import CallDomain
@testable import CallJournal

/// What a journal in memory keeps: a value, so that a transaction that fails leaves nothing behind.
struct MemoryTables {
    struct Fence {
        let key: String
        let takenAt: Date
        var ringsAt: Date
        /// `nil` where it holds from the decision on.
        var from: Date?
        var endsBy: Date
        var isBounded: Bool

        /// Whether it stands against a call that would ring at some time.
        func holds(at now: Date, ringingAt: Date) -> Bool {
            guard !(isBounded && endsBy <= now) else { return false }
            guard let from, from > now else { return true }
            return from <= ringingAt && ringingAt < endsBy
        }
    }

    /// In the order in which they were kept.
    var calls: [StoredCall] = []
    var intents: [CallID: CallIntent] = [:]
    var events: [CallEvent] = []
    var transcripts: [CallID: [TranscriptLine]] = [:]
    var fences: [CallID: [Fence]] = [:]
    var names: [String: CallID] = [:]
    var doNotCall: [String: DoNotCallEntry] = [:]
    var removals: [DoNotCallRemoval] = []
    var drafts: [CallID: StoredDraft] = [:]

    func index(of id: CallID) throws -> Int {
        guard let index = calls.firstIndex(where: { $0.call.id == id }) else { throw JournalError.noSuchCall(id) }
        return index
    }
}
