import CallCore
import Console
import Foundation
import ProviderSimulator
import TerminalUI

/// Simulated providers, accounts at them, and a journal that is thrown away: a whole console without a network.
public final class DemoWorld: Sendable {
    public let simulator: Simulator
    public let journal: SQLiteJournal
    public let room: Services
    public let settings: ConsoleSettings
    public let clock: WallClock
    private let hooks: DemoHooks?

    /// Starts everything. Throws what the system says where a port or a folder cannot be had.
    public static func start(_ options: DemoOptions) async throws -> DemoWorld {
        let clock = options.clock ?? .scaled(by: options.speed)
        let simulator = Simulator(
            options: SimulatorOptions(
                seed: options.seed, speed: options.speed, clock: { clock.now }, rateLimits: .off,
                faults: options.faults))
        let address = try await simulator.start()
        do {
            let journal = try SQLiteJournal.temporary(clock: clock)
            let hooks =
                options.receivesDeliveries
                ? try await DemoHooks.start(for: ["sales", "renewals"], journal: journal, clock: clock) : nil
            let accounts = DemoAccounts.all(at: address, world: await simulator.world(), speed: options.speed) {
                hooks?.url($0)
            }
            let room = try await Services(
                accounts: accounts, journal: journal, clock: clock, pacer: .paced(by: options.pace),
                clockRate: options.speed / options.pace, isFollowing: options.followsCalls,
                allowance: options.isBudgeted ? RateAllowance() : RateAllowance(requests: 100_000, lists: 100_000),
                deadlines: options.deadlines)
            var settings = ConsoleSettings(
                accounts: accounts, offers: .documented, zone: options.zone, operatorName: "you",
                demo: ConsoleSettings.Demo(speed: options.speed), webhookAddress: hooks?.address,
                makeCallID: options.makeCallID)
            settings.newsAfter = try await journal.latestSequence()
            return DemoWorld(simulator, journal, room, settings, clock, hooks)
        } catch {
            await simulator.stop()
            throw error
        }
    }

    private init(
        _ simulator: Simulator, _ journal: SQLiteJournal, _ room: Services, _ settings: ConsoleSettings,
        _ clock: WallClock, _ hooks: DemoHooks?
    ) {
        self.simulator = simulator
        self.journal = journal
        self.room = room
        self.settings = settings
        self.clock = clock
        self.hooks = hooks
    }

    /// What a console on this world is started with.
    public func setting(theme: Theme) -> ConsoleSetting {
        ConsoleSetting(settings: settings, services: room.services, theme: theme, clock: clock)
    }

    /// Ends the world and takes its journal away.
    public func stop() async {
        await room.close()
        await hooks?.stop()
        await simulator.stop()
        journal.close()
    }
}

extension ProviderOffers {
    /// What the providers' documents say.
    public static let documented = ProviderOffers { provider, capability in
        ProviderCatalog.profile(of: provider).offer(of: capability)
    }
}
