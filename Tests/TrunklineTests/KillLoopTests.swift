import CallProviders
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TestTools
import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallJournal

/// The built program, killed while it places calls: at named points of the way and at random moments; then what it left
/// is looked into, and the provider's book is held against the journal's.
@Suite(.serialized) struct KillLoopTests {
    /// `TRUNKLINE_KILLS=5000 swift test --filter KillLoopTests` kills as often as it says.
    private static let kills = ProcessInfo.processInfo.environment["TRUNKLINE_KILLS"].flatMap { Int($0) } ?? 200
    private static let seed = ProcessInfo.processInfo.environment["TRUNKLINE_SEED"].flatMap { UInt64($0) } ?? 1
    /// Each in a world of its own: one that held thousands of calls a minute would be none that a provider has.
    private static let killsInARound = 200
    private static let rounds = (kills + killsInARound - 1) / killsInARound
    private static let points = ["committed", "sending", "body-gone", "answered", "kept", nil]
    private static let atOnce = 3
    /// How much faster than a person would wait it is looked for what is unknown.
    private static let pace = 60.0

    @Test(.timeLimit(.minutes(30 * rounds)))
    func nobodyIsCalledTwiceAndNothingIsLost() async throws {
        var (killed, total) = (0, Report())
        for round in 0..<Self.rounds {
            let runs = min(Self.killsInARound, Self.kills - round * Self.killsInARound)
            let report = try await play(runs, seed: Self.seed &+ UInt64(round), &killed)
            total.add(report)
            print("killed \(killed) of \(Self.kills) (seed \(Self.seed)): \(total.line)")
        }
        #expect(killed > Self.kills / 2)
        #expect(total.placed > 0 && total.unknown > 0 && total.notPlaced > 0)
    }

    private func play(_ runs: Int, seed: UInt64, _ killed: inout Int) async throws -> Report {
        let world = try await SimulatedAccounts.start(speed: 1)
        killed += try await place(runs, seed, in: world)
        let report = try await reconcile(world)
        #expect(report.twice.isEmpty, "called twice: \(report.twice)")
        #expect(report.lost.isEmpty, "placed, and not in the journal: \(report.lost)")
        #expect(report.denied.isEmpty, "placed, and shown as not placed: \(report.denied)")
        #expect(report.doubled.isEmpty, "two calls in the journal: \(report.doubled)")
        #expect(report.unfound.isEmpty, "placed and listed, and not found: \(report.unfound)")
        try await expectTheSameOnTheCommandLine(report, world)
        await world.simulator.stop()
        return report
    }

    /// Calls a number of its own each time. Gives back how many runs ended by the signal.
    private func place(_ runs: Int, _ seed: UInt64, in world: SimulatedAccounts) async throws -> Int {
        var random = SplitMix(state: seed)
        let moments = (0..<runs).map { _ in Double(random.next() % 400) / 1_000 }
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            var killed = 0
            for index in 0..<runs {
                if index >= Self.atOnce, try await group.next() == true { killed += 1 }
                group.addTask { try await run(index, after: moments[index], in: world) }
            }
            return try await group.reduce(killed) { $0 + ($1 ? 1 : 0) }
        }
    }

    private func run(_ index: Int, after moment: Double, in world: SimulatedAccounts) async throws -> Bool {
        let number = "+1415\(2_000_000 + index)"
        let isContactship = index / Self.points.count % 2 == 0
        let arguments = try await isContactship ? world.contactshipCall(to: number) : world.voxworksCall(to: number)
        var program = world.program
        let point = Self.points[index % Self.points.count]
        if let point { program.environment["TRUNKLINE_KILL_AT"] = point }
        let started = try program.start(arguments)
        if point == nil {
            try await Task.sleep(for: .seconds(moment))
            started.send(SIGKILL)
        }
        return try await started.finish().status == -SIGKILL
    }

    private struct Report {
        var twice: [String] = []
        var lost: [String] = []
        var denied: [String] = []
        var doubled: [String] = []
        var unfound: [String] = []
        var placed = 0
        var unknown = 0
        var notPlaced = 0
        var states: [String: Int] = [:]

        mutating func add(_ other: Report) {
            twice += other.twice
            lost += other.lost
            denied += other.denied
            placed += other.placed
            unknown += other.unknown
            notPlaced += other.notPlaced
        }

        var line: String {
            """
            \(placed) placed, \(unknown) unknown, \(notPlaced) not placed; placed twice \(twice.count), lost \(lost.count), \
            accepted but shown as not placed \(denied.count)
            """
        }
    }

    /// Starts again on what was left, and waits until everything was looked for as long as it ever will be.
    private func reconcile(_ world: SimulatedAccounts) async throws -> Report {
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: world.home.data))
        let accounts = try Configuration.read(from: world.home.configuration).accounts
        let room = try await Services(accounts: accounts, journal: journal, pacer: .paced(by: Self.pace))
        try await Patience.wait(for: "the end of looking") { try await isSettled(journal) }
        let report = try await report(journal, await world.simulator.calls().filter(\.wasRequested))
        await room.close()
        journal.close()
        return report
    }

    private func isSettled(_ journal: SQLiteJournal) async throws -> Bool {
        let open = try await journal.calls(CallQuery(scope: .unknown, limit: 10_000))
        for call in open {
            let words = try await journal.events(of: call.id).map(\.words)
            guard words.contains(where: { $0.contains("a person has to say") }) else { return false }
        }
        return true
    }

    private func report(_ journal: SQLiteJournal, _ book: [SimulatorCallRecord]) async throws -> Report {
        var report = Report()
        let kept = Dictionary(grouping: try await journal.calls(CallQuery(limit: 20_000))) { $0.callee.number ?? "" }
        let booked = Dictionary(grouping: book, by: \.to)
        report.twice = booked.filter { $0.value.count > 1 }.keys.sorted()
        for number in booked.keys.sorted() {
            guard let calls = kept[number], let call = calls.first else {
                report.lost.append(number)
                continue
            }
            if calls.count > 1 { report.doubled.append(number) }
            if call.state == .unknown {
                let words = try await journal.events(of: call.id).map(\.words)
                report.unfound.append("\(number): \(words.joined(separator: " | "))")
            }
            if !call.state.isPlaced, call.state != .unknown { report.denied.append("\(number) \(call.state.words)") }
        }
        for call in kept.values.joined() where !call.form.isEmpty {
            report.states[call.state.name, default: 0] += 1
            if call.state == .unknown {
                report.unknown += 1
            } else if call.state.isPlaced {
                report.placed += 1
            } else {
                report.notPlaced += 1
            }
        }
        return report
    }

    private func expectTheSameOnTheCommandLine(_ report: Report, _ world: SimulatedAccounts) async throws {
        let list = try await world.program.run(
            "calls", "--filter", "is:ours", "--limit", "20000", "--json")
        let calls = try #require(try JSON(parsing: Array(list.output.utf8))["calls"]?.items)
        let states = calls.reduce(into: [String: Int]()) { $0[$1["state"]?.string ?? "", default: 0] += 1 }
        #expect(states.values.reduce(0, +) == report.states.values.reduce(0, +))
        #expect(states["unknown", default: 0] == report.unknown)
    }
}

/// The same seed kills at the same moments.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
