import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("The providers' words for how a call stands")
struct StatusVocabularyTests {
    @Test(
        "mean one thing each",
        arguments: [
            // Contactship: list and whole call
            ("in-progress", .inProgress), ("completed", .ended(.completed)), ("no-answer", .ended(.noAnswer)),
            ("failed", .ended(.failed)), ("in-queue", .queued), ("incomplete", .ended(.unstated)),
            ("busy", .ended(.busy)), ("answering-machine", .ended(.voicemail)), ("scheduled", .scheduled),
            ("voice_mail", .ended(.voicemail)),
            // Contactship: status endpoint
            ("in_queue", .queued), ("pending", .ringing), ("in_progress", .inProgress), ("ended", .ended(.unstated)),
            ("voicemail", .ended(.voicemail)), ("no_answer", .ended(.noAnswer)), ("canceled", .ended(.canceled)),
            // Contactship: call history
            ("answered", .ended(.completed)), ("missed", .ended(.noAnswer)), ("rejected", .ended(.busy)),
            // Voxworks
            ("dropout", .ended(.failed)), ("hang-up", .ended(.completed)), ("rang-out", .ended(.noAnswer)),
            ("User unavailable", .ended(.noAnswer)), ("User rejected", .ended(.busy)),
            ("cancelled", .ended(.canceled)), ("COMPLETED", .ended(.completed)), ("In Progress", .inProgress),
            // TemPhone: deliveries
            ("started", .inProgress),
            // Nobody's
            ("paused", nil), ("", nil), ("-", nil), ("🙂", nil),
        ] as [(String, CallState?)])
    func words(word: String, state: CallState?) {
        #expect(StatusVocabulary.state(of: word) == state)
    }

    @Test(
        "how a call ended is decided by the result, then by what else is known",
        arguments: [
            (StatusEvidence(status: "ended", result: "no_answer"), .ended(.noAnswer)),
            (StatusEvidence(status: "completed", result: "voicemail"), .ended(.voicemail)),
            (StatusEvidence(status: "completed", result: "answered"), .ended(.completed)),
            (StatusEvidence(status: "completed", result: "new word"), .ended(.completed)),
            (StatusEvidence(status: "canceled", result: "failed"), .ended(.canceled)),
            (StatusEvidence(status: "in-progress", result: "answered"), .inProgress),
            (StatusEvidence(status: "completed", isInVoicemail: true), .ended(.voicemail)),
            (StatusEvidence(status: "ended", isInVoicemail: true), .ended(.voicemail)),
            (StatusEvidence(status: "failed", isInVoicemail: true), .ended(.failed)),
            (StatusEvidence(status: "ended", disconnectionReason: "no_answer"), .ended(.noAnswer)),
            (StatusEvidence(status: "ended", disconnectionReason: "user_hangup"), .ended(.unstated)),
            (
                StatusEvidence(status: "ended", disconnectionReason: "user_hangup", isAnalysed: true),
                .ended(.completed)
            ),
            (StatusEvidence(status: "ended"), .ended(.unstated)),
            (StatusEvidence(status: "zzz"), nil),
            (StatusEvidence(status: "zzz", isFinished: true), .ended(.unstated)),
            (StatusEvidence(isFinished: true), .ended(.unstated)),
            (StatusEvidence(result: "answered"), nil),
            (StatusEvidence(), nil),
            (StatusEvidence(status: "scheduled", progress: "ringing"), .ringing),
            (StatusEvidence(status: "in_progress", progress: "ringing"), .inProgress),
            (StatusEvidence(status: "zzz", progress: "ringing"), .ringing),
            (StatusEvidence(status: "completed", progress: "rang-out"), .ended(.noAnswer)),
            (StatusEvidence(status: "completed", progress: "User unavailable"), .ended(.noAnswer)),
            (StatusEvidence(status: "completed", progress: "voicemail"), .ended(.voicemail)),
            (StatusEvidence(status: "completed", progress: "failed"), .ended(.completed)),
            (StatusEvidence(status: "failed", progress: "rang-out"), .ended(.failed)),
            (StatusEvidence(status: "scheduled", progress: "completed"), .scheduled),
            (StatusEvidence(status: "ended", progress: "voicemail"), .ended(.voicemail)),
        ] as [(StatusEvidence, CallState?)])
    func evidence(evidence: StatusEvidence, state: CallState?) {
        #expect(evidence.state == state)
    }
}
