import CallCore

/// How much of each conversation was told, so that every line is told once.
struct ToldLines {
    private var told: [CallID: Int] = [:]

    /// Lines that stood there before anybody listened.
    mutating func skip(_ count: Int, of call: CallID) { told[call] = count }

    /// The lines of a conversation that were not told yet, with their places.
    ///
    /// A call that was not heard of before is told from its first line only where it `isUnderWay`: what comes late about
    /// an old call, its analysis say, does not tell its conversation again.
    mutating func untold(
        _ lines: [TranscriptLine], of call: CallID, isUnderWay: Bool, isOver: Bool
    ) -> [(position: Int, line: TranscriptLine)] {
        let known = told[call] ?? (isUnderWay ? 0 : lines.count)
        told[call] = isOver ? nil : max(known, lines.count)
        guard known < lines.count else { return [] }
        return lines.enumerated().dropFirst(known).map { ($0.offset, $0.element) }
    }
}
