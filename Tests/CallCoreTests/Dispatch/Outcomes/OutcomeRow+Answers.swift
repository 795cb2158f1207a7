@testable import CallDomain

extension OutcomeRow {
    /// A whole answer came.
    static let answers = placedRows + refusedRows + pageRows + doubtfulRows + failedRows + throttledRows

    private static func row(
        _ name: String, _ answer: String, _ state: CallState, _ words: String
    ) -> OutcomeRow {
        OutcomeRow(name: name, connections: [answering(answer)], state: state, words: words)
    }

    private static let placedRows = [
        row("201 with an id", placed, .accepted, "accepted"),
        row("200 with an id, without an envelope", answer(200, #"{"call_id":"call-1"}"#), .accepted, "accepted"),
        row("202 with an id", answer(202, #"{"data":{"id":"call-1"}}"#), .accepted, "accepted"),
        row("an interim answer before the answer", "HTTP/1.1 103 Hints\r\n\r\n" + placed, .accepted, "accepted"),
    ]

    private static let refusedRows = [400, 401, 403, 404, 422].map { status in
        row("\(status)", answer(status, #"{"message":"no such agent"}"#), .rejected, "\(status): no such agent")
    }

    /// Whatever stands before a provider and answers in its place proves nothing.
    private static let pageRows = [200, 201, 400, 401, 403, 404, 422, 429, 500, 502, 503, 504].map { status in
        row("\(status) with a proxy's page", answer(status, page, type: "text/html"), .unknown, "\(status): ")
    }

    private static let doubtfulRows = [
        row("an interim answer alone", "HTTP/1.1 103 Hints\r\n\r\n", .unknown, "the connection was lost"),
        row("200 with garbage", answer(200, "\u{FFFD}]{"), .unknown, "200: an answer that names no call"),
        row("200 with half of its JSON", answer(200, #"{"call_id":"call-1""#), .unknown, "names no call"),
        row("200 with nothing", answer(200, ""), .unknown, "names no call"),
        row("201 without an id", answer(201, #"{"statusCode":201,"data":{}}"#), .unknown, "names no call"),
        row("204", "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", .unknown, "204: "),
        row("200 that says 500", answer(200, #"{"statusCode":500,"data":{"call_id":"c"}}"#), .unknown, "names no call"),
        row("302", answer(302, "", "Location: /v1/calls"), .unknown, "302: a redirection, which was not followed"),
        row("307 to itself", answer(307, "", "Location: /v1/calls/single-phone-call"), .unknown, "307: a redirection"),
        row("not HTTP", "SSH-2.0-x\r\n\r\n", .unknown, "does not speak HTTP"),
    ]

    private static let failedRows = [408, 409, 425, 500, 502, 503, 504].map { status in
        row("\(status)", answer(status, #"{"message":"later"}"#), .unknown, "\(status): the provider failed (later)")
    }

    private static func throttled(_ seconds: String) -> [ScriptedServer.Step] {
        answering(answer(429, #"{"message":"slow"}"#, "Retry-After: \(seconds)"))
    }

    private static let throttledRows = [
        OutcomeRow(
            name: "429 is waited for as told", connections: [throttled("7"), throttled("12"), answering(placed)],
            state: .accepted, requests: 3, attempts: 3, waits: [7, 12], words: "429, wait 12 s: slow"),
        OutcomeRow(
            name: "429 that asks for no pause is waited for as usual",
            connections: [throttled("0"), throttled("-5"), answering(placed)], state: .accepted, requests: 3,
            attempts: 3, waits: [2, 4], words: "429, wait 0 s: slow"),
        OutcomeRow(
            name: "429 that names no time", connections: [answering(answer(429)), answering(placed)],
            state: .accepted, requests: 2, attempts: 2, waits: [2], words: "429: "),
        OutcomeRow(
            name: "429 for ever is given up", connections: [throttled("30")], state: .throttled, requests: 3,
            attempts: 3, waits: [30, 30], words: "429, wait 30 s: slow"),
        OutcomeRow(
            name: "429 that asks for an hour is not waited for", connections: [throttled("3600")], state: .throttled,
            words: "429, wait 3600 s: slow"),
        OutcomeRow(
            name: "429, then an answer that is lost", connections: [throttled("1"), [.read(.whole)]], state: .unknown,
            requests: 2, attempts: 2, waits: [2], words: "the connection was lost"),
        OutcomeRow(
            name: "429, then a proxy's 429",
            connections: [throttled("1"), answering(answer(429, page, type: "text/html"))], state: .unknown,
            requests: 2, attempts: 2, waits: [2], words: "429: not the provider's own answer"),
    ]
}
