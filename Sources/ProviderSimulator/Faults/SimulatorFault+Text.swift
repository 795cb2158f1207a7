extension SimulatorFault {
    /// Reads `[provider.]endpoint[#n]:action[=value]`.
    ///
    /// Endpoints are those of `SimulatorEndpoint` and `any`; actions are `drop`, `status=CODE`, `place-status=CODE`,
    /// `stall=SECONDS`, `garbage`, `without-id`, `redirect=URL`. Example: `create#2:stall=30`.
    /// - Throws: `SimulatorFaultError` that names the part that is wrong.
    public init(parsing text: String) throws(SimulatorFaultError) {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            throw SimulatorFaultError(description: "'\(text)': expected endpoint:action, such as create:drop")
        }
        let target = halves[0].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        occurrence = try target.count == 2 ? Self.count(target[1], in: text) : nil
        (provider, endpoint) = try Self.target(target[0], in: text)
        action = try Self.action(halves[1], in: text)
    }

    private static func target(
        _ name: Substring, in text: String
    ) throws(SimulatorFaultError) -> (SimulatorProvider?, SimulatorEndpoint?) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        var provider: SimulatorProvider?
        if parts.count == 2 {
            provider = SimulatorProvider(rawValue: String(parts[0]))
            guard provider != nil else {
                throw SimulatorFaultError(description: "'\(text)': no provider '\(parts[0])'")
            }
        }
        guard let last = parts.last, parts.count <= 2 else {
            throw SimulatorFaultError(description: "'\(text)': no endpoint '\(name)'")
        }
        if last == "any" { return (provider, nil) }
        guard let endpoint = SimulatorEndpoint(rawValue: String(last)) else {
            throw SimulatorFaultError(description: "'\(text)': no endpoint '\(last)'")
        }
        return (provider, endpoint)
    }

    private static func count(_ digits: Substring, in text: String) throws(SimulatorFaultError) -> Int {
        guard let count = Int(digits), count > 0 else {
            throw SimulatorFaultError(description: "'\(text)': '#\(digits)' is not a count from 1")
        }
        return count
    }

    private static func action(
        _ action: Substring, in text: String
    ) throws(SimulatorFaultError) -> SimulatorFaultAction {
        let halves = action.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = halves.count == 2 ? String(halves[1]) : nil
        let status = value.flatMap { Int($0) }.flatMap { (100...599).contains($0) ? $0 : nil }
        switch (halves[0], value) {
        case ("drop", nil): return .dropAnswer
        case ("garbage", nil): return .garbage
        case ("without-id", nil): return .withoutID
        case ("redirect", let address?) where !address.isEmpty: return .redirect(to: address)
        case ("status", _?):
            if let status { return .status(status) }
        case ("place-status", _?):
            if let status { return .placeThenStatus(status) }
        case ("stall", let seconds?):
            if let seconds = Double(seconds), seconds >= 0, seconds.isFinite { return .stall(seconds: seconds) }
        default: break
        }
        throw SimulatorFaultError(description: "'\(text)': no action '\(action)'")
    }
}
