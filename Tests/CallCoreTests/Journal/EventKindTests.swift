import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What happened is kept as data: no sentence is read, whoever wrote it and whatever it says.
struct EventKindTests {
    @Test(arguments: EventSamples.all())
    func aKindIsReadBackAsItWasWritten(_ event: CallEvent) throws {
        let text = event.kind.payload.compact
        let read = try CallEvent.Kind(name: event.kind.name, payload: JSON(parsing: text))
        #expect(read == event.kind)
        #expect(!event.words.isEmpty)
    }

    @Test func claimedIdsAndSentencesAreReadBackToo() throws {
        let kinds: [CallEvent.Kind] = [
            .lookup(.claimed(providerCallID: "x", by: CallID())), .told("ana: cancel"),
            .hintForPerson(.ended(.noAnswer), providerCallID: "x"), .hintForPerson(nil, providerCallID: "x"),
        ]
        for kind in kinds {
            let read = try CallEvent.Kind(name: kind.name, payload: JSON(parsing: kind.payload.compact))
            #expect(read == kind)
        }
    }

    @Test func numbersThatJSONDoesNotHaveAreNone() throws {
        for seconds in [Double.nan, .infinity, -.infinity] {
            let kind = CallEvent.Kind.throttled(retryAfter: seconds, message: "later")
            let read = try CallEvent.Kind(name: kind.name, payload: JSON(parsing: kind.payload.compact))
            #expect(read == .throttled(retryAfter: nil, message: "later"))
        }
    }

    @Test func whatANewerProgramTellsIsShownAndDecidesNothing() throws {
        #expect(try CallEvent.Kind(name: "operation_2", payload: ["act": "cancel"]) == .told("operation_2"))
    }

    @Test(arguments: ["committed", "operation", "lookup", "annotated"])
    func whatIsNotStoredByUsIsRefused(_ name: String) {
        #expect(throws: EventPayloadError.self) { try CallEvent.Kind(name: name, payload: [:]) }
    }

    /// Every sentence of ours, as a reason, a note, a disposition, an answer of a provider.
    @Test func whatAPersonTypesBeginsNoOperation() async throws {
        let journal = try SQLiteJournal.temporary()
        for (index, text) in Self.sentences.enumerated() {
            let intent = Sample.intent(number: "+1415555\(1000 + index)")
            try await journal.seed(intent, in: .scheduled, providerCallID: "call-\(index)")
            let remark = CallRemark(disposition: .set(text), note: .set(text))
            try await journal.remark(remark, on: intent.id, by: "ana", at: Sample.start)
            for event in Self.quoting(text) {
                try await journal.append(
                    CallEvent(call: intent.id, at: Sample.start, source: event.source, kind: event.kind))
            }
            let events = try await journal.events(of: intent.id)
            #expect(PendingOperation.all(in: events).isEmpty, "\(text)")
            #expect(try await journal.reading { try $0.policy.movedAt([intent.id]) } == nil, "\(text)")
            #expect(CallLook.all(in: events).isEmpty, "\(text)")
        }
    }

    /// An answer that looks like what we keep of a look is no look.
    @Test func aProvidersAnswerIsNoLook() {
        let raw = #"{"listed":3,"candidates":[{"id":"call-9"}]}"#
        let event = CallEvent(
            call: CallID(), at: Sample.start, source: .trunkline, reported: .unknown,
            kind: .outcomeUnknown(reason: "500: the provider failed"), raw: raw)
        #expect(CallLook.all(in: [event]).isEmpty)
    }

    @Test func anOperationIsOpenUntilItsOwnEnd() {
        let (first, second) = (PendingOperation(.cancel), PendingOperation(.cancel))
        func event(_ operation: PendingOperation, _ step: OperationStep) -> CallEvent {
            CallEvent(call: CallID(), at: Sample.start, source: .trunkline, kind: operation.event(step))
        }
        var events = [event(first, .begun(by: "ana")), event(first, .lost(reason: "closed"))]
        #expect(PendingOperation.all(in: events) == [first])
        events += [event(second, .begun(by: "ben")), event(second, .ended(.taken))]
        #expect(PendingOperation.all(in: events) == [first])
        events.append(event(first, .ended(.readBefore(.scheduled))))
        #expect(PendingOperation.all(in: events).isEmpty)
    }

    static let sentences = Set(EventSamples.all().map(\.words)).sorted()

    private static func quoting(_ text: String) -> [CallEvent] {
        EventSamples.all(saying: text).filter { event in
            guard event.reported == nil else { return false }
            switch event.kind {
            case .operation, .lookup: return false
            default: return true
            }
        }
    }
}
