/// The faults that strike one request or one delivery, the first of each layer.
struct StruckFaults: Sendable {
    private(set) var actions: [SimulatorFaultAction] = []

    var deed: SimulatorFaultAction? { of(.deed) }

    var delivery: SimulatorFaultAction? { of(.delivery) }

    /// Calls younger than so many seconds are not known.
    var lag: Double? {
        guard case .lag(let seconds)? = of(.knowledge) else { return nil }
        return seconds
    }

    /// Seconds by which the provider's clock is ahead.
    var clockSeconds: Double? {
        guard case .clock(let minutes)? = of(.time) else { return nil }
        return minutes * 60
    }

    var wire: WireFault? { of(.wire).flatMap { WireFault($0) } }

    mutating func add(_ action: SimulatorFaultAction) {
        if of(action.layer) == nil { actions.append(action) }
    }

    private func of(_ layer: FaultLayer) -> SimulatorFaultAction? {
        actions.first { $0.layer == layer }
    }
}
