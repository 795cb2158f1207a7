import Foundation
import OrderedCollections

/// A wall time that comes twice because the clocks go back over it.
struct RepeatedTime {
    let wall: WallTime
    let zone: Zone
    let first: Date
    let second: Date

    /// Asks which of `instants` is meant; `zonePath` is the field a wall time is sent with, where a wall time is sent.
    func problem(_ field: Field, zonePath: String?, offering instants: [Date]) -> FieldProblem {
        guard !instants.isEmpty else { return FieldProblem(field.path, FormReading.pastWords) }
        return FieldProblem(
            field.path,
            "The clocks in \(zone.identifier) go back over \(wall.typed): it comes twice. Choose which is meant.",
            choices: instants.map { choice(of: $0, field, zonePath) })
    }

    /// A wall time and its zone cannot tell the two apart on the wire, so the same instant is written in UTC there.
    private func choice(of instant: Date, _ field: Field, _ zonePath: String?) -> FieldChoice {
        if let zonePath {
            return FieldChoice(
                words(instant),
                assignments: [
                    field.path: .text(WallTime(at: instant, in: .utc).typed), zonePath: .text(FieldReader.universal),
                ])
        }
        let offset = zone.offsetText(at: instant, minus: "-", paddingHours: true)
        let time = wall.description.replacing(" ", with: "T")
        return FieldChoice(words(instant), assignments: [field.path: .text(time + offset)])
    }

    private func words(_ instant: Date) -> String {
        let name = zone.letters(at: instant).map { " \($0)" } ?? ""
        let order = instant == first ? "the first" : "the second"
        let offset = zone.offsetText(at: instant, minus: "\u{2212}", paddingHours: false)
        return "\(wall.timeOfDay)\(name), \(order) (UTC\(offset))"
    }
}
