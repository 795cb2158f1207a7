import CallCore
import OrderedCollections
import ProviderSimulator

/// Where the simulated providers listen, and a configuration that uses them.
struct SimulatorSheet {
    let address: SimulatorAddress
    let world: JSONValue

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
            \(extras(provider))
            """
        }
        return "# The simulated providers at \(address.root)\n\n" + accounts.joined(separator: "\n")
    }

    /// The keys are made up: nobody minds who reads them.
    private var openSetting: String {
        (try? WebAddress(address.root))?.isOpenToOthers == true ? "\nallow_plain_http = true" : ""
    }

    private func extras(_ provider: SimulatorProvider) -> String {
        switch provider {
        case .contactship: ""
        case .temphone: row("numbers", [["number": "+14155550199", "name": "San Francisco"]])
        case .voxworks:
            row("scripts", rows("scripts", ["id", "name"])) + row("numbers", rows("numbers", ["number", "name"]))
        }
    }

    private func rows(_ list: String, _ keys: [String]) -> [OrderedDictionary<String, String>] {
        let known = world["voxworks"]?[list]?.arrayValue ?? []
        return known.filter { ($0["direction"] ?? $0["type"])?.stringValue == "outbound" }.map { row in
            var kept: OrderedDictionary<String, String> = [:]
            for key in keys { kept[key] = row[key]?.stringValue }
            return kept
        }
    }

    private func row(_ name: String, _ rows: [OrderedDictionary<String, String>]) -> String {
        let tables = rows.map { row in
            "    { " + row.map { "\($0.key) = \(JSON.string($0.value).compact)" }.joined(separator: ", ") + " },\n"
        }
        return "\(name) = [\n\(tables.joined())]\n"
    }
}
