import Foundation

extension FieldReader {
    /// The zone in which no wall time is skipped or comes twice.
    static let universal = "UTC"

    private static let noZoneData =
        "This machine has no time zone data. Install the package tzdata (apt-get install tzdata)."

    func wallTime(_ text: String, zonePath: String, _ field: Field) throws(FieldProblem) -> Part {
        let entry = try entry(text, field)
        guard let zone = zone(at: zonePath) else {
            // Without its zone a time cannot be checked, nor a day word understood; the zone's own field says that it is
            // missing.
            guard case .wall(let wall) = entry else { throw FieldProblem(field.path, "Choose the zone of this time.") }
            return Part(json: .string(wall.description))
        }
        let instant = try settle(entry, in: zone, field, zonePath: zonePath)
        let wall = WallTime(at: instant, in: zone)
        return Part(json: .string(wall.description), instant: instant, settled: settled(entry, instant, in: zone))
    }

    func instant(_ text: String, zonePath: String?, _ field: Field) throws(FieldProblem) -> Part {
        let entry = try entry(text, field)
        let zone = zonePath.flatMap(zone(at:)) ?? context.zone
        let instant = try settle(entry, in: zone, field, zonePath: nil)
        return Part(
            json: .string(Self.iso8601(instant)), instant: instant, settled: settled(entry, instant, in: zone))
    }

    func timeZone(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        guard let zone = Zone(iana: text) else {
            guard ZoneStore.system.hasData else { throw FieldProblem(field.path, Self.noZoneData) }
            throw refuse(field, "There is no time zone \u{201C}\(text)\u{201D}.")
        }
        return Part(json: .string(text), zone: zone)
    }

    /// Whole seconds, as in the documents' examples: `2026-03-15T15:00:00Z`.
    static func iso8601(_ instant: Date) -> String { instant.iso8601 }

    private func entry(_ text: String, _ field: Field) throws(FieldProblem) -> TimeEntry {
        do {
            return try TimeEntry(parsing: text)
        } catch {
            throw refuse(field, error.words)
        }
    }

    private func zone(at path: String) -> Zone? {
        Zone(iana: values.text(path).trimmingCharacters(in: .whitespaces))
    }

    private func settled(_ entry: TimeEntry, _ instant: Date, in zone: Zone) -> String? {
        guard entry.dependsOnToday, instant > context.now else { return nil }
        return WallTime(at: instant, in: zone).typed
    }

    /// `zonePath` is the field that a wall time is sent with, where a wall time is sent.
    private func settle(
        _ entry: TimeEntry, in zone: Zone, _ field: Field, zonePath: String?
    ) throws(FieldProblem) -> Date {
        switch entry.meaning(in: zone, now: context.now) {
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
