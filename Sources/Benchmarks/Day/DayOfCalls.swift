import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI

/// A day of calls at high speed: simulated providers in a process of their own, a console, its follower and its receiver
/// here; at the end the three books are compared.
public struct DayOfCalls: Sendable {
    let program: String
    let calls: Int
    /// Real seconds that the day takes.
    let seconds: Double
    /// How many requests are under way at once.
    private static let hands = 8
    /// New calls are placed in this part of the day; the rest is for them to end.
    private static let workingShare = 0.8

    /// `program` is the built executable.
    public init(program: String, calls: Int, seconds: Double) {
        self.program = program
        self.calls = calls
        self.seconds = seconds
    }

    /// Throws `DayError` and what the journal and the system say.
    public func run(progress: @escaping @Sendable (String) -> Void = { _ in }) async throws -> DayReport {
        let home = FileManager.default.temporaryDirectory.appending(path: "trunkline-\(UUID().uuidString.lowercased())")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let speed = 86_400 / seconds
        let simulator = try await DaySimulator(program: program, speed: speed, seed: 1, home: home)
        let journal = try SQLiteJournal.open(at: home.appending(path: "data"), clock: simulator.clock)
        let hooks = try await DemoHooks.start(
            for: simulator.accounts.map(\.name), journal: journal, clock: simulator.clock)
        let room = try await Services(
            accounts: simulator.accounts, journal: journal, clock: simulator.clock, pacer: .paced(by: speed / 6),
            clockRate: 6)
        let console = try HeadlessConsole(
            ConsoleSetting(
                settings: ConsoleSettings(
                    accounts: simulator.accounts, offers: .documented, zone: .utc, operatorName: "day"),
                services: room.services, theme: ThemeLibrary.mono, clock: simulator.clock),
            size: Size(width: 120, height: 36))
        let day = DayUnderWay(
            simulator: simulator, journal: journal, hooks: hooks, room: room, console: console, memory: MemoryDiary())
        let report = await Result { try await live(day, speed, progress) }
        try await console.stop()
        await room.close()
        await hooks.stop()
        await simulator.stop()
        journal.close()
        return try report.get()
    }

    private func live(
        _ day: DayUnderWay, _ speed: Double, _ progress: @escaping @Sendable (String) -> Void
    ) async throws -> DayReport {
        let diary = Task { await day.memory.keep() }
        defer { diary.cancel() }
        let begun = ContinuousClock.now
        let placed = try await place(day, speed)
        progress("\(placed) calls placed in \(ContinuousClock.now - begun)")
        try await day.waitForTheEnd(within: seconds + 120, progress)
        let took = (ContinuousClock.now - begun) / .seconds(1)
        return DayReport(
            placed: placed, seconds: took, books: try await day.books(), memory: await day.memory.figures())
    }

    /// Places them evenly over the working hours.
    private func place(_ day: DayUnderWay, _ speed: Double) async throws -> Int {
        let working = seconds * Self.workingShare
        let end = day.simulator.clock.now.addingTimeInterval(working * speed)
        let orders = DayOrders(
            accounts: day.simulator.accounts, contacts: day.simulator.contacts,
            webhookURL: { [hooks = day.hooks] in hooks.url($0) }, agent: try await day.agent(),
            caller: try await day.caller(), notice: max(120, speed * 3))
        let begun = ContinuousClock.now
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for hand in 0..<Self.hands {
                group.addTask {
                    var placed = 0
                    for index in stride(from: hand, to: calls, by: Self.hands) {
                        try await ContinuousClock().sleep(until: begun + .seconds(working) * index / calls)
                        let intent = try orders.intent(index, now: day.simulator.clock.now, end: end)
                        if case .accepted = try await day.place(intent) { placed += 1 }
                    }
                    return placed
                }
            }
            return try await group.reduce(0, +)
        }
    }
}

/// What a day came to.
public struct DayReport: Hashable, Sendable {
    public let placed: Int
    public let seconds: Double
    public let books: Reconciliation
    public let memory: MemoryDiary.Figures

    public var lines: [String] {
        let verdict = books.areEqual ? "equal" : "DIFFERENT"
        return [
            "\(placed) calls in \(String(format: "%.0f", seconds)) s: the three books are \(verdict)",
            "providers \(books.atProviders), journal \(books.inJournal)",
            "journal by outcome: \(Self.words(books.byOutcome)); screen: \(Self.words(books.onScreen))",
            memory.line,
        ] + books.differences
    }

    private static func words(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
