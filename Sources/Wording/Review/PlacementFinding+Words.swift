import CallDomain
import Foundation

/// How moments are written where a finding is shown.
public struct MomentWords: Sendable {
    /// Such as `yesterday 14:02`; without a zone in the reader's own.
    let moment: @Sendable (Date, Zone?) -> String
    /// Such as `2 d 3 h ago`.
    let distance: @Sendable (Date) -> String

    public init(
        moment: @escaping @Sendable (Date, Zone?) -> String, distance: @escaping @Sendable (Date) -> String
    ) {
        (self.moment, self.distance) = (moment, distance)
    }
}

extension PlacementFinding {
    /// For a person, without a stop.
    public func words(_ times: MomentWords) -> String {
        switch self {
        case .wrongNumber(let said), .doNotCallSaid(let said): Self.words(said, times)
        case .otherPerson(let known, let name): Self.words(known, name)
        case .known(let known): Self.words(known)
        case .numberUnknown: "their number is not known here: the do-not-call list says nothing of them"
        case .unlisted(let value): Self.words(value, times)
        case .unusualNumber(let number): number.words
        case .underWay(let call): call.words + (call.scheduledAt.map { ", \(times.distance($0))" } ?? "")
        case .lastCall(let call):
            "last call \(times.distance(call.endedAt ?? call.createdAt)): \(call.state.words)"
        case .hours(let found): found.map { Self.words($0, times) } ?? "their time is not known"
        }
    }

    private static func words(_ said: SaidOfCallee, _ times: MomentWords) -> String {
        let by = said.by.map { " by \($0)" } ?? ""
        let at = said.at.map { ", \(times.moment($0, nil))" } ?? ""
        return
            "\u{201C}\(said.disposition)\u{201D} was said of this \(said.isOfNumber ? "number" : "contact")\(by)\(at)"
    }

    private static func words(_ known: CalleeKnowledge, _ name: String) -> String {
        guard let contact = known.contact else {
            return "this number was called as \(known.earlierName ?? "somebody else") before, not as \(name)"
        }
        return "this number is \(contact.name)\u{2019}s in the phone book, not \(name)\u{2019}s"
    }

    private static func words(_ known: CalleeKnowledge) -> String {
        guard let contact = known.contact else { return "called here as \(known.earlierName ?? "") before" }
        let tags = contact.tags.isEmpty ? "" : " (\(contact.tags.prefix(4).joined(separator: ", ")))"
        return "\(contact.name) in the phone book\(tags)"
    }

    private static func words(_ value: UnlistedValue, _ times: MomentWords) -> String {
        let what = "\(value.label) \u{201C}\(value.value.prefix(60))\u{201D}"
        return switch value.source {
        case .list(let readAt): "\(what) is not in the list read \(times.distance(readAt))"
        case .configuration: "\(what) is not among those that the configuration names"
        case .provider: "\(what): the provider knows none of that id"
        }
    }

    private static func words(_ found: HoursFinding, _ times: MomentWords) -> String {
        let (there, hours) = (found.there, found.hours)
        let clock = times.moment(found.instant, there.zone)
        let place = PlacementVerdict.place(there.zone)
        if there.isShared {
            return "\(clock) there (\(place)) is \(there.isWithin ? "within" : "outside") \(hours)"
        }
        let among = "\(found.country ?? "the country") has several time zones"
        return there.isWithin
            ? "\(among); in all of them that is within \(hours)"
            : "\(among); in \(place) it is \(clock): outside \(hours)"
    }
}
