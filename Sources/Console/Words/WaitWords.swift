import CallDomain
import Wording

extension DispatchWait {
    /// What is waited for and what to do, for a person.
    public var words: String {
        switch self {
        case .journal(let error, let wasSent, let seconds):
            let reason = JournalFault(error)?.title ?? "its file cannot be opened"
            let what = wasSent ? "The request was sent, and what came of it" : "Nothing was placed, and that"
            let advice = wasSent ? "free the journal, and do not repeat this." : "free the journal."
            return
                "\(what) cannot be kept: the journal cannot be written (\(reason)). Waiting up to \(Self.minutes(seconds)) to "
                + "keep it: make room or \(advice)"
        case .kept: return "The journal can be written again: what came of the request is kept."
        case .throttled(let seconds):
            return
                "The provider asks for a pause: the same request is sent again in \(Int(seconds.rounded(.up))) s. Nothing "
                + "was placed so far."
        }
    }

    private static func minutes(_ seconds: Double) -> String {
        guard seconds >= 90 else { return "\(Int(seconds.rounded(.up))) seconds" }
        return "\(Int((seconds / 60).rounded())) minutes"
    }
}
