import CallCore
import ProviderSimulator

/// The accounts of the demo: one at each simulated provider.
enum DemoAccounts {
    /// `webhookURL` is where an account's deliveries arrive, by its name; `nil` where they do not.
    /// They may call at any hour: somebody sees the demo at night.
    static func all(
        at address: SimulatorAddress, world: JSONValue, speed: Double, webhookURL: (String) -> String?
    ) -> [Account] {
        all(at: address, world: world, webhookURL: webhookURL).map { account in
            var account = account
            account.rules = .demo(speed: speed)
            return account
        }
    }

    private static func all(
        at address: SimulatorAddress, world: JSONValue, webhookURL: (String) -> String?
    ) -> [Account] {
        [
            account("sales", .contactship, .contactship, at: address, webhookURL: webhookURL("sales")),
            account(
                "reminders", .voxworks, .voxworks, at: address,
                scripts: outbound(world["voxworks"]?["scripts"], "direction").compactMap(agent),
                numbers: outbound(world["voxworks"]?["numbers"], "type").compactMap(line)),
            account("renewals", .temphone, .temphone, at: address, webhookURL: webhookURL("renewals")),
        ]
    }

    private static func account(
        _ name: String, _ provider: ProviderID, _ simulated: SimulatorProvider, at address: SimulatorAddress,
        scripts: [Agent] = [], numbers: [PhoneLine] = [], webhookURL: String? = nil
    ) -> Account {
        Account(
            name: name, provider: provider, baseURL: address.baseURL(simulated), environment: .demo,
            key: .simulator(SimulatorKeys.key(for: simulated)), scripts: scripts, numbers: numbers,
            webhookURL: webhookURL)
    }

    private static func outbound(_ rows: JSONValue?, _ key: String) -> [JSONValue] {
        (rows?.arrayValue ?? []).filter { $0[key]?.stringValue == "outbound" }
    }

    private static func agent(_ row: JSONValue) -> Agent? {
        guard let id = row["id"]?.stringValue else { return nil }
        return Agent(id: id, name: row["name"]?.stringValue ?? id)
    }

    private static func line(_ row: JSONValue) -> PhoneLine? {
        guard let number = row["number"]?.stringValue else { return nil }
        return PhoneLine(id: nil, number: number, name: row["name"]?.stringValue)
    }
}
