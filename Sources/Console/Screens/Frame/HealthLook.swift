import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// How an account's health looks: sign, word and role always agree.
struct HealthLook {
    let sign: SafeText
    let role: Role
    let words: SafeText
    /// What to know or to do, where it is not well.
    let reason: String?

    init(_ health: ProviderHealth?, glyphs: GlyphSet, now: Date) {
        switch health {
        case nil: (sign, role, words, reason) = (glyphs.separator, .muted, "not asked yet", nil)
        case .ok?: (sign, role, words, reason) = (glyphs.up, .success, "up", nil)
        case .followedElsewhere?:
            (sign, role, words, reason) = (glyphs.up, .muted, "followed by another Trunkline", nil)
        case .throttled(let until)?:
            let seconds = max(0, Int(saturating: until.timeIntervalSince(now)))
            (sign, role, words) = (glyphs.throttled, .warning, "throttled \(seconds) s")
            reason = "The provider asks for a pause."
        case .down(let why)?: (sign, role, words, reason) = (glyphs.down, .danger, "down", why)
        case .noKey(let why)?: (sign, role, words, reason) = (glyphs.noKey, .warning, "no key", why)
        }
    }

    /// Whether a person should look at it.
    var isUnwell: Bool { role == .danger || (role == .warning && words == "no key") }
}
