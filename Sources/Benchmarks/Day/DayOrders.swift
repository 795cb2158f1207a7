import CallCore
import Foundation

/// The calls of a day: whom, through which account, and when, the same for the same numbers.
struct DayOrders {
    let accounts: [Account]
    let contacts: [String]
    /// Where an account's deliveries arrive.
    let webhookURL: @Sendable (String) -> String?
    let agent: String
    let caller: String
    /// Seconds of the day that a time must be ahead, so that it is not past before it has arrived.
    let notice: Double

    /// The order of an index; `end` is when the day is over. Throws `DayError`.
    func intent(_ index: Int, now: Date, end: Date) throws -> CallIntent {
        let account = accounts[index % accounts.count]
        guard let form = FormCatalog.forms(of: account.provider).first else {
            throw DayError.form("no form for \(account.provider.name)")
        }
        // Every other call is for later, up to hours ahead.
        let ahead = index % 4 < 2 ? 0 : notice + Double(index * 7_919 % 14_400)
        let latest = max(notice, end.timeIntervalSince(now))
        let values = values(index, form, account, now.addingTimeInterval(min(ahead, latest)), isLater: ahead > 0, now)
        let reading = form.read(values, in: FormContext(now: now, zone: .utc))
        let intent = reading.intent(
            id: CallID(), account: account, values: values, knowledge: FormKnowledge(), now: now, by: "day")
        guard let intent else {
            throw DayError.form(reading.problems.map { "\($0.path): \($0.words)" }.joined(separator: "; "))
        }
        return intent
    }

    /// Fields are found by what they are for, so that a new provider's form is filled as well.
    private func values(
        _ index: Int, _ form: CallForm, _ account: Account, _ at: Date, isLater: Bool, _ now: Date
    ) -> FormValues {
        var values = FormValues()
        for field in form.fields {
            switch field.role {
            case .calleeNumber: values[field.path] = .text(number(index))
            case .calleeName where field.isRequired: values[field.path] = .text("Person \(index)")
            case .contactID: values[field.path] = .text(contacts[index % max(1, contacts.count)])
            case .callerNumber: values[field.path] = .text(account.numbers.first?.number ?? caller)
            case .agentID: values[field.path] = .text(account.scripts.first?.id ?? agent)
            case .script: values[field.path] = .text("Hello, this is call \(index).")
            case .webhook: values[field.path] = webhookURL(account.name).map(FieldValue.text)
            default: break
            }
        }
        let schedule = form.field(for: .schedule)
        if let schedule, isLater || schedule.isRequired {
            let when = schedule.isRequired ? max(at, now.addingTimeInterval(notice)) : at
            values[schedule.path] = .text(Self.text(when))
            if let zone = form.field(for: .zone) { values[zone.path] = .text("Etc/UTC") }
        }
        return values
    }

    private static func text(_ instant: Date) -> String { WallTime(at: instant, in: .utc).description }

    private func number(_ index: Int) -> String {
        let areas = [212, 312, 415, 617, 713, 206, 305, 404, 503, 602]
        return "+1\(areas[index % areas.count])\(String(format: "%07d", 2_340_000 + index / areas.count))"
    }
}
