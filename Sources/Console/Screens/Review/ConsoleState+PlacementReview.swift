import CallDomain
import Foundation

/// The one value that the form's checks, the review, its keys and moving a call read.
extension ConsoleState {
    /// What the call in a form comes to, with what was set aside for it.
    func review(_ compose: ComposeState, overriding overrides: [PlacementOverride] = []) -> PlacementReview {
        let knowledge = knowledge(compose)
        let callee = compose.reading.callee(knowledge)
        let account = compose.way.account
        let known = CalleeKnowledge(
            contact: callee.number.flatMap { recognised($0, account: account) },
            earlierName: callee.number.flatMap { recents.use(ofNumber: $0)?.name },
            isToBeRead: contactToRead(compose) != nil)
        let placement = Placement(
            place: compose.reading.calleePlace(knowledge), scheduledAt: compose.reading.scheduledAt,
            overrides: overrides, callee: callee, known: known, unlisted: unlisted(compose))
        return PlacementReview(
            calleeQuery(compose).flatMap(facts) ?? CalleeFacts(), placement, rules: rules(account),
            outcomes: settings.dispositions, at: now)
    }

    /// What a call comes to that is moved; `nil` while the journal is asked.
    func review(_ target: RescheduleState.Target) -> PlacementReview? {
        var facts = CalleeFacts()
        if let query = target.call.calleeQuery(movedTo: nil) {
            guard let known = self.facts(query) else { return nil }
            facts = known
        }
        return PlacementReview(
            facts, target.call.placement(movedTo: target.instant, facts), rules: rules(target.call.account),
            outcomes: settings.dispositions, at: now)
    }

    /// Whether the journal has told what it knows of whom a form calls.
    func isRead(_ compose: ComposeState) -> Bool { calleeQuery(compose).map { facts($0) != nil } ?? true }

    /// What a form is filled with and no list holds, of the lists that were read whole.
    private func unlisted(_ compose: ComposeState) -> [UnlistedValue] {
        let account = compose.way.account
        return compose.reading.unlisted { list, kind, value in
            if kind == .contact {
                switch contacts[account]?[value] {
                case .failed(_, isAbsent: true)?: return .provider
                case .read?, .reading?: return nil
                case .failed?, nil: break
                }
            }
            guard let directory = directories[DirectoryKey(account: account, list: list)],
                let readAt = directory.readAt,
                !directory.holds(value)
            else { return nil }
            return isConfigured(list, account) ? .configuration : .list(readAt: readAt)
        }
    }

    private func isConfigured(_ list: DirectoryKey.List, _ account: String) -> Bool {
        settings.account(account).map { !settings.offers[$0.provider, list.capability].isOffered } ?? false
    }
}

extension Directory {
    /// Whether it has a row of this id or number.
    func holds(_ value: String) -> Bool {
        [value, PhoneNumber.e164(value)].compactMap(\.self).contains { list.row($0) != nil }
    }
}
