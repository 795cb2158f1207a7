import CallCore
import Foundation
import TerminalUI

/// A time that is asked for outside of a form: typed in words or chosen from the month, meant in one of some zones.
struct TimeQuestion: Sendable {
    var editor: LineEditor
    /// One at least.
    let zones: [Zone]
    private(set) var zoneIndex = 0
    /// Whose clock counts, as far as one person's does.
    let number: String?
    let contact: Contact?
    /// Where the month opens.
    let start: Date?

    init(text: String = "", zones: [Zone], number: String? = nil, contact: Contact? = nil, start: Date? = nil) {
        editor = LineEditor(text, limit: 200)
        self.zones = zones.isEmpty ? [.utc] : zones.uniqued()
        self.number = number
        self.contact = contact
        self.start = start
    }

    var zone: Zone { zones[zoneIndex] }
    var text: String { editor.text.trimmingCharacters(in: .whitespaces) }

    mutating func changeZone(by step: Int) {
        zoneIndex = (zoneIndex + step + zones.count) % zones.count
    }

    /// What stands in the field, or what would.
    func reading(_ text: String? = nil, now: Date) -> FormReading {
        TimeForm.read(
            text ?? self.text, zone: zone.nameInForms, number: number, in: FormContext(now: now, zone: zone))
    }

    func calleeZones(_ reading: FormReading) -> CalleeZones? {
        reading.calleeZones(FormKnowledge(contact: contact))
    }
}

extension ConsoleState {
    /// Asks for a time for these calls: one person's clock counts only where there is one.
    func timeQuestion(for calls: [Call], text: String = "", start: Date? = nil) -> TimeQuestion {
        let ours = settings.zone.hasNameInForms ? settings.zone : .utc
        guard calls.count == 1, let call = calls.first else { return TimeQuestion(text: text, zones: [ours, .utc]) }
        let contact = call.callee.contactID.flatMap { knownContact($0, account: call.account) }
        let empty = TimeQuestion(zones: [ours], number: call.callee.number, contact: contact)
        let theirs = empty.calleeZones(empty.reading(now: now)).map { $0.isCertain ? $0.zones : [] } ?? []
        let chosen = call.zone.flatMap(Zone.init(identifier:)).map { [$0] } ?? []
        return TimeQuestion(
            text: text, zones: chosen + theirs + [ours, .utc], number: call.callee.number, contact: contact,
            start: start)
    }

    /// The question for a time that stands in front, under the month or a list of choices.
    var timeQuestion: TimeQuestion? {
        for layer in layers.reversed() {
            switch layer {
            case .reschedule(let reschedule): return reschedule.question
            case .disposition(let dialog): return dialog.question
            case .moment, .picker: continue
            default: return nil
            }
        }
        return nil
    }

    mutating func changeTimeQuestion(_ change: (inout TimeQuestion) -> Void) {
        guard let index = layers.indices.last else { return }
        switch layers[index] {
        case .reschedule(var reschedule):
            change(&reschedule.question)
            layers[index] = .reschedule(reschedule)
        case .disposition(var dialog):
            change(&dialog.question)
            layers[index] = .disposition(dialog)
        default: break
        }
    }

    /// Down: to the next outcome where those are chosen from, else into the month.
    mutating func chooseBelow() {
        guard case .disposition(let dialog)? = layers.last, dialog.part == .outcome else { return openMonth() }
        changeDisposition { $0.moveOutcome(by: 1) }
    }

    /// Opens the month for a time that is asked for.
    mutating func openMonth() {
        guard let question = timeQuestion, let field = TimeForm.form.field(at: TimeForm.timePath) else { return }
        let start = question.reading(now: now).scheduledAt ?? question.start ?? now.addingTimeInterval(3600)
        let shown = max(start, now)
        layers.append(
            .moment(
                MomentState(
                    field: field, zone: question.zone, at: WallTime(at: shown, in: question.zone),
                    today: WallTime(at: now, in: question.zone))))
    }

    /// Asks which of two instants is meant, where the clocks go back over the time.
    mutating func openTimeChoices(_ choices: [FieldChoice]) {
        let items = choices.map { choice in
            PickerItem(
                value: .entries(choice.assignments.map { PickerItem.Entry(path: $0.key, value: $0.value) }),
                columns: [choice.words])
        }
        var picker = PickerState(
            purpose: .choices(path: TimeForm.timePath), title: "Which is meant?", items: items)
        picker.list.setHeight(PickerView.rows(in: size))
        layers.append(.picker(picker))
    }
}
