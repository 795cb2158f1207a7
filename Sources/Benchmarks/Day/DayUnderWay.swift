import CallCore
import Console
import ConsoleRuntime
import Foundation

/// Everything that lives while a day runs.
struct DayUnderWay: Sendable {
    let simulator: DaySimulator
    let journal: SQLiteJournal
    let hooks: DemoHooks
    let room: Services
    let console: HeadlessConsole
    let memory: MemoryDiary

    /// Places a call. Another one to the same contact may be on its way at this moment: then a little later.
    func place(_ intent: CallIntent) async throws -> Delivery {
        for _ in 0..<100 {
            do {
                return try await room.services.desk.place(intent)
            } catch JournalError.heldBack {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        return try await room.services.desk.place(intent)
    }

    /// An agent that some account lists.
    func agent() async throws -> String {
        try await first { client in
            for try await page in client.agents() { if let agent = page.first { return agent.id } }
            return nil
        }
    }

    /// A number that some account may call from.
    func caller() async throws -> String {
        try await first { client in
            for try await page in client.numbers() { if let line = page.first { return line.number } }
            return nil
        }
    }

    private func first(_ find: (any ProviderClient) async throws -> String?) async throws -> String {
        for client in room.services.clients.all where client.offer(of: .listAgents).isOffered {
            if let found = try await find(client) { return found }
        }
        throw DayError.simulator("it lists no agent and no number")
    }

    /// Until every call of ours is over, in the providers' books and in the journal; asked rarely, since reading all
    /// books is work that the day would feel.
    func waitForTheEnd(within limit: Double, _ progress: @Sendable (String) -> Void) async throws {
        let deadline = ContinuousClock.now + .seconds(limit)
        var open = Int.max
        while ContinuousClock.now < deadline {
            let theirs = try await simulator.records().count { $0.wasRequested && $0.phase != "ended" }
            open = try await journal.calls(CallQuery(scope: .followed, limit: 10_000)).count { !$0.form.isEmpty }
            if theirs == 0, open == 0 { return }
            progress("open: \(theirs) at the providers, \(open) here")
            try await Task.sleep(for: .seconds(2))
        }
        progress("\(open) calls never ended here")
    }

    func books() async throws -> Reconciliation {
        var books = Reconciliation()
        let accounts = Dictionary(simulator.accounts.map { ($0.provider, $0.name) }) { first, _ in first }
        for record in try await simulator.records() where record.wasRequested {
            books.atProviders += 1
            try await compare(record, accounts[record.provider] ?? "", &books)
        }
        for outcome in Outcome.allCases {
            let filter = "state:\(outcome.words.replacing(" ", with: "-"))"
            let query = CallQuery(filter: CallFilter(parsing: filter), now: simulator.clock.now)
            let count = try await journal.counts(query).matching
            guard count > 0 else { continue }
            books.byOutcome[outcome.words] = count
            books.onScreen[outcome.words] = try await found(filter)
        }
        return books
    }

    private func compare(_ record: DaySimulator.Record, _ account: String, _ books: inout Reconciliation) async throws {
        let call = try await journal.call(provider: record.provider, account: account, providerCallID: record.id)
        guard let call, !call.form.isEmpty else {
            return books.note("\(record.provider.name) \(record.id) is not ours here")
        }
        guard let outcome = call.state.outcome, Reconciliation.allows(outcome, fate: record.fate, at: record.provider)
        else {
            let note = "\(record.provider.name) \(record.id): \(record.fate) there, \(call.state.words) here"
            return books.note(note)
        }
        books.inJournal += 1
    }

    /// How many calls the screen says a filter finds.
    private func found(_ filter: String) async throws -> Int {
        let robot = console.robot
        robot.perform(.showCalls)
        robot.perform(.clearFilter)
        robot.perform(.filter)
        robot.type(filter)
        robot.perform(.take)
        let screen = try await robot.wait(for: "the calls of \(filter)") { $0.isIdle && $0.contains(filter) }
        let line = screen.text.split(separator: "\n").first { $0.contains(filter) } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.last ?? 0
    }
}
