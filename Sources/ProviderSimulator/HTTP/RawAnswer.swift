import NIOHTTP1

/// An answer as the bytes of HTTP/1.1.
struct RawAnswer {
    private let reply: Reply
    let body: [UInt8]

    init(_ reply: Reply) {
        self.reply = reply
        body = Array(reply.body.utf8)
    }

    var whole: [UInt8] { closingHead + body }

    /// Of an answer after which the connection is closed.
    var closingHead: [UInt8] { head(["Connection: close"]) }

    /// Of an answer whose length is not said.
    var chunkedHead: [UInt8] { lines(["Transfer-Encoding: chunked"]) }

    func head(_ more: [String] = []) -> [UInt8] {
        lines(["Content-Length: \(body.count)"] + more)
    }

    static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n".utf8)
    }

    private func lines(_ more: [String]) -> [UInt8] {
        let phrase = HTTPResponseStatus(statusCode: reply.status).reasonPhrase
        let headers = reply.headers.map { "\($0.name): \($0.value)" }
        let lines = ["HTTP/1.1 \(reply.status) \(phrase)", "Content-Type: \(reply.contentType)"] + headers + more
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
