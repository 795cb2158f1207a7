import CallCore
import OrderedCollections

/// How much of each conversation was told, so that every line is told once.
struct PrintedLines {
    /// Of so many calls that are over it is known how much was told: a transcript may come long after the end.
    static let mostEnded = 10_000

    private var told: [CallID: Int] = [:]
    /// In the order in which they were first heard of as over.
    private var ended: OrderedSet<CallID> = []

    /// Lines that stood there before anybody listened.
    mutating func skip(_ count: Int, of call: CallID) { told[call] = count }

    /// The lines of a conversation that were not told yet, with their places.
    ///
    /// A call that was not heard of before is told from its first line only where it goes on, or where `events` hold
    /// its end: what comes late about an old call, its analysis say, does not tell its conversation again.
    mutating func untold(
        _ lines: [TranscriptLine], of call: CallID, in state: CallState, after events: [CallEvent]
    ) -> [(position: Int, line: TranscriptLine)] {
        let isUnderWay = !state.isFinal || events.contains { $0.reported?.isFinal ?? false }
        let known = told[call] ?? (isUnderWay ? 0 : lines.count)
        told[call] = max(known, lines.count)
        if state.isFinal { end(call) }
        guard known < lines.count else { return [] }
        return lines.enumerated().dropFirst(known).map { ($0.offset, $0.element) }
    }

    /// Forgets the oldest half at once: one at a time would move all the others each time.
    private mutating func end(_ call: CallID) {
        ended.append(call)
        guard ended.count >= 2 * Self.mostEnded else { return }
        for old in ended.prefix(Self.mostEnded) { told[old] = nil }
        ended.removeFirst(Self.mostEnded)
    }
}
