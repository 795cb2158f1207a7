import Foundation
import OrderedCollections

extension FieldReader {
    /// The zone in which no wall time is skipped or comes twice.
    static let universal = "UTC"

    private static let noZoneData =
        "This machine has no time zone data. Install the package tzdata (apt-get install tzdata)."

    func wallTime(_ text: String, zonePath: String, _ field: Field) throws(FieldProblem) -> Part {
        let (entry, zone) = try entry(text, field)
        let instant = try settle(entry, in: zone, field, zonePath: zonePath)
        let wall = WallTime(at: instant, in: zone)
        var part = Part(json: .string(wall.description), instant: instant, settled: settled(entry, instant, in: zone))
        guard clock.isDerived else { return part }
        part.carried = [(zonePath, .string(zone.nameOnWire))]
        part.zone = zone
        return part
    }

    func instant(_ text: String, zonePath: String?, _ field: Field) throws(FieldProblem) -> Part {
        let (entry, zone) = try entry(text, field)
        let instant = try settle(entry, in: zone, field, zonePath: nil)
        return Part(
            json: .string(instant.iso8601), instant: instant, zone: clock.isDerived ? clock.zone : nil,
            settled: settled(entry, instant, in: zone))
    }

    func timeZone(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        let names = ZoneNames.system
        guard let zone = Zone(iana: text), names.spelling(text).map({ $0 == text }) ?? true else {
            guard ZoneStore.system.hasData else { throw FieldProblem(field.path, Self.noZoneData) }
            throw unknownZone(text, names.guess(text), field)
        }
        return Part(json: .string(text), zone: zone, warning: ZoneOffsetText.warning(text))
    }

    private func unknownZone(_ text: String, _ guess: ZoneGuess?, _ field: Field) -> FieldProblem {
        let choices = guess?.zones.map { FieldChoice($0, assignments: [field.path: .text($0)]) } ?? []
        let refusal = refuse(field, "There is no time zone \u{201C}\(text.prefix(60))\u{201D}.\(guess?.words ?? "")")
        return FieldProblem(field.path, refusal.words, choices: choices)
    }

    /// What was typed, and the zone it is meant in.
    private func entry(_ text: String, _ field: Field) throws(FieldProblem) -> (TimeEntry, Zone) {
        let entry = try typed(text, field)
        guard let zone = clock.zone(for: entry, now: context.now) else {
            let callee = form.field(for: .calleeNumber) ?? form.field(for: .contactID)
            throw clock.question(
                field, text: text, zonePath: form.field(for: .zone)?.path, calleeLabel: callee?.label ?? "",
                now: context.now)
        }
        return (entry, zone)
    }

    private func typed(_ text: String, _ field: Field) throws(FieldProblem) -> TimeEntry {
        do {
            return try TimeEntry(parsing: text)
        } catch {
            guard case .dateInTwoWays(let date) = error else { throw refuse(field, error.words) }
            throw question(date, field)
        }
    }

    /// Asks which of two dates is meant, each written out.
    private func question(_ date: AmbiguousDate, _ field: Field) -> FieldProblem {
        let zone = clock.zone ?? context.zone
        let walls = date.entries.compactMap { entry -> WallTime? in
            guard case .once(let instant) = entry.meaning(in: zone, now: context.now) else { return nil }
            return WallTime(at: instant, in: zone)
        }
        guard walls.count == 2 else { return FieldProblem(field.path, date.words) }
        return FieldProblem(
            field.path,
            "This date can be read in two ways: write \(walls[0].typed) (\(date.dayFirst.words)) or \(walls[1].typed) "
                + "(\(date.monthFirst.words)).",
            choices: walls.map { FieldChoice($0.dated, assignments: [field.path: .text($0.typed)]) })
    }

    private func settled(_ entry: TimeEntry, _ instant: Date, in zone: Zone) -> String? {
        guard entry.dependsOnToday, instant > context.now else { return nil }
        return WallTime(at: instant, in: zone).typed
    }

    /// What is meant, where anybody can mean it: a year of four digits is easily typed wrong.
    private func settle(
        _ entry: TimeEntry, in zone: Zone, _ field: Field, zonePath: String?
    ) throws(FieldProblem) -> Date {
        let instant = try instant(of: entry, in: zone, field, zonePath: zonePath)
        guard instant.timeIntervalSince(context.now) <= Self.farthest else {
            throw FieldProblem(field.path, "More than a hundred years ahead: look at the year.")
        }
        return instant
    }

    private static let farthest = 100 * 365.25 * 86_400

    /// `zonePath` is the field that a wall time is sent with, where a wall time is sent.
    private func instant(
        of entry: TimeEntry, in zone: Zone, _ field: Field, zonePath: String?
    ) throws(FieldProblem) -> Date {
        switch entry.meaning(in: zone, now: context.now) {
        case .never(let problem): throw FieldProblem(field.path, problem.words)
        case .skipped(_, let next):
            throw FieldProblem(
                field.path,
                "The clocks in \(zone.identifier) go forward over this time: it never comes. The next time that exists is "
                    + "\(next.typed).")
        case .twice(let wall, let first, let second):
            throw RepeatedTime(wall: wall, zone: zone, first: first, second: second)
                .problem(field, zonePath: zonePath, offering: [first, second].filter { $0 > context.now })
        case .once(let instant):
            let wall = WallTime(at: instant, in: zone)
            guard zonePath != nil, case .twice(let first, let second) = wall.resolve(in: zone) else { return instant }
            throw RepeatedTime(wall: wall, zone: zone, first: first, second: second)
                .problem(field, zonePath: zonePath, offering: [instant])
        }
    }
}
