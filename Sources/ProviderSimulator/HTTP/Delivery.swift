/// How an answer leaves the server, faults included.
enum Delivery: Sendable {
    case reply(Reply, afterSeconds: Double = 0)
    case closeWithoutAnswer
}
