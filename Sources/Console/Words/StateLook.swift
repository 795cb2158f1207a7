import CallDomain
import TerminalUI

/// How a call's state looks: sign, word and role always agree.
struct StateLook {
    let sign: SafeText
    let word: SafeText
    let role: Role

    var words: SafeText { "\(sign) \(word)" }

    init(sign: SafeText, word: SafeText, role: Role) {
        (self.sign, self.word, self.role) = (sign, word, role)
    }

    init(_ state: CallState, glyphs: GlyphSet) {
        word = SafeText(untrusted: state.words)
        (sign, role) = Self.signAndRole(state, glyphs)
    }

    private static func signAndRole(_ state: CallState, _ glyphs: GlyphSet) -> (SafeText, Role) {
        switch state {
        case .intended, .sending, .accepted: (glyphs.queued, .stateQueued)
        case .queued: (glyphs.queued, .stateQueued)
        case .scheduled: (glyphs.scheduled, .stateScheduled)
        case .ringing: (glyphs.ringing, .stateRinging)
        case .inProgress: (glyphs.live, .stateLive)
        case .unknown: (glyphs.unknown, .stateUnknown)
        case .throttled: (glyphs.throttled, .warning)
        case .notSent, .rejected: (glyphs.failed, .stateFailed)
        case .ended(let outcome): look(outcome, glyphs)
        }
    }

    private static func look(_ outcome: Outcome, _ glyphs: GlyphSet) -> (SafeText, Role) {
        switch outcome {
        case .completed, .unstated: (glyphs.completed, .stateCompleted)
        case .voicemail: (glyphs.voicemail, .stateVoicemail)
        case .noAnswer, .busy: (glyphs.noAnswer, .stateNoAnswer)
        case .failed: (glyphs.failed, .stateFailed)
        case .canceled: (glyphs.canceled, .stateCanceled)
        }
    }
}
