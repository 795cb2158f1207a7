extension SimulatorFaultAction {
    /// As a fault's text says it: `stall=30`.
    public var text: String {
        let value = value
        return value.isEmpty ? name : name + "=" + value
    }

    var layer: FaultLayer { word?.layer ?? .deed }

    var scope: FaultScope { word?.scope ?? .requests }

    private var word: FaultWord? {
        let name = name
        return FaultWord.all.first { $0.name == name }
    }

    /// Every one is the name of a row of `FaultWord.all`, which a test holds.
    private var name: String {
        switch self {
        case .status(_, nil): "status"
        case .status: "page"
        case .redirect: "redirect"
        case .placeThenStatus: "place-status"
        case .answerStatus: "answer-status"
        case .garbage: "garbage"
        case .withoutID: "without-id"
        case .otherID: "other-id"
        case .falseID: "false-id"
        case .placeLate: "place-late"
        case .lag: "lag"
        case .clock: "clock"
        case .dropAnswer: "drop"
        case .hold: "hold"
        case .stall: "stall"
        case .stallAfterHead: "stall-head"
        case .stallInBody: "stall-half"
        case .cut: "cut"
        case .reset: "reset"
        case .drip: "drip"
        case .endless: "endless"
        case .twice: "twice"
        case .loseDelivery: "lose"
        case .doubleDelivery: "double"
        case .reorderDeliveries: "reorder"
        }
    }

    private var value: String {
        switch self {
        case .status(let status, _), .placeThenStatus(let status), .answerStatus(let status): String(status)
        case .redirect(let address): address
        case .placeLate(let number), .lag(let number), .clock(let number), .stall(let number),
            .stallAfterHead(let number), .stallInBody(let number):
            number == number.rounded() ? String(Int(number)) : String(number)
        case .cut(let bytes), .reset(let bytes), .drip(let bytes): String(bytes)
        case .garbage, .withoutID, .otherID, .falseID, .dropAnswer, .hold, .endless, .twice, .loseDelivery,
            .doubleDelivery, .reorderDeliveries:
            ""
        }
    }
}
