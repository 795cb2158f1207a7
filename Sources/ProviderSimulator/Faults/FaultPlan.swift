/// The faults in force, and how often each has been met.
struct FaultPlan: Sendable {
    private struct Rule {
        let fault: SimulatorFault
        /// Tells its chances from those of the others.
        let number: Int
        var met = 0
    }

    private let seed: UInt64
    private var rules: [Rule] = []
    private var added = 0

    init(_ faults: [SimulatorFault], seed: UInt64) {
        self.seed = seed
        faults.forEach { add($0) }
    }

    mutating func add(_ fault: SimulatorFault) {
        rules.append(Rule(fault: fault, number: added))
        added += 1
    }

    mutating func removeAll() {
        rules = []
    }

    /// Counts the request in every rule that concerns it, and gives those that strike.
    mutating func strike(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) -> StruckFaults {
        strike { $0.concerns(provider, endpoint) }
    }

    /// The same for a delivery.
    mutating func strikeWebhook(of provider: SimulatorProvider) -> StruckFaults {
        strike { $0.concernsWebhooks(of: provider) }
    }

    private mutating func strike(_ isConcerned: (SimulatorFault) -> Bool) -> StruckFaults {
        var struck = StruckFaults()
        for index in rules.indices where isConcerned(rules[index].fault) {
            rules[index].met += 1
            if strikes(rules[index]) { struck.add(rules[index].fault.action) }
        }
        return struck
    }

    private func strikes(_ rule: Rule) -> Bool {
        guard rule.fault.occurrences?.contains(rule.met) ?? true else { return false }
        guard let percent = rule.fault.percent else { return true }
        var random = SplitMix64(seed: seed, kind: "fault.\(rule.number)", index: rule.met)
        return random.chance(percent)
    }
}
