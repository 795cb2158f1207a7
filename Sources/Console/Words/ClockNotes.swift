import CallDomain
import Foundation
import TerminalUI

/// When a call would ring on three clocks: theirs, ours and UTC, and how far off that is.
struct ClockNotes {
    private let state: ConsoleState
    private let instant: Date?
    private let zones: CalleeZones?
    private let tellsTheirs: Bool

    /// `tellsTheirs` is false where it would ring at several people's.
    init(state: ConsoleState, instant: Date?, zones: CalleeZones?, tellsTheirs: Bool = true) {
        self.state = state
        self.instant = instant
        self.zones = zones
        self.tellsTheirs = tellsTheirs
    }

    init(state: ConsoleState, compose: ComposeState) {
        self.init(
            state: state, instant: compose.reading.scheduledAt,
            zones: compose.reading.calleeZones(state.knowledge(compose)))
    }

    private var now: Date { state.now }

    /// In one line where it fits, else one clock after the other.
    func lines(width: Int) -> [SafeText] {
        guard let instant else { return [] }
        let pieces = clocks(instant) + [TimeWords(now: now, zone: .utc).distance(instant)]
        let dot: SafeText = " \(state.settings.glyphs.separator) "
        var lines: [SafeText] = []
        for piece in pieces {
            if let last = lines.last, last.width + dot.width + piece.width + 2 <= width {
                lines[lines.count - 1] = last + dot + piece
            } else {
                lines.append(piece)
            }
        }
        return lines.enumerated().map { $0.offset == 0 ? "= \($0.element)" : "  \($0.element)" }
    }

    private func clocks(_ instant: Date) -> [SafeText] {
        let own = state.settings.zone
        let clocks = CallClocks(instant, callee: zones, own: own, tellsTheirs: tellsTheirs)
        let utc = WallTime(at: instant, in: .utc).dated(beside: WallTime(at: instant, in: own))
        return clocks.parts.map { "\($0)" } + ["\(utc) UTC"]
    }
}
