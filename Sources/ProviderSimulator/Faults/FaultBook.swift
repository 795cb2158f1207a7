/// The faults in force, and how often each has been met.
struct FaultBook: Sendable {
    private var rules: [(fault: SimulatorFault, met: Int)] = []

    init(_ faults: [SimulatorFault]) {
        faults.forEach { add($0) }
    }

    mutating func add(_ fault: SimulatorFault) {
        rules.append((fault, 0))
    }

    mutating func removeAll() {
        rules = []
    }

    /// Counts the request in every rule that concerns it, and gives the first that strikes.
    mutating func strike(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) -> SimulatorFaultAction? {
        var struck: SimulatorFaultAction?
        for index in rules.indices where rules[index].fault.concerns(provider, endpoint) {
            rules[index].met += 1
            let rule = rules[index]
            if struck == nil, (rule.fault.occurrence ?? rule.met) == rule.met { struck = rule.fault.action }
        }
        return struck
    }
}
