import CallCore
import Foundation

/// A time given on the command line for a call: by the clock of the person called, unless a zone is given beside it.
struct TimeArgument {
    /// What it comes to.
    struct Answer {
        let instant: Date
        let clocks: CallClocks
    }

    private let text: String
    /// An IANA name; the callee's own where it is left out.
    private let zone: String?

    init(_ text: String, zone: String?) {
        self.text = text
        self.zone = zone
    }

    /// Throws `CommandFailure` with the ways out, where it comes twice or nothing tells by whose clock it is meant.
    func read(for call: Call, in session: Session) async throws -> Answer {
        let context = try await session.formContext(for: call)
        let reading = TimeForm.read(text, zone: zone, callee: call.callee, in: context)
        guard reading.isComplete, let instant = reading.scheduledAt else {
            throw CommandFailure(.badData, lines: reading.problems.flatMap(Self.lines))
        }
        let zones =
            reading.calleeZones(FormKnowledge(contact: context.contact(call.callee)))
            ?? context.place.flatMap { CalleeZones($0.zones, origin: .contact, regions: $0.regions) }
        return Answer(instant: instant, clocks: CallClocks(instant, callee: zones, own: context.zone))
    }

    private static func lines(_ problem: FieldProblem) -> [String] {
        [problem.words]
            + problem.choices.map { choice in
                let values = FormValues(choice.assignments)
                let zone = values.text(TimeForm.zonePath)
                return "  \(choice.words): \(zone.isEmpty ? values.text(TimeForm.timePath) : "--zone \(zone)")"
            }
    }
}

extension Session {
    /// What reading a time for a call depends on: who the person is, as far as the journal and the kept lists tell.
    fileprivate func formContext(for call: Call) async throws -> FormContext {
        let journal = try await journal()
        var place: CalleePlace?
        if let query = call.calleeQuery(movedTo: nil) {
            place = try await journal.calleeFacts(of: query, at: clock.now).place
        }
        guard let account = try configuration().account(call.account) else {
            return FormContext(now: clock.now, zone: .current, place: place)
        }
        return try await keptLists(of: account).formContext(now: clock.now, place: place)
    }
}
