import CallDomain

/// Every word the providers use for how a call stands, in one table.
///
/// Contactship alone has five vocabularies (list, status endpoint, delivery, dashboard, call history); Voxworks writes
/// "User unavailable" beside "hang-up". Case, hyphens and spaces make no difference.
enum StatusVocabulary {
    /// `nil` for a word that is in no document: the caller keeps it as it was written.
    static func state(of word: String) -> CallState? { table[normalised(word)] }

    /// What a word says about how a call ended; `nil` for words that do not say it ended.
    static func outcome(of word: String) -> Outcome? { state(of: word)?.outcome }

    private static func normalised(_ word: String) -> String {
        String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }.drop { $0 == "_" })
    }

    private static let table: [String: CallState] = [
        // Before the telephone rings.
        "accepted": .accepted,
        "created": .accepted,
        "scheduled": .scheduled,
        "rescheduled": .scheduled,
        "in_queue": .queued,
        "queued": .queued,
        // `pending` is the status endpoint's word for a telephone that rings.
        "pending": .ringing,
        "ringing": .ringing,
        "dialing": .ringing,
        "initiated": .ringing,
        // In conversation; "started" is TemPhone's word for the delivery.
        "in_progress": .inProgress,
        "started": .inProgress,
        "ongoing": .inProgress,
        "active": .inProgress,
        // Over.
        "ended": .ended(.unstated),
        "finished": .ended(.unstated),
        // Not said to be a success, nor why it is not one.
        "incomplete": .ended(.unstated),
        "completed": .ended(.completed),
        "answered": .ended(.completed),
        // Voxworks: a person was reached and hung up.
        "hang_up": .ended(.completed),
        "voicemail": .ended(.voicemail),
        "voice_mail": .ended(.voicemail),
        "answering_machine": .ended(.voicemail),
        "no_answer": .ended(.noAnswer),
        "missed": .ended(.noAnswer),
        "rang_out": .ended(.noAnswer),
        "user_unavailable": .ended(.noAnswer),
        "busy": .ended(.busy),
        // Declined by hand: carriers report it as busy, and nobody was spoken to.
        "rejected": .ended(.busy),
        "user_rejected": .ended(.busy),
        "failed": .ended(.failed),
        "error": .ended(.failed),
        "dropout": .ended(.failed),
        "canceled": .ended(.canceled),
        "cancelled": .ended(.canceled),
    ]
}
