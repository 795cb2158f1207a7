import Foundation

@testable import CallDomain
@testable import CallJournal

/// Numbers from a seed, the same on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next() % UInt64(values.count))] }
}

/// Calls of all kinds in a journal, by a seed.
struct ListedWorld {
    static let names = [
        "Jane Smith", "José Ñandú", "王小明", "محمد العربي", "Zoë van Dijk", "O'Brien \"Bo\"", "100% Real_Name", "a", "",
        "Jane\u{202E} Evil", "ﬁnance Ⅻ", "Ada\u{0}Null", "x AND y OR NOT z*", "Bob  Two   Spaces",
    ]
    static let summaries: [String?] = [nil, nil, "Agreed to renew.", "Wants \"more\" – later", "Café, naïve", "%_\\"]
    static let accounts = ["sales", "Sales EU", "réminders"]

    let journal: SQLiteJournal
    var dice: Dice

    init(seed: UInt64) throws {
        journal = try SQLiteJournal.temporary()
        dice = Dice(seed: seed)
    }

    /// Places, reports, remarks on and finds so many calls.
    mutating func fill(_ count: Int) async throws {
        for index in 0..<count {
            if dice.next() % 5 == 0 { try await find(index) } else { try await place(index) }
        }
    }

    private mutating func place(_ index: Int) async throws {
        let state = dice.pick(CallState.allCases)
        let provider = dice.pick(ProviderID.allCases)
        let number = dice.pick([nil, "+1415555\(1000 + index)", "+52555555\(1000 + index)"])
        let made = Sample.start.addingTimeInterval(Double(Int(dice.next() % 200_000)) - 100_000)
        let due = dice.pick([nil, made.addingTimeInterval(600), Sample.start.addingTimeInterval(Double(index))])
        let intent = Sample.intent(
            number: number, contact: number == nil ? "contact-\(index)" : nil, account: dice.pick(Self.accounts),
            provider: provider, name: dice.pick(Self.names), scheduledAt: due, createdAt: made)
        try await journal.seed(intent, in: state, providerCallID: "P-\(index)")
        if state.isPlaced { try await report(intent.id, "P-\(index)", state) }
        if dice.next() % 4 == 0 { try await remark(intent.id) }
    }

    private mutating func report(_ id: CallID, _ providerCallID: String, _ state: CallState) async throws {
        var report = Sample.report(providerCallID, state)
        report.analysis = CallAnalysis(
            summary: dice.pick(Self.summaries), sentiment: dice.pick([nil, "Positive", "neutral"]))
        report.duration = dice.pick([nil, 12, 190])
        report.startedAt = dice.pick([nil, Sample.start.addingTimeInterval(-4000)])
        report.endedAt = state.isEnded ? dice.pick([nil, Sample.start.addingTimeInterval(-3600)]) : nil
        report.cost = dice.pick([nil, CallCost(amount: "0.25", unit: "USD"), CallCost(amount: "free")])
        report.transcript = dice.pick([
            nil, [Sample.line("Hello, this is Renewal"), Sample.line("Sí, ¿qué?", .callee)],
        ])
        try await journal.record(report, of: id, from: .poll, at: Sample.start.addingTimeInterval(60))
    }

    private mutating func remark(_ id: CallID) async throws {
        for _ in 0..<2 {
            let remark = CallRemark(
                disposition: dice.pick([.leave, .set("Interested"), .set("no-go"), .clear]),
                note: dice.pick([.leave, .set("Called \"back\" José"), .clear]),
                callbackAt: dice.pick([.leave, .set(Sample.start.addingTimeInterval(1800)), .clear]))
            try await journal.remark(remark, on: id, by: "ana", at: Sample.start)
        }
    }

    private mutating func find(_ index: Int) async throws {
        let account = Account(
            name: dice.pick(Self.accounts), provider: dice.pick(ProviderID.allCases), baseURL: "",
            environment: .sandbox,
            key: .missing)
        var report = Sample.report("F-\(index)", dice.pick(CallState.allCases.filter(\.isPlaced)))
        report.toNumber = dice.pick(["+14155559999", "(415) 555-0000", nil])
        report.toName = dice.pick(Self.names)
        report.createdAt = Sample.start.addingTimeInterval(Double(index))
        report.transcript = dice.pick([nil, [Sample.line("Is this a bad moment?")]])
        // Some turn out to be calls of ours.
        let intent = Sample.intent(
            number: "+1650555\(1000 + index)", account: account.name, provider: account.provider)
        if report.toNumber == nil { try await journal.seed(intent, in: .unknown) }
        try await journal.adopt([report], account: account, at: Sample.start)
        guard report.toNumber == nil, let found = try await found(report.providerCallID, account) else { return }
        try await remark(found.id)
        try await journal.accept(report, for: intent.id, at: Sample.start)
    }

    private func found(_ id: String, _ account: Account) async throws -> Call? {
        try await journal.call(provider: account.provider, account: account.name, providerCallID: id)
    }

    /// A filter of up to three terms.
    mutating func filter() -> String {
        let terms = [
            "jane", "jos", "JOSÉ", "nandu", "王", "小明", "e", "an", "ren", "rena", "\"is a bad\"", "\"bad  moment\"",
            "5551",
            "415 555", "+1415", "(415) 555", "P-1", "zzz", "\"", "%", "_", "AND", "NOT", "x*", "\"a\"\"b\"", "ﬁ", "fi",
            "xii",
            "state:failed", "state:un", "state:ended", "state:sch", "outcome:no", "account:sal", "account:\"sales\"",
            "account:rem", "agent:Ren", "agent:a1", "to:+1", "to:415", "to:+1 415-555", "to:0000", "from:+1202",
            "from:99",
            "provider:vox", "disposition:none", "disposition:any", "disposition:int", "is:foreign", "is:ours",
            "is:live",
            "is:waiting", "is:ended", "is:callback", "due<10m", "due>20m", "due<1w", "ended<2h", "ended>30m", "made<1d",
            "made>2h", "took>1m", "took<30s", "state:nonsense", "state:", "interested", "back",
        ]
        let count = Int(dice.next() % 4)
        return (0..<count).map { _ in (dice.next() % 4 == 0 ? "!" : "") + dice.pick(terms) }.joined(separator: " ")
    }
}
