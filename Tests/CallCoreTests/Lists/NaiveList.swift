import Foundation
import GRDB

@testable import CallDomain
@testable import CallJournal

/// Filters and sorts calls one by one, as plainly as can be.
struct NaiveList {
    struct Row {
        let call: Call
        /// The order in which the journal learned of the calls.
        let ordinal: Int
        let texts: [String]
    }

    let rows: [Row]

    /// All calls of a journal, the oldest first.
    init(_ journal: SQLiteJournal) async throws {
        let ids = try await journal.database.read { db in
            try String.fetchAll(db, sql: "SELECT id FROM call ORDER BY ordinal")
        }
        var rows: [Row] = []
        for (ordinal, id) in ids.enumerated() {
            guard let id = CallID(id), let call = try await journal.call(id) else { continue }
            let notes = try await journal.events(of: id)
                .filter { $0.source == .person && $0.words.hasPrefix("by ") && $0.words.contains(": ") }.map(\.words)
            let number = call.callee.number
            let texts: [String?] =
                [
                    call.callee.name, number, number?.filter { $0.isNumber || $0 == "+" }, call.callee.contactID,
                    call.caller.number, call.caller.numberID, call.caller.agentName, call.caller.agentID,
                    id.description, call.providerCallID, call.disposition, call.remark, call.note,
                    call.analysis.summary, call.disconnectionReason,
                ] + notes + (try await journal.transcript(of: id)).map(\.text)
            rows.append(Row(call: call, ordinal: ordinal, texts: texts.compactMap(\.self).map(Self.folded)))
        }
        self.rows = rows
    }

    func found(_ query: CallQuery) -> [Call] {
        let found = rows.filter { Self.holds(query.scope, $0.call) && holds(query.filter, $0, query.now) }
        return found.sorted { Self.isBefore($0, $1, query) }.map(\.call)
    }

    private static func folded(_ text: String) -> String {
        let folded = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        return String(String.UnicodeScalarView(folded)).replacing("\0", with: "\u{2400}")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func holds(_ scope: CallQuery.Scope, _ call: Call) -> Bool {
        switch scope {
        case .all: true
        case .scheduled: call.state.isWaiting || call.callbackAt != nil
        case .live: call.state.isLive
        case .unknown: call.state == .unknown
        case .followed: call.state.isFollowed
        }
    }

    private func holds(_ filter: CallFilter, _ row: Row, _ now: Date) -> Bool {
        let alone = filter.terms.filter { $0.group == nil }
        guard
            alone.allSatisfy({ term in
                if term.condition == .nothing { return false }
                return holds(term.condition, row, now) != term.isInverse
            })
        else { return false }
        let groups = Dictionary(grouping: filter.terms.filter { $0.group != nil }, by: \.group)
        return groups.values.allSatisfy { $0.contains { holds($0.condition, row, now) } }
    }

    private func holds(_ condition: CallFilter.Condition, _ row: Row, _ now: Date) -> Bool {
        let call = row.call
        switch condition {
        case .word(let word): return row.texts.contains { text in word.alternatives.contains { text.contains($0) } }
        case .state(let states): return states.contains(call.state)
        case .provider(let providers): return providers.contains(call.provider)
        case .account(let match): return Self.holds(match, call.account)
        case .agent(let match):
            return Self.holds(match, call.caller.agentName) || Self.holds(match, call.caller.agentID)
        case .to(let match): return Self.holds(match, call.callee.number)
        case .from(let match): return Self.holds(match, call.caller.number)
        case .disposition(.none): return call.disposition == nil
        case .disposition(.any): return call.disposition != nil
        case .disposition(.text(let match)): return Self.holds(match, call.disposition)
        case .trait(let trait): return Self.holds(trait, call)
        case .time(let span): return Self.holds(span, call, now)
        case .nothing: return false
        }
    }

    private static func holds(_ match: CallFilter.TextMatch, _ text: String?) -> Bool {
        guard let text else { return false }
        return match.isWhole ? folded(text) == match.text : folded(text).hasPrefix(match.text)
    }

    private static func holds(_ match: CallFilter.NumberMatch, _ number: String?) -> Bool {
        guard let bare = number?.filter({ $0.isNumber || $0 == "+" }) else { return false }
        return match.isPrefix ? bare.hasPrefix(match.text) : bare.contains(match.text)
    }

    private static func holds(_ trait: CallFilter.Trait, _ call: Call) -> Bool {
        switch trait {
        case .foreign: call.form.isEmpty
        case .ours: !call.form.isEmpty
        case .waiting: call.state.isWaiting
        case .live: call.state.isLive
        case .ended: call.state.isEnded
        case .callback: call.callbackAt != nil
        }
    }

    private static func holds(_ span: CallFilter.TimeSpan, _ call: Call, _ now: Date) -> Bool {
        let length: Double? =
            switch span.subject {
            case .due: call.dueAt?.timeIntervalSince(now)
            case .ended: call.finishedAt.map { now.timeIntervalSince($0) }
            case .made: now.timeIntervalSince(call.createdAt)
            case .took: call.conversationSeconds
            }
        guard let length else { return false }
        return span.isLess ? length < span.seconds : length > span.seconds
    }
}

extension NaiveList {
    private enum Key: Comparable {
        case number(Double)
        case text([UInt8])

        static func < (left: Key, right: Key) -> Bool {
            switch (left, right) {
            case (.number(let left), .number(let right)): left < right
            case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
            case (.number, .text): true
            case (.text, .number): false
            }
        }
    }

    private static func isBefore(_ left: Row, _ right: Row, _ query: CallQuery) -> Bool {
        let isDescending = query.sort?.isDescending ?? (query.scope != .scheduled)
        let (first, second) = (key(left.call, query), key(right.call, query))
        guard let first else { return second == nil && (left.ordinal < right.ordinal) != isDescending }
        guard let second else { return true }
        guard first != second else { return (left.ordinal < right.ordinal) != isDescending }
        return (first < second) != isDescending
    }

    private static func key(_ call: Call, _ query: CallQuery) -> Key? {
        guard let column = query.sort?.column else {
            return number((query.scope == .scheduled ? call.agendaAt : call.createdAt)?.timeIntervalSince1970)
        }
        switch column {
        case .state: return number(CallState.allCases.firstIndex(of: call.state).map(Double.init))
        case .when where query.scope == .scheduled: return number(call.agendaAt?.timeIntervalSince1970)
        case .when: return number(call.moment.timeIntervalSince1970)
        case .name: return text(call.callee.name ?? call.callee.number ?? call.callee.contactID)
        case .number: return call.callee.number.map { .text(Array($0.filter { $0.isNumber || $0 == "+" }.utf8)) }
        case .took: return number(call.conversationSeconds)
        case .agent: return text(call.caller.agentName ?? call.caller.agentID)
        case .account: return text(call.account)
        case .happened: return text(call.note ?? call.analysis.summary ?? call.disconnectionReason)
        case .disposition: return text(call.disposition)
        case .callback: return number(call.callbackAt?.timeIntervalSince1970)
        case .sentiment: return text(call.analysis.sentiment)
        case .cost: return number(call.cost.flatMap { Double($0.amount) })
        case .provider: return text(call.provider.rawValue)
        case .made: return number(call.createdAt.timeIntervalSince1970)
        case .ended: return number(call.endedAt?.timeIntervalSince1970)
        case .id: return .text(Array((call.providerCallID ?? call.id.description).utf8))
        }
    }

    private static func number(_ value: Double?) -> Key? { value.map(Key.number) }

    private static func text(_ value: String?) -> Key? {
        guard let value, !value.isEmpty else { return nil }
        return .text(Array(SearchFold.folded(value).utf8))
    }
}
