import CallDomain
import Foundation
import TerminalUI

/// In words, whether it is a time to call where the person is.
struct HoursCheck {
    let text: SafeText
    let role: Role
    let isOutside: Bool

    /// `nil` where nobody knows their time.
    init(_ found: HoursFinding?, state: ConsoleState) {
        let words = FindingWords(.hours(found), state: state)
        (text, role, isOutside) = (words.text, words.role, found?.isOutside ?? false)
    }

    init(state: ConsoleState, instant: Date, zones: CalleeZones?, account: String?) {
        self.init(state.rules(account).hours(at: instant, CalleePlace(zones)), state: state)
    }
}
