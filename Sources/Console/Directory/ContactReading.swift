import CallDomain
import Foundation
import TerminalUI

/// How it stands with finding out who a contact id is.
enum ContactReading: Hashable, Sendable {
    case reading
    case read(Contact, at: Date)
    /// With `isAbsent` the provider says that it has no such contact: nothing more can be known of them.
    case failed(words: String, isAbsent: Bool)

    var contact: Contact? {
        guard case .read(let contact, _) = self else { return nil }
        return contact
    }
}

extension ConsoleState {
    /// Finds out who a contact id is, where the provider tells and did not do so a moment ago.
    mutating func readContact(_ id: String, account: String) -> [Effect] {
        guard !id.isEmpty, tellsContacts(account) else { return [] }
        switch contacts[account]?[id] {
        case .reading?: return []
        case .read(_, let at)? where isRecent(at): return []
        case .read?:
            // Who it was is shown until it is known who it is.
            break
        default: contacts[account, default: [:]][id] = .reading
        }
        return [.readContact(account: account, id: id)]
    }

    /// Whether what was read then still tells who somebody is.
    func isRecent(_ moment: Date) -> Bool { abs(now.timeIntervalSince(moment)) < Self.contactSeconds * speed }

    private static let contactSeconds = 300.0

    mutating func take(_ contact: Contact, account: String) {
        let before = reviewedCallee
        contacts[account, default: [:]][contact.id] = .read(contact, at: now)
        if reviewedCallee != before { reviewAnew() }
        rereadTime()
    }

    /// Who is called is known by now, and their clock with them: a review of another time goes back to the form.
    private mutating func rereadTime() {
        let found = layers.lastIndex { if case .compose = $0 { true } else { false } }
        guard let index = found, case .compose(var compose) = layers[index] else { return }
        let before = compose.reading
        compose.refresh(formContext(for: compose))
        guard compose.reading.clock != before.clock else { return }
        let isUnderReview = layers[index...].contains { if case .review = $0 { true } else { false } }
        guard isUnderReview else { return layers[index] = .compose(compose) }
        // A counted time moves on with the clock, whoever is called: the review stands.
        guard compose.hangsOnZone, compose.reading.scheduledAt != before.scheduledAt else { return }
        layers[index] = .compose(compose)
        layers.removeLast(layers.count - 1 - index)
        say("The zone of the person called has become known: look at the time again.", .warning)
    }

    mutating func contactNotRead(_ id: String, account: String, words: String, isAbsent: Bool) {
        guard contacts[account]?[id]?.contact == nil else {
            return say("Contact \(id) could not be read again: \(words)", .warning)
        }
        contacts[account, default: [:]][id] = .failed(words: words, isAbsent: isAbsent)
        say("Contact \(id): \(words)", .warning)
    }

    func tellsContacts(_ account: String) -> Bool {
        settings.account(account).map { settings.offers[$0.provider, .readContact].isOffered } ?? false
    }

    func knownContact(_ id: String, account: String) -> Contact? {
        contacts[account]?[id]?.contact ?? directories.contact(id, account: account).flatMap { $0.id == id ? $0 : nil }
    }
}

extension ComposeState {
    /// Its time is another instant in another zone.
    fileprivate var hangsOnZone: Bool {
        let text = form.field(for: .schedule).map { values.text($0.path) } ?? ""
        return (try? TimeEntry(parsing: text))?.needsZone == true
    }
}
