@testable import CallDomain

extension OutcomeRow {
    /// No whole answer came.
    static let failures = connectingRows + stalledRows + brokenRows

    /// Seconds in which a slow machine, too, gets as far as the row says.
    private static let short = 3.0
    private static let head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 46\r\n\r\n"

    private static let connectingRows = [
        OutcomeRow(
            name: "TLS that is never answered", connections: [[.hold]], scheme: "https", state: .notSent, requests: 0,
            attempts: 3, waits: [0.5, 2], words: "nothing was sent: no connection came about in time"),
        OutcomeRow(
            name: "TLS answered by something else", connections: [[.write(answer(400))]], scheme: "https",
            state: .notSent, requests: 0, attempts: 3, waits: [0.5, 2], words: "no secure connection"),
    ]

    private static func stalled(
        _ name: String, _ steps: [ScriptedServer.Step], requests: Int = 1
    ) -> OutcomeRow {
        OutcomeRow(
            name: name, connections: [steps + [.hold]], state: .unknown, requests: requests, deadline: short,
            words: "nobody knows: no whole answer came in time")
    }

    private static let stalledRows = [
        stalled("silence after connecting", [], requests: 0),
        stalled("silence after the request's head", [.read(.head)], requests: 0),
        stalled("silence after half of the request's body", [.read(.halfBody)], requests: 0),
        stalled("silence after the whole request", [.read(.whole)]),
        stalled("silence after the answer's first line", [.read(.whole), .write("HTTP/1.1 201 Created\r\n")]),
        stalled("silence after the answer's head", [.read(.whole), .write(head)]),
        stalled("silence after half of the answer's body", [.read(.whole), .write(head + #"{"statusCode":201,"#)]),
        stalled("silence after an interim answer", [.read(.whole), .write("HTTP/1.1 100 Continue\r\n\r\n")]),
        stalled(
            "a chunked answer that does not end",
            [.read(.whole), .write(chunkedHead + "17\r\n{\"call_id\":\"call-1\"}   \r\n")]),
    ]

    private static let chunkedHead =
        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"

    private static func broken(
        _ name: String, _ steps: [ScriptedServer.Step], requests: Int = 1
    ) -> [OutcomeRow] {
        [false, true].map { isReset in
            OutcomeRow(
                name: "\(isReset ? "reset" : "closed") \(name)", connections: [isReset ? [.reset] + steps : steps],
                state: .unknown, requests: requests, words: "nobody knows: the connection was lost")
        }
    }

    private static let brokenRows =
        broken("after the request's head", [.read(.head)], requests: 0)
        + broken("after half of the request's body", [.read(.halfBody)], requests: 0)
        + broken("after the whole request", [.read(.whole)])
        + broken("after the answer's head", [.read(.whole), .write(head)])
        + broken("after half of the answer's body", [.read(.whole), .write(head + #"{"statusCode":201,"#)])
        + broken("in a chunk", [.read(.whole), .write(chunkedHead + "17\r\n{\"call_id\":\"call-1\"}")])
        + broken("before the last chunk", [.read(.whole), .write(chunkedHead + "14\r\n{\"call_id\":\"call-1\"}\r\n")])
}
