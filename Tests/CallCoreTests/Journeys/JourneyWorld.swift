import Foundation

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal

/// Two processes on one journal, a provider that does what it likes, people, and time: a seed says what happens.
///
/// One thing happens at a time, so that the same seed is the same journey; requests that are under way wait meanwhile.
final class JourneyWorld {
    static let numbers = (0..<8).map { "+1415555\(2670 + $0)" }
    static let account: Account = {
        var account = Sample.account
        account.rules = PlacementRules()
        account.rules.isAdvisory = true
        return account
    }()

    struct UnderWay {
        let intent: CallIntent
        let process: Int
        let task: Task<Void, Never>
    }

    var random: DomainRandom
    let clock = JourneyClock()
    let provider: JourneyProvider
    private let scratch: Scratch
    let witness: JourneyWitness
    var processes: [SQLiteJournal]
    var underWay: [UnderWay] = []
    /// All that the journal took.
    var intents: [CallID: CallIntent] = [:]
    /// The calls that a person said were not placed.
    var denied: Set<CallID> = []
    var lastDelivery = 0
    private(set) var trace: [String] = []
    var before: [CallID: JourneyWitness.Standing] = [:]

    init(seed: UInt64) throws {
        random = DomainRandom(seed: seed)
        var nature = JourneyProvider.Nature()
        nature.echoesReferences = random.pick([true, false])
        nature.skew = random.pick([0, 0, 45, -120, 700])
        nature.delay = random.pick([0, 0, 5, 90])
        provider = JourneyProvider(nature, clock: clock)
        scratch = try Scratch(inMemory: true)
        let data = scratch.data
        witness = JourneyWitness(journal: try SQLiteJournal.open(at: data), provider: provider)
        processes = try (0..<2).map { _ in try SQLiteJournal.open(at: data) }
    }

    /// What a process that was killed and started again does first.
    func restart(_ process: Int) async throws {
        processes[process].abandon()
        processes[process] = try SQLiteJournal.open(at: scratch.data)
        _ = try await processes[process].recover(at: clock.now)
    }

    func note(_ words: String) {
        trace.append(words)
        if trace.count > 40 { trace.removeFirst() }
    }

    func client() -> ScriptedClient {
        ScriptedClient(
            account: Self.account,
            create: { [witness] request in await witness.create(request) },
            read: { [provider] in try await provider.read($0) },
            list: { [provider] in await provider.list($0) },
            act: { [provider] id in
                await provider.move(id, to: .ended(.canceled))
                return try await provider.read(id)
            })
    }

    func dispatcher(_ process: Int) -> Dispatcher {
        let client = client()
        return Dispatcher(
            journal: processes[process], clients: { _ in client }, clock: clock.wall, pacer: clock.pacer)
    }

    func end() async {
        for way in underWay {
            await provider.release(way.intent.id)
            await way.task.value
        }
        for journal in processes + [witness.journal] { journal.close() }
    }
}
