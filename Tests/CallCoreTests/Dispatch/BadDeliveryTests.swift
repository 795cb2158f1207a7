import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What strangers, networks and providers do to deliveries: each is taken as signed, since that is what may move a call.
struct BadDeliveryTests {
    private struct Desk {
        let journal: SQLiteJournal
        let call: CallID
        let client: any ProviderClient

        init(_ fixture: DeliveryFixture, in state: CallState = .accepted) async throws {
            journal = try SQLiteJournal.temporary()
            let intent = Sample.intent(provider: fixture.provider)
            try await journal.seed(intent, in: state, providerCallID: DeliveryFixture.callID)
            call = intent.id
            client = ProviderSample.client(fixture.provider, ScriptedTransport(500, ""))
        }

        /// How many of them were new.
        @discardableResult
        func receive(_ bodies: [[UInt8]], at: Date = Sample.start) async throws -> Int {
            let deliveries = bodies.map {
                InboxWebhook(account: "sales", receivedAt: at, body: $0, isSigned: true)
            }
            let areNew = try await journal.receive(deliveries)
            let client = client
            try await WebhookProcessor(journal: journal, clients: { _ in client }).process()
            #expect(try await journal.unreadDeliveries(limit: 1).isEmpty)
            return areNew.count(where: \.self)
        }

        func receive(_ bodies: String...) async throws { try await receive(bodies.map { Array($0.utf8) }) }

        var state: CallState? { get async throws { try await journal.call(call)?.state } }

        /// What the call's story says of its states, and how often.
        var story: [CallState: Int] {
            get async throws {
                let states = try await journal.events(of: call).compactMap(\.reported)
                return Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +)
            }
        }
    }

    /// One bad byte beside what matters, a mark before it, a comma too many behind it: it says the same.
    @Test(arguments: DeliveryFixture.all, ["\u{FEFF}", ""])
    func whatHasAFlawElsewhereSaysTheSame(_ fixture: DeliveryFixture, _ mark: String) async throws {
        let desk = try await Desk(fixture)
        let flaw = Array("{\"note\":\"a\tb".utf8) + [0xE9] + Array("\\q\",\"cost\":NaN,".utf8)
        try await desk.receive([Array(mark.utf8) + flaw + Array(fixture.ended.utf8.dropFirst())])
        #expect(try await desk.state == .ended(fixture.outcome))
        #expect(try await desk.journal.inboxFacts().unreadable == 0)
    }

    @Test(arguments: DeliveryFixture.all)
    func cutOffAtEveryByteItSaysNothing(_ fixture: DeliveryFixture) async throws {
        let desk = try await Desk(fixture)
        let whole = Array(fixture.ended.utf8)
        let parts = (0..<whole.count).map { Array(whole[..<$0]) }
        #expect(try await desk.receive(parts) == parts.count)
        #expect(try await desk.state == .accepted)
        #expect(try await desk.journal.inboxFacts().unreadable == parts.count)
        try await desk.receive(fixture.ended)
        #expect(try await desk.state == .ended(fixture.outcome))
    }

    @Test(arguments: DeliveryFixture.all)
    func aHundredTimesTheSameCountsOnce(_ fixture: DeliveryFixture) async throws {
        let desk = try await Desk(fixture)
        let body = Array(fixture.ended.utf8)
        #expect(try await desk.receive(Array(repeating: body, count: 100)) == 1)
        #expect(try await desk.receive([body, body]) == 0)
        let before = try await desk.journal.events(of: desk.call)
        // The same news in other bytes is another delivery, and still tells nothing twice.
        for count in 1...5 {
            #expect(try await desk.receive([body + [UInt8](repeating: 0x20, count: count)]) == 1)
        }
        #expect(try await desk.journal.events(of: desk.call) == before)
        #expect(try await desk.story[.ended(fixture.outcome)] == 1)
        #expect(try await desk.journal.counts(CallQuery()).all == 1)
    }

    @Test(arguments: DeliveryFixture.all)
    func inAnyOrderTheEndIsTheSame(_ fixture: DeliveryFixture) async throws {
        guard let started = fixture.started else { return }
        for bodies in [[started, fixture.ended], [fixture.ended, started], [started, fixture.ended, started + " "]] {
            let desk = try await Desk(fixture)
            for body in bodies { try await desk.receive(body) }
            #expect(try await desk.state == .ended(fixture.outcome))
            let story = try await desk.story
            #expect(story[.ended(fixture.outcome)] == 1)
            #expect(story[.inProgress] == 1)
        }
    }

    static let ends: [CallState] = Outcome.allCases.filter { $0 != .unstated }.map(CallState.ended)

    /// A status that goes backwards, and another end than the known one: kept in the story, nothing is undone.
    @Test(arguments: DeliveryFixture.all, ends)
    func noEndIsUndone(_ fixture: DeliveryFixture, _ end: CallState) async throws {
        let desk = try await Desk(fixture, in: end)
        try await desk.receive([fixture.started, fixture.ended].compactMap { $0 }.map { Array($0.utf8) })
        #expect(try await desk.state == end)
        #expect(try await desk.story[end] == 1)
    }

    @Test(arguments: DeliveryFixture.all)
    func anHourLateItIsStillTaken(_ fixture: DeliveryFixture) async throws {
        let desk = try await Desk(fixture)
        let late = Sample.start.addingTimeInterval(3600)
        try await desk.receive([Array(fixture.ended.utf8)], at: late)
        #expect(try await desk.state == .ended(fixture.outcome))
        let early = try await Desk(fixture)
        try await early.receive([Array(fixture.ended.utf8)], at: Sample.start.addingTimeInterval(-86_400))
        #expect(try await early.state == .ended(fixture.outcome))
    }

    /// Clocks that disagree: an end before the beginning, both far ahead, and times that are none.
    @Test(arguments: [("1788264065000", "1788264005000"), ("99999999999999", "0"), ("-1", "1e400"), ("\"x\"", "null")])
    func noTimeIsBelieved(_ start: String, _ end: String) async throws {
        let fixture = DeliveryFixture.contactship
        let desk = try await Desk(fixture)
        let body = fixture.ended.replacing("1788264005000", with: start).replacing("1788264065000", with: end)
        try await desk.receive(body)
        #expect(try await desk.state == .ended(.completed))
        let call = try #require(try await desk.journal.call(desk.call))
        #expect(call.duration == 60)
    }

    @Test(arguments: DeliveryFixture.all)
    func forAnUnknownCallItWaitsOutsideOfTheQueue(_ fixture: DeliveryFixture) async throws {
        let desk = try await Desk(fixture)
        let bodies = (0..<200).map { number in
            Array(fixture.ended.replacing(DeliveryFixture.callID, with: "stranger-\(number)").utf8)
        }
        #expect(try await desk.receive(bodies) == 200)
        #expect(try await desk.journal.inboxFacts().awaiting == 200)
        #expect(try await desk.journal.counts(CallQuery()).all == 1)
        let client = desk.client
        let processor = WebhookProcessor(journal: desk.journal, clients: { _ in client })
        #expect(try await processor.process() == 0)
    }

    @Test func aMegabyteOfConversationIsKeptWhole() async throws {
        let fixture = DeliveryFixture.contactship
        let desk = try await Desk(fixture)
        let words = String(repeating: "and so on, ", count: 100_000)
        try await desk.receive(fixture.ended.replacing("\"Hello\"", with: "\"\(words)\""))
        #expect(try await desk.state == .ended(.completed))
        let line = try #require(try await desk.journal.transcript(of: desk.call).first)
        #expect(line.text.utf8.count > 1_000_000)
    }

    static let hostile = [
        #"\u0000\u0001\u001b[2J\u001b]0;x\u0007"#, #"\u202e\u2066gnp.exe\u2069"#, #"\ud800"#, "\u{202E}abc\u{202C}",
        #"\r\n\t\b"#, "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦",
    ]

    /// It is kept as it was said; the door to the screen is what makes it harmless.
    @Test(arguments: hostile)
    func whateverIsInTheTextsNothingBreaks(_ text: String) async throws {
        let fixture = DeliveryFixture.contactship
        let desk = try await Desk(fixture)
        let body = fixture.ended.replacing("Renewed.", with: "a \(text) b").replacing("Hello", with: text)
            .replacing("user_hangup", with: text).replacing("Ada Test", with: text)
        try await desk.receive(body)
        let facts = try await desk.journal.inboxFacts()
        let state = try await desk.state
        #expect(state?.isEnded == true || facts.unreadable == 1)
        #expect(try await desk.journal.events(of: desk.call).count >= 1)
    }

    static let shapes = [
        "[]", "null", "\"\"", "0", "{}", #"{"data":null}"#, #"{"data":[]}"#, #"{"data":{"call":7}}"#,
        #"{"data":{"call":{"call_id":""}}}"#, #"{"data":{"call":{"call_id":{}}}}"#,
        String(repeating: "[", count: 100_000), #"{"data":"# + String(repeating: #"{"data":"#, count: 5_000),
        "\u{FEFF}{}", "<html></html>",
    ]

    @Test(arguments: DeliveryFixture.all)
    func whatHasAnotherShapeIsKeptForAPerson(_ fixture: DeliveryFixture) async throws {
        let desk = try await Desk(fixture)
        let bytes: [[UInt8]] = [[0xFF, 0xFE], [0xC0, 0x80], [0], Array(repeating: 0x5B, count: 1 << 20)]
        let bodies = Self.shapes.map { Array($0.utf8) } + bytes
        #expect(try await desk.receive(bodies) == bodies.count)
        #expect(try await desk.state == .accepted)
        #expect(try await desk.journal.inboxFacts().unreadable == bodies.count)
        let shown = try await desk.journal.unreadableDeliveries(offset: 0, limit: 100)
        #expect(shown.count == bodies.count)
        #expect(shown.allSatisfy { $0.note.hasPrefix("cannot be read") && $0.note.count <= 300 })
    }
}
