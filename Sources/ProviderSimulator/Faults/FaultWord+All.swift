extension FaultWord {
    /// The one list of actions: the parser reads it, and the help is made from it.
    public static let all = deeds + knowledge + wires + deliveries

    private static let deeds = [
        FaultWord("status", .status { .status($0) }, .deed, "nothing is done; the provider's own error"),
        FaultWord(
            "page", .status { .status($0, body: page(of: $0)) }, .deed,
            "nothing is done; a web page with that status, as of a proxy"),
        FaultWord("redirect", .address { .redirect(to: $0) }, .deed, "nothing is done; 307 to another address"),
        FaultWord("place-status", .status { .placeThenStatus($0) }, .deed, "it is done; the provider's own error"),
        FaultWord(
            "answer-status", .status { .answerStatus($0) }, .deed, "it is done; the good answer with that status"),
        FaultWord("garbage", .bare(.garbage), .deed, "it is done; 200 with a web page"),
        FaultWord("without-id", .bare(.withoutID), .deed, "it is done; the answer names no call"),
        FaultWord("other-id", .bare(.otherID), .deed, at: .creates, "it is done; the answer names the one before"),
        FaultWord("false-id", .bare(.falseID), .deed, at: .creates, "it is done; the answer names a call nobody has"),
        FaultWord(
            "place-late", .seconds { .placeLate(seconds: $0) }, .deed, at: .creates,
            "answered at once; the call is made that much later"),
    ]

    private static let knowledge = [
        FaultWord(
            "lag", .seconds { .lag(seconds: $0) }, .knowledge, at: .reads, "calls younger than that are not there yet"),
        FaultWord(
            "clock", .minutes { .clock(minutes: $0) }, .time, at: .requestsAndWebhooks,
            "the provider's clock is that much ahead, or behind (-)"),
    ]

    private static let wires = [
        FaultWord("drop", .bare(.dropAnswer), .wire, "it is done; closed without a byte"),
        FaultWord("hold", .bare(.hold), .wire, "waits before the answer until it is let go"),
        FaultWord("stall", .seconds { .stall(seconds: $0) }, .wire, "waits before the answer"),
        FaultWord("stall-head", .seconds { .stallAfterHead(seconds: $0) }, .wire, "waits after the answer's head"),
        FaultWord("stall-half", .seconds { .stallInBody(seconds: $0) }, .wire, "waits after half of the body"),
        FaultWord("cut", .bytes(from: 0) { .cut(after: $0) }, .wire, "closed after so many bytes of the whole answer"),
        FaultWord("reset", .bytes(from: 0) { .reset(after: $0) }, .wire, "reset after so many bytes of it"),
        FaultWord("drip", .bytes(from: 1) { .drip(bytesPerSecond: $0) }, .wire, "so many bytes a second"),
        FaultWord("endless", .bare(.endless), .wire, "the body never ends"),
        FaultWord("twice", .bare(.twice), .wire, "the same answer two times on the connection"),
    ]

    private static let deliveries = [
        FaultWord("lose", .bare(.loseDelivery), .delivery, at: .webhooks, "a delivery is never made"),
        FaultWord("double", .bare(.doubleDelivery), .delivery, at: .webhooks, "a delivery is made twice"),
        FaultWord(
            "reorder", .bare(.reorderDeliveries), .delivery, at: .webhooks, "a delivery is made after the next one"),
    ]

    /// Like the page of a proxy that stands before the provider.
    static func page(of status: Int) -> String {
        let title = "\(status) Gateway"
        return "<html><head><title>\(title)</title></head><body><center><h1>\(title)</h1></center></body></html>\n"
    }
}
