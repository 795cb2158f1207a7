import CallCore
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
