import CallDomain
import Foundation

/// What is known of those who are about to be called.
extension ConsoleState {
    /// The account's contact that has a number (E.164): in its list, or read one by one.
    func recognised(_ number: String, account: String) -> Contact? {
        let numbers = LineSpellings.all(of: number)
        for number in numbers { if let contact = directories.contact(number, account: account) { return contact } }
        return contacts[account]?.values.lazy.compactMap(\.contact).first { $0.e164.map(numbers.contains) == true }
    }

    /// Whom a form would call, whole; `nil` while nobody is chosen.
    func calleeQuery(_ compose: ComposeState) -> CalleeQuery? {
        CalleeQuery(
            compose.reading.callee(knowledge(compose)), account: compose.way.account,
            provider: compose.form.provider, ringsAt: compose.reading.scheduledAt)
    }

    /// As the journal told it last; `nil` while it is read. Of the same person at another time it tells most as well.
    func facts(_ query: CalleeQuery) -> CalleeFacts? {
        callees[query] ?? callees.first { $0.key.isSameCallee(as: query) }?.value
    }

    /// Asks the journal about whoever is in front, once; a newer question takes the older one's place.
    mutating func askAboutCallees() -> [Effect] {
        let queries = calleesInFront
        guard queries != askedCallees else { return [] }
        askedCallees = queries
        calleesAskedAt = now
        return queries.isEmpty || queries.allSatisfy { callees[$0] != nil } ? [] : [.loadCallees(queries)]
    }

    /// What was read of calls may be old: it is read again, and shown until then.
    mutating func askAgainAboutCallees() -> [Effect] {
        let asked = Set(askedCallees)
        callees = callees.filter { asked.contains($0.key) }
        calleesAskedAt = now
        return asked.isEmpty ? [] : [.loadCallees(askedCallees)]
    }

    /// Time alone changes what stands against a call, and a reading that failed is tried again.
    mutating func askAgainWhereOld() -> [Effect] {
        let isOld = abs(now.timeIntervalSince(calleesAskedAt)) >= Self.calleeSeconds * speed
        guard areCalleesUnread || isOld, !askedCallees.isEmpty else { return [] }
        areCalleesUnread = false
        return askAgainAboutCallees()
    }

    private static let calleeSeconds = 30.0

    mutating func take(_ facts: [CalleeQuery: CalleeFacts]) {
        let asked = Set(askedCallees)
        callees = callees.filter { asked.contains($0.key) || facts[$0.key] != nil }
        callees.merge(facts) { _, new in new }
        goOnWithReschedule()
    }

    /// The beginning of a number may be one by itself, which the plan does not know: nobody asks about it before it is left.
    private func isBeingTyped(_ compose: ComposeState) -> Bool {
        guard case .compose? = layers.last, let field = compose.focusedField, field.role == .calleeNumber else {
            return false
        }
        return compose.reading.numbers[field.path]?.planProblem != nil
    }

    private var calleesInFront: [CalleeQuery] {
        for layer in layers.reversed() {
            switch layer {
            case .compose(let compose):
                return isBeingTyped(compose) ? [] : calleeQuery(compose).map { [$0] } ?? []
            case .reschedule(let reschedule): return reschedule.plan.calls.compactMap { $0.calleeQuery(movedTo: nil) }
            default: continue
            }
        }
        return []
    }
}
