/// One action of the fault language: its word, what it takes and what it does.
public struct FaultWord: Sendable {
    /// What follows the word, and the action it makes.
    enum Form: Sendable {
        case bare(SimulatorFaultAction)
        case seconds(@Sendable (Double) -> SimulatorFaultAction)
        case minutes(@Sendable (Double) -> SimulatorFaultAction)
        case status(@Sendable (Int) -> SimulatorFaultAction)
        /// A whole number from its first parameter on.
        case bytes(from: Int, @Sendable (Int) -> SimulatorFaultAction)
        case address(@Sendable (String) -> SimulatorFaultAction)
    }

    public let name: String
    let form: Form
    let layer: FaultLayer
    let scope: FaultScope
    /// For people, beginning in lower case and without a full stop.
    public let meaning: String

    init(_ name: String, _ form: Form, _ layer: FaultLayer, at scope: FaultScope = .requests, _ meaning: String) {
        self.name = name
        self.form = form
        self.layer = layer
        self.scope = scope
        self.meaning = meaning
    }

    /// `stall=SECONDS`.
    public var usage: String {
        placeholder.map { name + "=" + $0 } ?? name
    }

    /// Where it can strike: `create`, `any request`.
    public var strikes: String { scope.words }

    /// It strikes any request, and nothing else.
    public var strikesAnyRequest: Bool { scope == .requests }

    var placeholder: String? {
        switch form {
        case .bare: nil
        case .seconds: "SECONDS"
        case .minutes: "MINUTES"
        case .status: "CODE"
        case .bytes: "BYTES"
        case .address: "URL"
        }
    }
}
