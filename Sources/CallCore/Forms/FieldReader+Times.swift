import Foundation

extension FieldReader {
    func wallTime(_ text: String, zonePath: String, _ field: Field) throws(FieldProblem) -> Part {
        guard let wall = WallTime(text) else { throw refuse(field) }
        // Without its zone the time cannot be checked; the zone's own field says what is missing there.
        guard let zone = zone(at: zonePath) else { return Part(json: .string(wall.description)) }
        return Part(json: .string(wall.description), instant: try resolve(wall, in: zone, field))
    }

    func instant(_ text: String, zonePath: String?, _ field: Field) throws(FieldProblem) -> Part {
        let instant: Date
        if let exact = instantWithOffset(text) {
            instant = exact
        } else {
            instant = try wallInstant(text, zonePath: zonePath, field)
        }
        return Part(json: .string(Self.iso8601(instant)), instant: instant)
    }

    func timeZone(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        guard let zone = Self.zone(named: text) else {
            throw refuse(field, "There is no time zone \u{201C}\(text)\u{201D}.")
        }
        return Part(json: .string(text), zone: zone)
    }

    /// Whole seconds, as in the documents' examples: `2026-03-15T15:00:00Z`.
    static func iso8601(_ instant: Date) -> String {
        WallTime(at: instant, in: .gmt).description.replacing(" ", with: "T") + "Z"
    }

    private func instantWithOffset(_ text: String) -> Date? {
        let pattern = /(\S{10}[ T]\d\d:\d\d)(?:(:\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))/
        guard let parts = text.wholeMatch(of: pattern)?.output,
            case .once(let utc)? = WallTime("\(parts.1)\(parts.2 ?? ":00")")?.resolve(in: .gmt)
        else { return nil }
        guard let sign = parts.3 else { return utc }
        guard let hours = parts.4.flatMap({ Int($0) }), let minutes = parts.5.flatMap({ Int($0) }), hours < 24,
            minutes < 60
        else { return nil }
        return utc.addingTimeInterval(Double(hours * 60 + minutes) * (sign == "-" ? 60 : -60))
    }

    private func wallInstant(_ text: String, zonePath: String?, _ field: Field) throws(FieldProblem) -> Date {
        guard let wall = WallTime(text) else { throw refuse(field) }
        return try resolve(wall, in: zonePath.flatMap(zone(at:)) ?? context.zone, field)
    }

    private func zone(at path: String) -> TimeZone? {
        Self.zone(named: values.text(path).trimmingCharacters(in: .whitespaces))
    }

    /// IANA names only: `TimeZone` would also take abbreviations and offsets, which the providers do not.
    private static func zone(named name: String) -> TimeZone? {
        guard name == "UTC" || name.contains("/") else { return nil }
        return TimeZone(identifier: name)
    }

    private func resolve(_ wall: WallTime, in zone: TimeZone, _ field: Field) throws(FieldProblem) -> Date {
        switch wall.resolve(in: zone) {
        case .once(let instant): return instant
        case .skipped:
            throw FieldProblem(
                field.path, "The clocks in \(zone.identifier) go forward over this time: it never comes.")
        case .twice:
            throw FieldProblem(
                field.path,
                "The clocks in \(zone.identifier) go back over this time: it comes twice. Choose another time.")
        }
    }
}
