import CallCore
import Foundation
import ProviderSimulator

/// A simulator of its own, and a home whose configuration uses it.
struct SimulatedAccounts {
    let simulator: Simulator
    let address: SimulatorAddress
    let home: TestHome
    let program: BuiltProgram

    /// Calls run a hundred times as fast as real ones.
    static func start(
        speed: Double = 100, faults: [String] = [], limits: SimulatorRateLimits = .off
    ) async throws -> SimulatedAccounts {
        let simulator = Simulator(
            options: SimulatorOptions(
                speed: speed, rateLimits: limits, faults: try faults.map { try SimulatorFault(parsing: $0) }))
        let address = try await simulator.start()
        let home = try TestHome()
        try home.configure(configuration(address))
        return SimulatedAccounts(
            simulator: simulator, address: address, home: home, program: BuiltProgram(home: home))
    }

    static func configuration(_ address: SimulatorAddress) -> String {
        SimulatorProvider.allCases.map { provider in
            """
            [accounts.\(provider.rawValue)]
            provider = "\(provider.rawValue)"
            base_url = "\(address.baseURL(provider))"
            key_command = ["printf", "%s", "\(SimulatorKeys.key(for: provider))"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }
            calls_per_day = 0

            """
        }.joined()
    }

    /// Arguments of a call to a number that nobody else calls, through Voxworks.
    func voxworksCall(to number: String = "+14155552671") async throws -> [String] {
        let world = await simulator.world()
        let script = world["voxworks"]?["scripts"]?.arrayValue?.first { $0["direction"]?.stringValue != "inbound" }
        let line = world["voxworks"]?["numbers"]?.arrayValue?.first
        return [
            "call", "voxworks-phone", "--set", "from_number=\(line?["number"]?.stringValue ?? "")", "--set",
            "script_id=\(script?["id"]?.stringValue ?? "")", "--set", "contact.phone_number=\(number)", "--set",
            "contact.first_name=José", "--yes", "--json",
        ]
    }

    /// Arguments of a call to a number that nobody else calls, through Contactship.
    func contactshipCall(to number: String = "+14155552672") async throws -> [String] {
        let world = await simulator.world()
        let agent = world["contactship"]?["agents"]?.arrayValue?.first
        let line = world["contactship"]?["numbers"]?.arrayValue?.first { $0["type"]?.stringValue != "inbound" }
        return [
            "call", "contactship-phone", "--set", "from_number=\(line?["number"]?.stringValue ?? "")", "--set",
            "agent_id=\(agent?["id"]?.stringValue ?? "")", "--set", "to_number=\(number)", "--set",
            "full_name=王小明", "--yes", "--json",
        ]
    }
}
