import Foundation
import Testing

@testable import CallDomain

/// One way an attempt to place a call can go, and what has to come of it.
struct OutcomeRow: Sendable, CustomTestStringConvertible {
    let name: String
    /// What each connection does, the last for all that follow.
    let connections: [[ScriptedServer.Step]]
    var scheme = "http"
    let state: CallState
    /// How many requests the server reads whole.
    var requests = 1
    /// How often somebody connects.
    var attempts = 1
    /// What is waited between the attempts, in seconds.
    var waits: [Double] = []
    /// Seconds for one request; short only where it is to run out.
    var deadline = 20.0
    /// What the journal says of it.
    let words: String

    var testDescription: String { name }

    /// Reads the request, answers, closes.
    static func answering(_ answer: String) -> [ScriptedServer.Step] { [.read(.whole), .write(answer)] }

    /// A whole answer after which the connection is closed.
    static func answer(
        _ status: Int, _ body: String = "{}", type: String = "application/json", _ headers: String...
    ) -> String {
        let lines =
            ["HTTP/1.1 \(status) Words", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"]
            + ["Connection: close"] + headers
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    static let placed = answer(201, #"{"statusCode":201,"data":{"call_id":"call-1"}}"#)
    static let page = "<html><head><title>Gateway</title></head><body>Ray ID: 1</body></html>\n"
}
