import CallCore
import Console
import Foundation
import ProviderSimulator

/// Simulated providers, accounts at them, and a journal that is thrown away: a whole console without a network.
public final class DemoWorld: Sendable {
    /// Between two reads of a live call there is half a second, whatever the speed of the world.
    private static let pace = 4.0

    public let simulator: Simulator
    public let journal: SQLiteJournal
    public let room: ServiceRoom
    public let settings: ConsoleSettings
    public let clock: WallClock

    /// Starts everything. Throws what the system says where a port or a folder cannot be had.
    public static func start(_ options: DemoOptions) async throws -> DemoWorld {
        let clock = options.clock ?? .scaled(by: options.speed)
        let simulator = Simulator(
            options: SimulatorOptions(
                seed: options.seed, speed: options.speed, clock: { clock.now }, rateLimits: .off,
                faults: options.faults))
        let address = try await simulator.start()
        do {
            return try await DemoWorld(options, simulator, at: address, clock)
        } catch {
            await simulator.stop()
            throw error
        }
    }

    private init(
        _ options: DemoOptions, _ simulator: Simulator, at address: SimulatorAddress, _ clock: WallClock
    ) async throws {
        let world = await simulator.world()
        let journal = try SQLiteJournal.temporary(clock: clock)
        let accounts = DemoAccounts.all(at: address, world: world) { _ in nil }
        room = try await ServiceRoom(
            accounts: accounts, journal: journal, clock: clock, pacer: .paced(by: Self.pace))
        self.simulator = simulator
        self.journal = journal
        self.clock = clock
        settings = ConsoleSettings(
            accounts: accounts, offers: .documented, zone: options.zone, operatorName: "you",
            demo: ConsoleSettings.Demo(speed: options.speed), makeCallID: options.makeCallID)
    }

    /// Ends the world and takes its journal away.
    public func stop() async {
        await room.close()
        journal.close()
        await simulator.stop()
    }
}

extension ProviderOffers {
    /// What the providers' documents say.
    public static let documented = ProviderOffers { provider, capability in
        ProviderCatalog.profile(of: provider).offer(of: capability)
    }
}
