import CallDomain
import Foundation
import TerminalUI
import Wording

/// What was found about a call, as a line with its sign.
struct FindingWords {
    let text: SafeText
    let role: Role

    init(_ finding: PlacementFinding, state: ConsoleState) {
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let words = finding.words(
            MomentWords(
                moment: { [now = state.now] in TimeWords(now: now, zone: $1 ?? times.zone).moment($0).string },
                distance: { times.distance($0).string }))
        let glyphs = state.settings.glyphs
        let text = SafeText(untrusted: words, limit: 600)
        switch finding.weight {
        case .warning: (self.text, role) = ("\(glyphs.warning) \(text)\(Self.way(finding))", .warning)
        case .reassurance: (self.text, role) = ("\(glyphs.check) \(text)", .success)
        case .note: (self.text, role) = (text, .muted)
        }
    }

    private static func way(_ finding: PlacementFinding) -> SafeText {
        guard case .otherPerson(let known, _) = finding, known.contact != nil else { return "" }
        return ": F7 takes that contact"
    }
}

extension PlacementVerdict {
    /// What to do about it on the screen, as a sentence of its own. With `isOverridable` a reason sets it aside.
    public func way(isOverridable: Bool) -> String {
        let reason = isOverridable ? "o says why it is placed all the same." : ""
        switch self {
        case .doNotCall: return "The do-not-call list (4) takes the number off, with a reason."
        case .late: return "Place it again if it is still wanted."
        case .outsideHours, .overCap, .outsidePlan: return reason
        case .timeUnknown(let unknown): return [unknown.cure, reason].filter { !$0.isEmpty }.joined(separator: " ")
        case .heldBack(let calls):
            return [Self.way(past: calls), reason].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private static func way(past calls: [HoldingCall]) -> String {
        if let busy = calls.first(where: \.isBeingSent) {
            return "Wait until call #\(busy.id.short) is placed or not: nothing sets that aside."
        }
        if let unknown = calls.first(where: \.isUnknown) { return "u on call #\(unknown.id.short) settles it." }
        return "Wait until it has ended, or end it (c, x)."
    }
}
