import Foundation

/// Reads from a call's events whether an act was asked for of which nobody knows what came.
struct ActLedger {
    /// The words of the act that is open; `nil` where every act is settled.
    private(set) var open: String?

    /// `events` are one call's, oldest first.
    init(_ events: [CallEvent]) {
        for event in events {
            if let act = Self.begun(event) {
                open = act
            } else if let act = open, Self.settles(event, act) {
                open = nil
            }
        }
    }

    /// What is kept before the provider is asked.
    static func beginning(_ act: CallAct, by person: String) -> String { "\(person): \(act.words)" }

    /// What is kept where the answer was lost: the act stays open.
    static func lost(_ act: CallAct, _ words: String) -> String { "\(act.words): \(unknown) \(words)" }

    /// What is kept, behind the act's words, where the provider took it.
    static let taken = "taken by the provider"
    /// The same where the answer was lost and the call was read.
    static let seen = "done, as the call shows when it is read"

    private static let unknown = "outcome unknown:"

    private static func begun(_ event: CallEvent) -> String? {
        // A person's note may end in any words.
        guard event.source == .person, !event.words.contains("note: "),
            let colon = event.words.range(of: ": ", options: .backwards)
        else { return nil }
        let words = String(event.words[colon.upperBound...])
        let isAct = words == CallAct.cancel.words || words == CallAct.hangUp.words || words.hasPrefix("reschedule to ")
        return isAct ? words : nil
    }

    private static func settles(_ event: CallEvent, _ act: String) -> Bool {
        guard event.source != .person, event.words.hasPrefix(act + ": ") else { return false }
        return !event.words.hasPrefix("\(act): \(unknown)")
    }
}
