extension WireFault {
    /// `nil` where a fault lets the answer leave the right way.
    init?(_ action: SimulatorFaultAction) {
        switch action {
        case .dropAnswer: self = .cut(after: 0)
        case .cut(let bytes): self = .cut(after: bytes)
        case .reset(let bytes): self = .reset(after: bytes)
        case .hold: self = .hold
        case .stall(let seconds): self = .stall(.beforeHead, seconds: seconds)
        case .stallAfterHead(let seconds): self = .stall(.afterHead, seconds: seconds)
        case .stallInBody(let seconds): self = .stall(.inBody, seconds: seconds)
        case .drip(let bytes): self = .drip(bytesPerSecond: bytes)
        case .endless: self = .endless
        case .twice: self = .twice
        default: return nil
        }
    }
}
