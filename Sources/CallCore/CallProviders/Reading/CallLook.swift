import CallDomain
import Foundation

/// A look for a call whose outcome is unknown: what was looked for, and what was found. Kept with the call as an event.
public struct CallLook: Hashable, Sendable {
    public let at: Date
    /// In words.
    public let words: String
    /// The calls that could be it; a person says which, or that it was none of them. `nil` where nothing could be read.
    public let candidates: [CallCandidate]?
    /// How many calls the provider listed.
    public let listed: Int

    /// The looks among a call's events, oldest first.
    public static func all(in events: [CallEvent]) -> [CallLook] { events.compactMap(CallLook.init) }

    private init?(_ event: CallEvent) {
        guard case .lookup = event.kind, !event.raw.isEmpty, let json = try? JSON(parsing: event.raw),
            let found = json[Self.name]
        else { return nil }
        (at, words) = (event.at, event.words)
        candidates = found.items.map { $0.compactMap(CallCandidate.init(json:)) }
        listed = json["listed"]?.int ?? 0
    }

    /// As the raw part of the event.
    package static func raw(_ reports: [CallReport]?, listed: Int = 0) -> String {
        let found = reports.map { JSON.array($0.prefix(mostKept).map { CallCandidate($0).json }) }
        let raw: JSON = ["listed": .integer(listed), name: found ?? .null]
        return raw.compact
    }

    private static let name = "candidates"

    /// A person does not choose among more.
    private static let mostKept = 50
}
