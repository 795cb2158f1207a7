import CallCore
import OrderedCollections
import ProviderSimulator

/// Where the simulated providers listen, and a configuration that uses them.
struct SimulatorSheet {
    private let address: SimulatorAddress
    private let lists: [SimulatorProvider: [SimulatorAccountList]]

    init(_ simulator: Simulator, at address: SimulatorAddress) async {
        self.address = address
        var lists: [SimulatorProvider: [SimulatorAccountList]] = [:]
        for provider in SimulatorProvider.allCases { lists[provider] = await simulator.accountLists(of: provider) }
        self.lists = lists
    }

    var json: JSON {
        var addresses: OrderedDictionary<String, JSON> = [:]
        for provider in SimulatorProvider.allCases {
            addresses[provider.rawValue] = .string(address.baseURL(provider))
        }
        return [
            "root": .string(address.root), "base_urls": .object(addresses), "configuration": .string(configuration),
        ]
    }

    /// TOML; the keys open nothing but this simulator, and nobody real is called at night.
    var configuration: String {
        let accounts = SimulatorProvider.allCases.map { provider in
            """
            [accounts.\(provider.rawValue)]
            provider = "\(provider.rawValue)"
            base_url = "\(address.baseURL(provider))"\(openSetting)
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }
            calls_per_day = 0
            key_command = ["printf", "%s", "\(SimulatorKeys.key(for: provider))"]
            \((lists[provider] ?? []).map(Self.setting).joined())
            """
        }
        return "# The simulated providers at \(address.root)\n\n" + accounts.joined(separator: "\n")
    }

    /// The keys are made up: nobody minds who reads them.
    private var openSetting: String {
        (try? WebAddress(address.root))?.isOpenToOthers == true ? "\nallow_plain_http = true" : ""
    }

    private static func setting(_ list: SimulatorAccountList) -> String {
        let rows = list.rows.map { row in
            "    { " + row.map { "\($0.key) = \(JSON.string($0.text).compact)" }.joined(separator: ", ") + " },\n"
        }
        return "\(list.setting) = [\n\(rows.joined())]\n"
    }
}
