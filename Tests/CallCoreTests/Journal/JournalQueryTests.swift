import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalQueryTests {
    /// One call in each state, a minute apart, the later ones due earlier.
    private func world() async throws -> SQLiteJournal {
        let journal = try SQLiteJournal.temporary()
        for (index, state) in CallState.allCases.enumerated() {
            let intent = Sample.intent(
                number: "+1415555\(2000 + index)", account: index % 2 == 0 ? "sales" : "other",
                name: "Person_\(index) José 100%",
                scheduledAt: Sample.start.addingTimeInterval(10_000 - Double(index) * 60),
                createdAt: Sample.start.addingTimeInterval(Double(index) * 60))
            try await journal.seed(intent, in: state, providerCallID: "call-\(index)")
        }
        return journal
    }

    @Test func scopesHoldWhatTheySay() async throws {
        let journal = try await world()
        let expected: [(CallQuery.Scope, (CallState) -> Bool)] = [
            (.all, { _ in true }), (.scheduled, \.isWaiting), (.live, \.isLive), (.unknown, { $0 == .unknown }),
            (.followed, \.isFollowed),
        ]
        for (scope, holds) in expected {
            let query = CallQuery(scope: scope)
            let found = try await journal.calls(query).map(\.state)
            #expect(found == CallState.allCases.filter(holds).reversed())
            #expect(try await journal.counts(query).matching == found.count)
        }
    }

    @Test func everyStateAndOutcomeCanBeAskedFor() async throws {
        let journal = try await world()
        for state in CallState.allCases {
            let name = state.outcome?.rawValue ?? state.name
            #expect(try await journal.calls(asked("state:\(name)")).map(\.state) == [state])
            #expect(try await journal.counts(asked("state:\(name)")).matching == 1)
        }
        #expect(try await journal.calls(asked("state:ended")).count == Outcome.allCases.count)
        for word in ["nonsense", "'OR'1=1--", "%", "_"] {
            #expect(try await journal.calls(asked("state:\(word)")).isEmpty)
            #expect(try await journal.counts(asked("state:\(word)")).matching == 0)
        }
    }

    @Test func windowsAndOrders() async throws {
        let journal = try await world()
        let all = try await journal.calls(CallQuery())
        #expect(all.map(\.createdAt) == all.map(\.createdAt).sorted(by: >))
        #expect(try await journal.calls(CallQuery(offset: 3, limit: 4)) == Array(all[3..<7]))
        #expect(try await journal.calls(CallQuery(offset: 1000)).isEmpty)
        #expect(try await journal.calls(CallQuery(offset: -1, limit: -1)).isEmpty)
        let soonest = try await journal.calls(CallQuery(scope: .scheduled))
        #expect(soonest.map(\.state) == [.queued, .scheduled, .accepted])
    }

    /// Contactship's list tells that a call is scheduled, but not for when.
    @Test func whatIsScheduledForAnUntoldTimeComesLast() async throws {
        let journal = try SQLiteJournal.temporary()
        let times: [(String, Date?, CallState)] = [
            ("untold", nil, .scheduled), ("later", Sample.start.addingTimeInterval(900), .scheduled),
            ("now", nil, .queued), ("soon", Sample.start.addingTimeInterval(60), .scheduled),
        ]
        for (index, (name, at, state)) in times.enumerated() {
            let intent = Sample.intent(number: "+1415555200\(index)", name: name, scheduledAt: at)
            try await journal.seed(intent, in: state, providerCallID: "call-\(index)")
        }
        let soonest = try await journal.calls(CallQuery(scope: .scheduled))
        #expect(soonest.map(\.callee.name) == ["now", "soon", "later", "untold"])
    }

    static let texts: [(String, Int)] = [
        ("jos", 18), ("person_3 josé", 1), ("JOSÉ", 18), ("ren", 18), ("e", 18), ("zz", 0), ("Person_3", 1),
        ("Person%", 0), ("100%", 18), ("Person_", 18), ("_", 18),
        ("+1 415 555-2003", 1), ("(415) 555 2004", 1), ("call-11", 1), ("renewal", 18), ("nobody", 0), ("", 18),
        ("  ", 18), ("\\", 0), ("'", 0), ("\"Person_3 Jos\"", 1), ("\"José Person_3\"", 0), ("!person_3", 17),
    ]

    @Test(arguments: texts)
    func textIsFoundLiterally(_ text: String, _ expected: Int) async throws {
        let journal = try await world()
        #expect(try await journal.calls(asked(text)).count == expected)
        #expect(try await journal.counts(asked(text)).matching == expected)
        #expect(try await journal.counts(asked(text)).all == expected)
    }

    @Test func countsAreOverTheAccountAndTheText() async throws {
        let journal = try await world()
        for account in ["sales", "other", "none"] {
            for text in ["", "jos"] {
                let query = asked("account:\"\(account)\" \(text)", scope: .live)
                let counts = try await journal.counts(query)
                let calls = try await journal.calls(asked("account:\"\(account)\" \(text)"))
                #expect(counts.all == calls.count)
                #expect(counts.scheduled == calls.filter(\.state.isWaiting).count)
                #expect(counts.live == calls.filter(\.state.isLive).count)
                #expect(counts.unknown == calls.filter { $0.state == .unknown }.count)
                #expect(counts.matching == counts.live)
            }
        }
    }

    @Test func aCallIsFoundByTheBeginningOfEitherId() async throws {
        let journal = try await world()
        let call = try #require(try await journal.calls(asked("state:ringing")).first)
        let id = try #require(call.providerCallID)
        for prefix in [
            call.id.description, call.id.description.uppercased(), String(call.id.description.prefix(13)), id,
        ] {
            #expect(try await journal.calls(withIDPrefix: prefix).map(\.id) == [call.id])
        }
        #expect(try await journal.calls(withIDPrefix: "call-").count == 12)
        for prefix in ["", "call_", "zzz", "%"] { #expect(try await journal.calls(withIDPrefix: prefix).isEmpty) }
    }

    private func asked(_ filter: String, scope: CallQuery.Scope = .all) -> CallQuery {
        CallQuery(scope: scope, filter: CallFilter(parsing: filter), now: Sample.start)
    }

    static let windows: [CallQuery] = [
        CallQuery(), CallQuery(scope: .scheduled),
        CallQuery(scope: .live), CallQuery(scope: .unknown), CallQuery(scope: .followed),
    ]

    /// A window is read in its order from an index: no whole table, no sorting.
    @Test(arguments: windows)
    func windowsComeFromIndexes(_ query: CallQuery) throws {
        let journal = try SQLiteJournal.temporary()
        let plan = try journal.database.read { db in
            try Row.fetchAll(
                db,
                sql:
                    "EXPLAIN QUERY PLAN SELECT * FROM call WHERE \(query.scope.condition) ORDER BY \(query.plainOrdering) LIMIT 50"
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 1)
        #expect(plan.allSatisfy { $0.contains("USING INDEX") }, "\(plan)")
    }
}
