import Foundation

/// All calls of all providers, in the order in which they were made.
struct CallBook: Sendable {
    let seed: UInt64
    private var calls: [SimulatorProvider: [SimulatedCall]] = [:]
    private var positions: [SimulatorProvider: [String: Int]] = [:]

    init(seed: UInt64) {
        self.seed = seed
    }

    func all(_ provider: SimulatorProvider) -> [SimulatedCall] {
        calls[provider] ?? []
    }

    func call(_ provider: SimulatorProvider, id: String) -> SimulatedCall? {
        guard let position = positions[provider]?[id] else { return nil }
        return calls[provider]?[position]
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
        let index = all(provider).count
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
        switch provider {
        case .contactship, .voxworks: return random.uuid()
        case .temphone: return "call_" + random.shortID(6)
        }
    }
}
