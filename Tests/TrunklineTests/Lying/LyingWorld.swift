import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TestTools
import Testing

/// Everything that works behind a console, on simulated providers that lie, in a world that runs fast.
struct LyingWorld: Sendable {
    let world: DemoWorld
    private let directory: JSONValue

    /// Simulated seconds in a real one.
    static let speed = 20.0
    /// How many times as fast as usual it is looked for what is unknown: all looks take five seconds.
    private static let pace = 100.0
    /// Real seconds for a request that places a call.
    private static let deadline = 3.0

    /// Runs the body in a new world and ends the world, whatever became of the body.
    static func run(
        _ faults: String, seed: UInt64 = 1, speed: Double = speed, receivesDeliveries: Bool = true,
        _ body: (LyingWorld) async throws -> Void
    ) async throws {
        var options = DemoOptions(
            speed: speed, pace: pace, seed: seed, zone: .utc, faults: try FaultScript.parse(faults),
            receivesDeliveries: receivesDeliveries, isBudgeted: false)
        options.deadlines = RequestDeadlines(create: deadline, other: deadline)
        let world = try await DemoWorld.start(options)
        let here = LyingWorld(world: world, directory: await world.simulator.world())
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(here))
        } catch {
            result = .failure(error)
        }
        await world.stop()
        try result.get()
    }

    /// Decides and sends a call, and gives back its id once every attempt is over.
    func place(_ provider: ProviderID, to number: String, in minutes: Double = 3) async throws -> CallID {
        let (form, body) = try order(provider, number, minutes)
        let account = try #require(world.settings.accounts.first { $0.provider == provider })
        let values = try FormValues(body: JSON(parsing: body.text), form: form)
        let now = world.clock.now
        let reading = form.read(values, in: FormContext(now: now, zone: .utc))
        let intent = try #require(
            reading.intent(
                id: CallID(), account: account, values: values, knowledge: FormKnowledge(), now: now, by: "ana"),
            "\(reading.problems)")
        _ = try await world.room.services.desk.place(intent)
        return intent.id
    }

    /// Waits until a call of the journal is as it should be, at most so many real seconds; gives back how it is then.
    @discardableResult
    func call(
        _ id: CallID, within seconds: Double = Patience.seconds, until isReached: (Call, [CallEvent]) -> Bool
    ) async throws -> Call {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let call = try #require(try await world.journal.call(id))
            let events = try await world.journal.events(of: id)
            if isReached(call, events) || ContinuousClock.now > end { return call }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    func wait(until isTrue: () async throws -> Bool) async throws {
        try await Patience.wait(for: "what comes by itself", until: isTrue)
    }

    func words(of id: CallID) async throws -> [String] { try await world.journal.events(of: id).map(\.words) }

    /// The calls that the providers made because somebody asked for them.
    func booked() async -> [SimulatorCallRecord] { await world.simulator.calls().filter(\.wasRequested) }

    func hook(_ account: String) -> String? {
        world.settings.accounts.first { $0.name == account }?.webhookURL
    }

    private func order(
        _ provider: ProviderID, _ number: String, _ minutes: Double
    ) throws -> (CallForm, JSONValue) {
        if provider == .contactship {
            let form = try #require(FormCatalog.form("contactship-phone"))
            return (form, withHook("sales", contactshipOrder(number)))
        }
        if provider == .voxworks {
            let form = try #require(FormCatalog.form("voxworks-phone"))
            let order: JSONValue = [
                "from_number": outbound("voxworks", "numbers", "number"),
                "script_id": outbound("voxworks", "scripts", "id"),
                "contact": ["phone_number": .string(number), "first_name": "Ada"],
            ]
            return (form, order)
        }
        try #require(provider == .temphone)
        let form = try #require(FormCatalog.form("temphone-scheduled"))
        let time = world.clock.now.addingTimeInterval(minutes * 60).formatted(.iso8601)
        let order: JSONValue = [
            "contact_id": .string(number), "scheduled_at": .string(time), "initial_message": "Hi",
        ]
        return (form, withHook("renewals", order))
    }

    func contactshipOrder(_ number: String) -> JSONValue {
        [
            "from_number": outbound("contactship", "numbers", "number"),
            "agent_id": directory["contactship"]?["agents"]?[0]?["id"] ?? .null,
            "to_number": .string(number), "full_name": "Ada Test",
        ]
    }

    private func withHook(_ account: String, _ order: JSONValue) -> JSONValue {
        guard let hook = hook(account), case .object(let members) = order else { return order }
        return .object(members + [JSONMember(key: "webhook_url", value: .string(hook))])
    }

    private func outbound(_ provider: String, _ list: String, _ key: String) -> JSONValue {
        let rows = directory[provider]?[list]?.arrayValue ?? []
        let kind = { (row: JSONValue) in row["type"]?.stringValue ?? row["direction"]?.stringValue }
        return rows.first { kind($0) != "inbound" }?[key] ?? .null
    }
}
