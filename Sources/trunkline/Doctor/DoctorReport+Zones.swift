import CallCore
import Foundation
import Wording

extension DoctorReport {
    /// The zone data that every hour is reckoned by, and the zone of whoever sits here.
    static func zones(at now: Date) -> [Finding] { [data(ZoneStore.system.facts, now), own(.current, now)] }

    private static func data(_ facts: ZoneDataFacts, _ now: Date) -> Finding {
        let topic = "Zone data"
        guard !facts.isMissing else {
            return Finding(
                topic: topic, words: "none at \(facts.root)",
                advice:
                    "Install the package tzdata (apt-get install tzdata): without it no call is placed whose hour counts.",
                status: .badConfiguration)
        }
        let version = facts.version.map { "version \($0)" } ?? "version unknown"
        let date = facts.date.map { " of \(WallTime(at: $0, in: .utc).description.prefix(10))" } ?? ""
        return Finding(
            topic: topic, words: "\(version)\(date), at \(facts.root)",
            advice: facts.isOld(at: now)
                ? "It is more than a year old, and some country has changed its clocks since: update the package tzdata."
                : nil)
    }

    private static func own(_ found: OperatorZone, _ now: Date) -> Finding {
        let offset = found.zone.clock(at: now)
        let words = "\(found.zone.identifier), now \(offset.abbreviation) (\(found.zone.offsetFromUTC(at: now)))"
        return Finding(topic: "Own zone", words: "\(words), from \(origin(found.origin))", advice: found.problem?.words)
    }

    private static func origin(_ origin: OperatorZone.Origin) -> String {
        switch origin {
        case .variable(let text): "TZ=\(text.prefix(80))"
        case .system: "/etc/localtime"
        case .nothing: "nothing: TZ and /etc/localtime are not there"
        }
    }
}
