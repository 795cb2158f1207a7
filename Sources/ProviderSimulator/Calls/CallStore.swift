import Foundation

/// All calls of all providers, in the order in which they were made.
struct CallStore: Sendable {
    let seed: UInt64
    private var calls: [SimulatorProvider: [SimulatedCall]] = [:]
    private var positions: [SimulatorProvider: [String: Int]] = [:]
    /// When calls that are made already come to be known.
    private var hidden: [SimulatorProvider: [String: Date]] = [:]

    init(seed: UInt64) {
        self.seed = seed
    }

    func all(_ provider: SimulatorProvider) -> [SimulatedCall] {
        let all = calls[provider] ?? []
        guard let hidden = hidden[provider], !hidden.isEmpty else { return all }
        return all.filter { hidden[$0.id] == nil }
    }

    func call(_ provider: SimulatorProvider, id: String) -> SimulatedCall? {
        hidden[provider]?[id] == nil ? madeCall(provider, id: id) : nil
    }

    /// A call whether it is known or not.
    func madeCall(_ provider: SimulatorProvider, id: String) -> SimulatedCall? {
        guard let position = positions[provider]?[id] else { return nil }
        return calls[provider]?[position]
    }

    /// The id of the call that was made before another one.
    func id(before call: SimulatedCall) -> String? {
        call.index > 0 ? calls[call.provider]?[call.index - 1].id : nil
    }

    /// Makes a call unknown until then, and due no sooner.
    mutating func hide(_ call: SimulatedCall, until moment: Date) {
        _ = change(call) { $0.dueAt = max($0.dueAt, moment) }
        hidden[call.provider, default: [:]][call.id] = moment
    }

    mutating func hideCalls(of provider: SimulatorProvider, youngerThan moment: Date) {
        for call in calls[provider] ?? [] where call.createdAt > moment {
            hidden[provider, default: [:]][call.id] = .distantFuture
        }
    }

    mutating func reveal(at now: Date) {
        guard !hidden.isEmpty else { return }
        hidden = hidden.mapValues { $0.filter { $0.value > now } }.filter { !$0.value.isEmpty }
    }

    /// Makes a call and lays down its life.
    /// - Parameters:
    ///   - id: a fixed id; nil draws one.
    ///   - fate: a fixed end; nil lets the number or chance decide.
    @discardableResult
    mutating func place(
        _ order: CallOrder, _ subject: CallPlanner.Subject, provider: SimulatorProvider, createdAt: Date,
        id: String? = nil, fate: CallFate? = nil
    ) -> SimulatedCall {
        let index = calls[provider]?.count ?? 0
        var planner = CallPlanner(seed: seed, provider: provider, index: index)
        let call = SimulatedCall(
            provider: provider, index: index, id: id ?? drawnID(provider, index: index), order: order,
            createdAt: createdAt, plan: planner.plan(subject, number: order.toNumber, fate: fate),
            dueAt: max(order.dueAt ?? createdAt, createdAt), updatedAt: createdAt, interruption: nil)
        calls[provider, default: []].append(call)
        positions[provider, default: [:]][call.id] = index
        return call
    }

    mutating func change(_ call: SimulatedCall, _ body: (inout SimulatedCall) -> Void) -> SimulatedCall {
        var changed = call
        body(&changed)
        calls[call.provider]?[call.index] = changed
        return changed
    }

    private func drawnID(_ provider: SimulatorProvider, index: Int) -> String {
        var random = SplitMix64(seed: seed, kind: provider.rawValue + ".call-id", index: index)
        return provider.simulated.drawCallID(&random)
    }
}
