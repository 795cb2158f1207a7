import CallDomain
import Foundation
import GRDB

/// A call as lists filter and sort it.
enum ListingRow {
    /// Longer texts are sorted by their beginning, in characters.
    private static let longestKey = 64

    static func write(_ call: Call, ordinal: Int64, into db: Database) throws {
        let values = values(of: call)
        let names = values.map(\.key).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO listing(ordinal, \(names)) VALUES (?, \(marks))")
        try statement.execute(arguments: [ordinal] + StatementArguments(values.map(\.value)))
    }

    private static func values(of call: Call) -> KeyValuePairs<String, (any DatabaseValueConvertible)?> {
        [
            "standing": call.state.standing, "made": call.createdAt.milliseconds, "moment": call.moment.milliseconds,
            "begun": (call.startedAt ?? call.createdAt).milliseconds, "agenda": call.agendaAt?.milliseconds,
            "due": call.dueAt?.milliseconds, "ended": call.endedAt?.milliseconds,
            "finished": call.finishedAt?.milliseconds,
            "took": call.conversationSeconds.map { Int64(clampingSeconds: $0) },
            "waited": call.secondsToAnswer.map { Int64(clampingSeconds: $0) },
            "callback": call.callbackAt?.milliseconds, "is_foreign": call.isExternal,
            "account": SearchFold.folded(call.account), "provider": call.provider.rawValue,
            "to_number": call.callee.number.flatMap(bareNumber), "from_number": call.caller.number.flatMap(bareNumber),
            "name": key(call.callee.name ?? call.callee.number ?? call.callee.contactID),
            "agent_name": key(call.caller.agentName), "agent_id": key(call.caller.agentID),
            "happened": key(call.note ?? call.analysis.summary ?? call.disconnectionReason),
            "disposition": key(call.disposition), "sentiment": key(call.analysis.sentiment),
            "cost": call.cost.flatMap { Double($0.amount) }.flatMap { $0.isFinite ? $0 : nil },
            "id": (call.providerCallID ?? call.id.description).asStored,
        ]
    }

    private static func key(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return String(SearchFold.folded(text.clipped(to: longestKey)).unicodeScalars.prefix(longestKey))
    }

    private static func bareNumber(_ number: String) -> String? {
        let bare = number.filter { !CallFilter.NumberMatch.punctuation.contains($0) }
        return bare.isEmpty ? nil : bare.asStored
    }
}

extension CallState {
    /// Its place in the life of a call, as lists are sorted by it.
    var standing: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
