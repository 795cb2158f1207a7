import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// How it stands with a list, and what to do about it.
struct DirectoryWords {
    let state: ConsoleState
    let key: DirectoryKey

    private var glyphs: GlyphSet { state.settings.glyphs }

    /// What the rows are called.
    private var noun: SafeText {
        switch key.list {
        case .agents: "agents"
        case .lines: "numbers"
        case .contacts: "contacts"
        }
    }

    /// One line below the rows.
    var status: SafeText {
        guard let directory = state.directories[key] else { return offer ?? "" }
        switch directory.status {
        case .resting, .read: return age(directory)
        case .reading:
            let soFar: SafeText = "\(glyphs.ellipsis) reading the list, \(directory.countSoFar) so far"
            return directory.readAt == nil ? soFar : "\(age(directory)) \(glyphs.separator) \(soFar)"
        case .failed(let error):
            let words = Self.words(error)
            return directory.readAt == nil
                ? "\(glyphs.cross) \(words)" : "\(glyphs.cross) \(words) What is shown was \(age(directory))."
        }
    }

    /// Where the list has no rows at all; `nil` while they may still come.
    var emptiness: SafeText? {
        guard let directory = state.directories[key] else { return offer }
        switch directory.status {
        case .reading: return nil
        case .failed(let error): return Self.words(error)
        case .resting, .read: return "The provider has no \(noun). Make one there and press ^R, or type it."
        }
    }

    private func age(_ directory: Directory) -> SafeText {
        guard let readAt = directory.readAt else { return offer ?? "" }
        let age = TimeWords(now: state.now, zone: state.settings.zone).age(readAt)
        return directory.isFromFile ? "from cache, \(age) old" : "read \(age) ago"
    }

    /// What is not documented, in the provider's case.
    private var offer: SafeText? {
        guard let account = state.settings.account(key.account), !state.hasList(key.list, account),
            let reason = state.settings.offers[account.provider, key.list.capability].reason
        else { return nil }
        return "\(reason) Type it instead."
    }

    /// What happened and what to do.
    static func words(_ error: ProviderError) -> SafeText {
        switch error {
        case .notOffered(let words): "\(words) Type it instead."
        case .noKey(let words): "\(words)"
        case .keyRefused: "\(error.words) Look at the account's key; ^R tries again."
        case .unreachable, .unanswered: "\(error.words) ^R tries again; what you know can be typed."
        case .throttled: "\(error.words) ^R tries again after it."
        case .notFound, .refused, .notPlacedYet, .badAnswer: "\(error.words) ^R tries again."
        }
    }
}
