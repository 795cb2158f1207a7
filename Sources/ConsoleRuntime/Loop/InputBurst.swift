import TerminalUI

/// Keys that came in one piece, as a paste comes from a terminal that does not mark it as one.
///
/// A key held down, and keys over a slow line, come so too: they act, but decide nothing and end nothing.
enum InputBurst {
    /// Whether there is text among the events: characters, tabs and line ends that are not all the same.
    static func isText(_ events: [InputEvent]) -> Bool { Set(events.compactMap(key)).count > 1 }

    /// Whether an event types something where something is typed.
    static func types(_ event: InputEvent) -> Bool { key(event) != nil }

    private static func key(_ event: InputEvent) -> Key? {
        guard case .key(let press) = event, press.modifiers.isSubset(of: .shift) else { return nil }
        switch press.key {
        case .character, .enter, .tab: return press.key
        default: return nil
        }
    }
}
