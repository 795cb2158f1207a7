import Foundation

/// What a provider's answer says of a placed call that is not what was asked for.
public enum AnswerDifference: Hashable, Sendable {
    /// It goes to another number, as the provider wrote it.
    case number(String)
    case contact(String)
    /// It is over already, or rings although it was to ring later.
    case state(CallState)
    case time(Date)

    /// The gravest one; `nil` where what it says is what was asked for, or nothing.
    public init?(_ report: CallReport, to intent: CallIntent, at now: Date) {
        let asked = intent.scheduledAt
        let isLater = asked.map { $0 > now && !$0.isSameMinute(as: now) } ?? false
        if let number = report.toNumber, PhoneNumber.agrees(number, with: intent.callee.number) == false {
            self = .number(number)
        } else if let contact = report.contactID, let meant = intent.callee.contactID, contact != meant {
            self = .contact(contact)
        } else if let state = report.state, state.isEnded || state.isLive && isLater {
            self = .state(state)
        } else if let told = report.scheduledAt, !told.isSameMinute(as: asked ?? now) {
            self = .time(told)
        } else {
            return nil
        }
    }
}
