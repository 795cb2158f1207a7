import Foundation

@testable import CallDomain

/// One event of every kind that there is, and of every variant of it.
enum EventSamples {
    static let instant = Date(timeIntervalSince1970: 1_781_000_000)
    static let operation = OperationID()
    static let other = CallID()

    /// What may stand wherever a person or a provider is quoted.
    static let plain = "the line was dead"

    static func all(saying text: String = plain, by: String = "ana") -> [CallEvent] {
        decided(text, by) + sent(text) + told(text) + operations(text, by) + lookups(text) + people(text, by)
    }

    private static func event(_ source: EventSource, _ state: CallState? = nil, _ kind: CallEvent.Kind) -> CallEvent {
        CallEvent(call: other, at: instant, source: source, reported: state, kind: kind)
    }

    private static func decided(_ text: String, _ by: String) -> [CallEvent] {
        let overridden = [
            "outside calling hours (23:10 in London, 08:00\u{2013}21:00)",
            "over the cap of 3 calls a day (3 before it)",
            "although the outcome of call #0a1b2c3d and #ffffffff is unknown",
        ]
        return [event(.person, .intended, .committed(by: by))]
            + overridden.flatMap { what in
                [false, true].map {
                    event(
                        .person, nil,
                        .ruleOverridden(CallEvent.RuleOverride(by: by, what: what, reason: text, isMove: $0)))
                }
            }
    }

    private static func sent(_ text: String) -> [CallEvent] {
        [
            event(.trunkline, .sending, .sending), event(.trunkline, .notSent, .notSent(reason: text)),
            event(.trunkline, .notSent, .interrupted(wasSending: false)),
            event(.trunkline, .unknown, .interrupted(wasSending: true)),
            event(.trunkline, nil, .retryAbandoned(.stopped)), event(.trunkline, nil, .retryAbandoned(.programEnded)),
            event(.trunkline, nil, .retryAbandoned(.forbidden(text))),
            event(.answer, .accepted, .accepted(providerCallID: "call-1")),
            event(.answer, .rejected, .rejected(status: 401, message: text)),
            event(.answer, .throttled, .throttled(retryAfter: 30, message: text)),
            event(.answer, .throttled, .throttled(retryAfter: nil, message: text)),
            event(.trunkline, .unknown, .outcomeUnknown(reason: text)),
        ]
    }

    private static func told(_ text: String) -> [CallEvent] {
        CallState.allCases.filter(\.isPlaced).flatMap { state in
            [EventSource.poll, .webhook, .signedWebhook].flatMap { source in
                [
                    event(source, state, .reported(.news, reason: nil)),
                    event(source, state, .reported(.late, reason: nil)),
                    event(source, state, .reported(.contradicts(.rejected), reason: nil)),
                ]
            } + [event(.poll, state, .importedExternal), event(.webhook, nil, .hintReceived(state))]
        } + [
            event(.poll, .ended(.completed), .reported(.news, reason: text)),
            event(.webhook, nil, .learned(dueAt: instant, [.analysis, .recording])),
            event(.poll, nil, .learned(dueAt: nil, [.summary])), event(.poll, nil, .learned(dueAt: instant, [])),
            event(.poll, nil, .learned(dueAt: nil, [.goal])), event(.poll, nil, .transcriptGrew(lines: 1)),
            event(.webhook, nil, .transcriptGrew(lines: 7)),
            event(.poll, nil, .transcriptRewritten(linesBefore: 2, linesAfter: 3)),
            event(.poll, nil, .alsoKnownAs(providerCallID: "call-2")), event(.webhook, nil, .hintReceived(nil)),
            event(.trunkline, nil, .hintUnconfirmed),
        ]
    }

    private static func operations(_ text: String, _ by: String) -> [CallEvent] {
        let acts: [CallOperation] = [.cancel, .hangUp, .reschedule(to: instant)]
        return acts.flatMap { act in
            [event(.person, nil, .operation(operation, act, .begun(by: by)))]
                + [
                    OperationStep.deferred(message: text, seconds: 2, attempt: 1, of: 5), .ended(.failed(text)),
                    .ended(.taken), .ended(.wasOver),
                ].map { event(.answer, nil, .operation(operation, act, $0)) }
                + [
                    OperationStep.lost(reason: text), .ended(.seenDone), .ended(.stopped),
                    .ended(.readBefore(.ended(.noAnswer))), .ended(.readBefore(.scheduled)),
                ].map { event(.trunkline, nil, .operation(operation, act, $0)) }
        }
    }

    private static func lookups(_ text: String) -> [CallEvent] {
        let scope = CallEvent.LookupScope(callee: "+14155552678", since: instant)
        return [
            .found(scope, as: "call-1"), .undecided(scope, listed: 4, candidates: 0, isWhole: true),
            .undecided(scope, listed: 4, candidates: 2, isWhole: false), .notOffered(text), .failed(text),
            .found(CallEvent.LookupScope(callee: nil, since: instant), as: "call-1"), .givenUp(looks: 7),
            .otherProvider(account: "sales", then: .contactship, now: .voxworks),
        ].map { event(.trunkline, nil, .lookup($0)) }
    }

    private static func people(_ text: String, _ by: String) -> [CallEvent] {
        [
            event(.person, nil, .resolvedPlaced(by: by, as: "call-1", isChecked: true, reason: text)),
            event(.person, nil, .resolvedPlaced(by: by, as: "call-1", isChecked: false, reason: text)),
            event(.person, .rejected, .resolvedNotPlaced(by: by, reason: text)),
            event(
                .person, nil, .annotated(RemarkRecord(by: by, made: CallRemark(note: .set(text)), former: CallRemark()))
            ),
            event(
                .person, nil,
                .annotated(
                    RemarkRecord(
                        by: by, made: CallRemark(disposition: .set("Interested"), note: .set(text)),
                        former: CallRemark()))),
            event(
                .person, nil,
                .annotated(
                    RemarkRecord(
                        by: by, made: CallRemark(disposition: .clear, note: .clear, callbackAt: .clear),
                        former: CallRemark()))),
            event(
                .person, nil,
                .annotated(
                    RemarkRecord(
                        by: by, made: CallRemark(disposition: .set("Call back"), callbackAt: .set(instant)),
                        former: CallRemark()))),
        ]
    }
}
