/// What a fault makes of an answer.
enum FaultEffect {
    /// The answer of a fault that strikes before anything is done.
    static func before(_ fault: SimulatorFaultAction?, _ provider: SimulatorProvider) -> Reply? {
        switch fault {
        case .status(let status, let body?):
            return Reply(status: status, text: body, contentType: "text/html; charset=utf-8")
        case .status(let status, nil):
            return ErrorShape.reply(provider, status)
        case .redirect(let address):
            var reply = Reply(status: 307, text: "", contentType: "text/plain")
            reply.headers = [Reply.Header(name: "Location", value: address)]
            return reply
        case .dropAnswer, .placeThenStatus, .stall, .garbage, .withoutID, nil:
            return nil
        }
    }

    /// The delivery of an answer after everything was done.
    static func after(_ fault: SimulatorFaultAction?, _ provider: SimulatorProvider, _ reply: Reply) -> Delivery {
        switch fault {
        case .dropAnswer:
            return .closeWithoutAnswer
        case .placeThenStatus(let status):
            return .reply(ErrorShape.reply(provider, status))
        case .stall(let seconds):
            return .reply(reply, afterSeconds: seconds)
        case .garbage:
            return .reply(Reply(status: 200, text: "<html>OK", contentType: "text/html; charset=utf-8"))
        case .withoutID:
            return .reply(withoutID(reply))
        case .status, .redirect, nil:
            return .reply(reply)
        }
    }

    private static func withoutID(_ reply: Reply) -> Reply {
        guard let json = try? JSONParser.parse(reply.body) else { return reply }
        var bare = reply
        bare.body = json.removingEverywhere(["call_id", "id"]).text
        return bare
    }
}
