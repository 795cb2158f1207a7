import CallDomain
import Foundation
import TerminalUI

/// A time that is asked for outside of a form: typed in words or chosen from the month, by the clock of the people called
/// unless a zone is chosen.
struct TimeQuestion: Sendable {
    /// Somebody who is called, and what is known of them.
    struct Person: Hashable, Sendable {
        let callee: Callee
        let contact: Contact?
        /// As the journal knows it.
        var place: CalleePlace?
    }

    /// What the zone's line can stand on.
    enum ZoneChoice: Hashable, Sendable {
        /// Each by their own clock.
        case theirs
        case chosen(Zone)
    }

    var editor: LineEditor
    /// One at least.
    let people: [Person]
    let zones: [ZoneChoice]
    /// More zones than that are not offered one by one.
    private static let mostZones = 40
    private(set) var zoneIndex = 0
    /// How many zones one person may live in, with different clocks.
    private let zoneCount: Int
    /// Where the month opens.
    let start: Date?
    private let own: Zone

    init(
        text: String = "", people: [Person], formerZone: Zone? = nil, own: Zone, start: Date? = nil, now: Date
    ) {
        editor = LineEditor(text, limit: 200)
        self.people = people
        self.own = own.hasNameInForms ? own : .utc
        self.start = start
        let theirs = people.count == 1 ? people.first.flatMap(Self.zones)?.apart(from: now) ?? [] : []
        zoneCount = theirs.count
        zones =
            Self.offered(theirs: theirs, former: formerZone, isOne: people.count == 1)
            + [.chosen(self.own), .chosen(.utc)].filter { $0 != theirs.first.map(ZoneChoice.chosen) }
    }

    /// The zone that was chosen for a call before counts where nothing else tells the person's.
    private static func offered(theirs: [Zone], former: Zone?, isOne: Bool) -> [ZoneChoice] {
        let former = former.map { [ZoneChoice.chosen($0)] } ?? []
        guard isOne else { return [.theirs] }
        switch theirs.count {
        case 0: return former.isEmpty ? [.theirs] : former
        case 1: return ([.chosen(theirs[0])] + former).uniqued()
        case ...mostZones:
            let several = theirs.map(ZoneChoice.chosen)
            return (former.allSatisfy(several.contains) ? former : []) + [.theirs].filter { _ in former.isEmpty }
                + several
        default: return former.isEmpty ? [.theirs] : former
        }
    }

    private static func zones(_ person: Person) -> [Zone]? {
        TimeForm.read("", callee: person.callee, in: FormContext(now: .distantPast, zone: .utc))
            .calleeZones(FormKnowledge(contact: person.contact))?.zones ?? person.place?.zones
    }

    var zone: ZoneChoice { zones[zoneIndex] }
    /// The zone to show times and the month in.
    var shownZone: Zone {
        guard case .chosen(let zone) = zone else { return own }
        return zone
    }
    var zoneWords: SafeText {
        switch zone {
        case .chosen(let zone): "\(zone.identifier)"
        case .theirs where people.count > 1: "theirs, each by their own clock"
        case .theirs where zoneCount > 1: "theirs, one of \(zoneCount): choose one"
        case .theirs: "theirs, not known: choose one"
        }
    }
    var text: String { editor.text.trimmingCharacters(in: .whitespaces) }

    mutating func changeZone(by step: Int) {
        zoneIndex = (zoneIndex + step + zones.count) % zones.count
    }

    mutating func choose(_ zone: Zone) {
        zoneIndex = zones.firstIndex { $0 == .chosen(zone) } ?? zoneIndex
    }

    /// What stands in the field, or what would.
    func answer(_ text: String? = nil, now: Date) -> TimeAnswer {
        let text = text ?? self.text
        switch zone {
        case .chosen(let zone):
            let person = people.count == 1 ? people[0] : nil
            return TimeAnswer([reading(text, zone: zone.nameInForms, person, now)], for: people)
        case .theirs:
            return TimeAnswer(people.map { reading(text, zone: nil, $0, now) }, for: people)
        }
    }

    private func reading(_ text: String, zone: String?, _ person: Person?, _ now: Date) -> FormReading {
        let contact = person?.contact
        let context = FormContext(now: now, zone: own, place: person?.place) { _ in contact }
        return TimeForm.read(text, zone: zone, callee: person?.callee ?? Callee(), in: context)
    }
}

/// What an answer to a time question comes to.
struct TimeAnswer: Sendable {
    /// For each person in order, or for all of them at once; empty where it is no answer.
    let instants: [Date]
    /// Why it is none.
    let problem: FieldProblem?
    /// Where the person is, where it is one.
    let calleeZones: CalleeZones?

    init(_ readings: [FormReading], for people: [TimeQuestion.Person]) {
        let problems = readings.compactMap { $0.problems.first { $0.severity == .error } }
        let found = readings.compactMap(\.scheduledAt)
        let contact = people.count == 1 ? people[0].contact : nil
        calleeZones =
            people.count == 1
            ? readings.first?.calleeZones(FormKnowledge(contact: contact))
                ?? people[0].place.flatMap { CalleeZones($0.zones, origin: .contact, regions: $0.regions) }
            : nil
        guard let first = problems.first else {
            problem = nil
            instants = found.count == people.count ? found : people.flatMap { _ in found.prefix(1) }
            return
        }
        instants = []
        // What one of several people would choose is no answer for the others.
        problem =
            readings.count > 1
            ? FieldProblem(first.path, "For \(problems.count) of \(readings.count): \(first.words)") : first
    }

    /// The one moment for all of them.
    var instant: Date? { Set(instants).count == 1 ? instants.first : nil }

    /// One moment is wanted, and it is another for each.
    var problemOfOne: FieldProblem? {
        guard problem == nil, Set(instants).count > 1 else { return problem }
        return FieldProblem(TimeForm.timePath, "This is another moment for each of them: choose the zone.")
    }
}

extension ConsoleState {
    /// Asks for a time for these calls.
    func timeQuestion(for calls: [Call], text: String = "", start: Date? = nil) -> TimeQuestion {
        let people = calls.map { call in
            let contact =
                call.callee.contactID.flatMap { knownContact($0, account: call.account) }
                ?? call.callee.number.flatMap { recognised($0, account: call.account) }
            return TimeQuestion.Person(callee: call.callee, contact: contact, place: place(of: call))
        }
        let former = calls.count == 1 ? calls.first?.zone.flatMap(Zone.init(identifier:)) : nil
        return TimeQuestion(text: text, people: people, formerZone: former, own: settings.zone, start: start, now: now)
    }

    /// Where they are, as it was kept with their calls.
    private func place(of call: Call) -> CalleePlace? { call.calleeQuery(movedTo: nil).flatMap(facts)?.place }

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
        let start = question.answer(now: now).instant ?? question.start ?? now.addingTimeInterval(3600)
        let shown = max(start, now)
        layers.append(
            .moment(
                MomentState(
                    field: field, zone: question.shownZone, at: WallTime(at: shown, in: question.shownZone),
                    today: WallTime(at: now, in: question.shownZone), isEachOnesOwn: question.isForEach)))
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

extension TimeQuestion {
    /// It is meant by the clock of each of several people.
    var isForEach: Bool { people.count > 1 && zone == .theirs }

    /// Fills in what was chosen.
    mutating func take(_ entries: [PickerItem.Entry]) {
        for case .text(let text) in entries.filter({ $0.path == TimeForm.timePath }).map(\.value) {
            editor.replaceAll(with: text)
        }
        for case .text(let name) in entries.filter({ $0.path == TimeForm.zonePath }).map(\.value) {
            if let zone = Zone(identifier: name) { choose(zone) }
        }
    }
}
