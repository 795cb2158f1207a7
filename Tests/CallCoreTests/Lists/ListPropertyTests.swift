import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// The journal's lists against plain filtering and sorting of the same calls.
struct ListPropertyTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func filtersFindWhatPlainFilteringFinds(_ seed: UInt64) async throws {
        var world = try ListedWorld(seed: seed)
        try await world.fill(90)
        let plain = try await NaiveList(world.journal)
        for _ in 0..<150 {
            let scope = world.dice.pick([CallQuery.Scope.all, .all, .scheduled, .live, .unknown, .followed])
            let text = world.filter()
            let query = CallQuery(scope: scope, filter: CallFilter(parsing: text), now: Sample.start, limit: 1000)
            let expected = plain.found(query)
            let found = try await world.journal.calls(query)
            #expect(found.map(\.id) == expected.map(\.id), "\(scope) \(text)")
            #expect(try await world.journal.matching(query) == expected.count, "\(scope) \(text)")
            try await checkCounts(query, world.journal, plain)
            try await checkEveryWay(query, world.journal)
        }
    }

    /// However many of the newest calls are looked through before the index is asked, the same is found.
    private func checkEveryWay(_ query: CallQuery, _ journal: SQLiteJournal) async throws {
        for (offset, limit) in [(0, 1000), (0, 4), (3, 5)] {
            var window = query
            (window.offset, window.limit) = (offset, limit)
            let listing = ListingQuery(window)
            let found = try await journal.database.read { db in
                try [0, 1, 20, 2_000].map { try listing.ordinals(db, amongNewest: $0) }
            }
            #expect(found.allSatisfy { $0 == found[0] }, "\(query.scope) \(query.filter) \(offset) \(limit): \(found)")
            let counts = try await journal.database.read { db in
                try [true, false].map { reading in
                    let select = listing.select("count(*)", reading: reading)
                    return try Int.fetchOne(db, sql: select.sql, arguments: select.arguments)
                }
            }
            #expect(counts[0] == counts[1], "\(query.scope) \(query.filter)")
        }
    }

    /// A filter may have more words than an expression of the engine may be deep.
    @Test(arguments: ["a", "jane", "!zz"])
    func manyWordsAreTaken(_ word: String) async throws {
        var world = try ListedWorld(seed: 5)
        try await world.fill(20)
        let plain = try await NaiveList(world.journal)
        let text = Array(repeating: word, count: 1_900 / (word.count + 1)).joined(separator: " ")
        let query = CallQuery(filter: CallFilter(parsing: text), now: Sample.start)
        #expect(try await world.journal.calls(query).map(\.id) == plain.found(query).map(\.id))
        #expect(try await world.journal.matching(query) == plain.found(query).count)
    }

    private func checkCounts(_ query: CallQuery, _ journal: SQLiteJournal, _ plain: NaiveList) async throws {
        func count(_ scope: CallQuery.Scope) -> Int {
            plain.found(CallQuery(scope: scope, filter: query.filter, now: query.now)).count
        }
        let counts = try await journal.counts(query)
        let found: [Int] = [counts.all, counts.scheduled, counts.live, counts.unknown, counts.matching]
        let expected: [Int] = [count(.all), count(.scheduled), count(.live), count(.unknown), count(query.scope)]
        #expect(found == expected)
    }

    /// What is added to a filter narrows it, whatever the filter says of the same thing.
    @Test func whatIsAddedIsNoAlternative() async throws {
        var world = try ListedWorld(seed: 13)
        try await world.fill(60)
        let plain = try await NaiveList(world.journal)
        let added = CallFilter(parsing: "account:\"sales\" state:ended")
        let right = Set(plain.found(CallQuery(filter: added, now: Sample.start)).map(\.id))
        #expect(!right.isEmpty)
        let typings = [
            "", "account:réminders", "account:sal", "state:failed", "state:live", "!account:sales",
            "jane state:completed",
        ]
        for text in typings {
            let typed = CallFilter(parsing: text)
            let left = plain.found(CallQuery(filter: typed, now: Sample.start)).map(\.id)
            let query = CallQuery(filter: typed.and(added.terms), now: Sample.start, limit: 1000)
            #expect(try await world.journal.calls(query).map(\.id) == left.filter(right.contains), "\(text)")
            try await checkCounts(query, world.journal, plain)
        }
    }

    @Test(arguments: CallColumn.allCases)
    func everyColumnSortsStablyBothWays(_ column: CallColumn) async throws {
        var world = try ListedWorld(seed: 7)
        try await world.fill(60)
        let plain = try await NaiveList(world.journal)
        for sort in [CallSort(column), CallSort(column).reversed] {
            for text in ["", "a", "jane", "!state:failed"] {
                let filter = CallFilter(parsing: text)
                let whole = CallQuery(filter: filter, sort: sort, now: Sample.start, limit: 1000)
                let expected = plain.found(whole)
                let found = try await world.journal.calls(whole)
                #expect(found == expected, "\(sort.text) \(text)")
                let window = CallQuery(filter: filter, sort: sort, now: Sample.start, offset: 3, limit: 5)
                #expect(try await world.journal.calls(window) == Array(expected.dropFirst(3).prefix(5)))
                let asked = Set(expected.prefix(9).map(\.id) + [CallID()])
                let places = try await world.journal.places(of: asked, in: window)
                #expect(places == Dictionary(uniqueKeysWithValues: expected.prefix(9).enumerated().map { ($0, $1) }))
                for (place, call) in expected.enumerated() where place % 7 == 0 {
                    #expect(try await world.journal.position(of: call.id, in: window) == place)
                }
            }
        }
    }

    /// The days and hours that calls stand under follow the order, whichever way it goes.
    @Test func theAgendaFallsAsItRises() async throws {
        var world = try ListedWorld(seed: 9)
        try await world.fill(90)
        let plain = try await NaiveList(world.journal)
        for sort in [CallSort(.when), CallSort(.when).reversed] {
            let query = CallQuery(scope: .scheduled, sort: sort, limit: 1000)
            let found = try await world.journal.calls(query)
            #expect(found.map(\.id) == plain.found(query).map(\.id), "\(sort.text)")
            let times = found.compactMap { $0.agendaAt }
            #expect(times == times.sorted(by: sort.isDescending ? (>) : (<)))
            #expect(found.contains { $0.agendaAt != $0.moment })
        }
    }

    @Test func aCallThatIsNotFoundHasNoPosition() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let query = CallQuery(filter: CallFilter(parsing: "state:failed"), now: Sample.start)
        #expect(try await journal.position(of: intent.id, in: query) == nil)
        #expect(try await journal.position(of: CallID(), in: CallQuery()) == nil)
        #expect(try await journal.position(of: intent.id, in: CallQuery()) == 0)
    }

    /// What the console asks again and again reads no more of a long journal than it shows.
    @Test(arguments: [
        (CallQuery.Scope.scheduled, "due>1m"), (.scheduled, ""), (.all, "is:callback"), (.all, "made<2d"),
    ])
    func whatIsFewComesFromIndexes(_ scope: CallQuery.Scope, _ text: String) async throws {
        let journal = try SQLiteJournal.temporary()
        let query = CallQuery(scope: scope, filter: CallFilter(parsing: text), now: Sample.start)
        let select = ListingQuery(query).select("listing.ordinal")
        let plan = try await journal.database.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(select.sql)", arguments: select.arguments)
                .map { $0["detail"] as String }
        }
        #expect(plan.allSatisfy { $0.contains("INDEX listing_") }, "\(plan)")
    }

    /// Everything that lists are made of follows from the calls, whatever happened to them.
    @Test func listingsStayInStep() async throws {
        var world = try ListedWorld(seed: 11)
        try await world.fill(60)
        try await world.journal.database.write { db in
            let texts = try String.fetchAll(db, sql: "SELECT text FROM search_text ORDER BY call")
            let count = try Int.fetchAll(db, sql: "SELECT count(*) FROM call")[0]
            #expect(texts.count == count)
            let listed = try Row.fetchAll(db, sql: "SELECT * FROM listing ORDER BY ordinal")
            #expect(listed.count == count)
            try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
            for table in ["listing", "search_text"] { try db.execute(sql: "DELETE FROM \(table)") }
            for table in ["search", "search_letters"] {
                try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('delete-all')")
            }
            try SQLiteTransaction(db: db, lease: "").fillListings()
            let anew: [String] = try String.fetchAll(db, sql: "SELECT text FROM search_text ORDER BY call")
            #expect(anew == texts)
            let listedAnew: [Row] = try Row.fetchAll(db, sql: "SELECT * FROM listing ORDER BY ordinal")
            #expect(listedAnew.map(\.description) == listed.map(\.description))
        }
    }

    /// A call's life is many events: the index of words is left alone by those that tell nothing to be searched.
    @Test func theIndexIsNotWrittenWithoutNeed() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        try await journal.database.write { db in
            for event in ["INSERT", "UPDATE", "DELETE"] {
                try db.execute(
                    sql: """
                        CREATE TRIGGER no_\(event) BEFORE \(event) ON search_text BEGIN
                            SELECT raise(ABORT, 'written');
                        END
                        """)
            }
        }
        for state in [CallState.scheduled, .queued, .ringing, .inProgress, .ended(.completed)] {
            try await journal.record(Sample.report("call-1", state), of: intent.id, from: .poll, at: Sample.start)
        }
        var report = Sample.report("call-1", .ended(.completed))
        report.duration = 10
        try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
        report.transcript = [Sample.line("hello")]
        await #expect(throws: JournalError.self) {
            try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
        }
        #expect(try await journal.call(intent.id)?.state == .ended(.completed))
    }

    @Test func anOlderFileIsFilled() async throws {
        let scratch = try Scratch()
        let intent = Sample.intent(name: "José Ñandú")
        var call = Call(
            id: intent.id, account: "sales", provider: .contactship, form: "contactship-phone",
            state: .ended(.completed), callee: intent.callee, caller: intent.caller, createdAt: Sample.start)
        call.providerCallID = "call-1"
        let (old, older) = (call, JournalSchema.migrations.firstIndex { $0.sql == JournalSchema.listing } ?? 0)
        let files = JournalFiles(directory: scratch.data)
        try files.prepare()
        try await DatabaseQueue(path: files.database).writeWithoutTransaction { db in
            try JournalSchema.migrate(db, to: older)
            _ = try CallRow.insert(old, owner: nil, into: db)
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        for text in ["nandu", "jo", "2678", "state:completed jose", "!state:failed ñ", "call-1"] {
            let query = CallQuery(filter: CallFilter(parsing: text), now: Sample.start)
            #expect(try await journal.calls(query).map(\.id) == [intent.id], "\(text)")
        }
    }

    /// Nothing that was typed is an operator of the engine.
    @Test(arguments: [
        "\"", "\"\"\"", "'", "';--", "a\" OR \"b", "AND", "NOT", "NEAR(a b)", "^a", "a*", "text:a", "{a b}", "-", "!",
        "%%%",
        "___", "\\", "\u{0}", "\u{202E}abc", "👩‍👩‍👧", "é", "\u{301}", "\u{301}\u{301}\u{301}", "(", ")", "()", "+",
        "a\u{0}b", ":", "::",
    ])
    func hostileTextIsLookedForAsItIs(_ text: String) async throws {
        let journal = try SQLiteJournal.temporary()
        let (other, holder) = (Sample.intent(number: "+14155550001", name: "Plain"), Sample.intent(name: "<\(text)>"))
        try await journal.seed(other, in: .ended(.failed), providerCallID: "q1")
        try await journal.seed(holder, in: .ended(.failed), providerCallID: "q2")
        let plain = try await NaiveList(journal)
        for typed in [text, "\"\(text)\"", "!\(text)", "state:\(text)", "agent:\(text)", "to:\(text)", "due<\(text)"] {
            let query = CallQuery(filter: CallFilter(parsing: typed), now: Sample.start)
            #expect(try await journal.calls(query) == plain.found(query), "\(typed)")
        }
    }
}
