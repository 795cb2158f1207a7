import CallCore
import Foundation

/// A provider that says whatever it is told to say, byte for byte; one connection a request.
final class AnsweringServer: Sendable {
    struct Request: Sendable {
        let head: String
        let body: [UInt8]

        /// `GET /v1/agents`.
        var line: String { head.split(separator: " ").prefix(2).joined(separator: " ") }

        func header(_ name: String) -> String? {
            let lines = head.replacing("\r\n", with: "\n").split(separator: "\n")
            let line = lines.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    struct Answer: Sendable {
        var status = 200
        var headers: [(String, String)] = []
        var body: [UInt8] = []

        static func json(_ text: String, status: Int = 200, _ headers: [(String, String)] = []) -> Answer {
            Answer(status: status, headers: [("Content-Type", "application/json")] + headers, body: Array(text.utf8))
        }
    }

    let port: UInt16
    private let listener: Int32
    private let seen: Locked<[Request]>

    var address: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { seen.withLock { $0 } }

    init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (listener, isBound) = withUnsafeMutablePointer(to: &place) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                (
                    listener,
                    bind(listener, $0, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &size) == 0
                )
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: place.sin_port)
        seen = Locked([])
        Thread { [seen] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Thread { Self.serve(connection, seen, answer) }.start()
            }
        }.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static func serve(
        _ connection: Int32, _ seen: Locked<[Request]>, _ answer: @Sendable (Request) -> Answer
    ) {
        defer { close(connection) }
        guard let request = read(connection) else { return }
        seen.withLock { $0.append(request) }
        let answer = answer(request)
        // A status always has three digits, also one that no standard has.
        let status = String(repeating: "0", count: max(0, 3 - "\(answer.status)".count)) + "\(answer.status)"
        var head = "HTTP/1.1 \(status) Said\r\nContent-Length: \(answer.body.count)\r\nConnection: close\r\n"
        for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
        var bytes = Array((head + "\r\n").utf8) + answer.body
        while !bytes.isEmpty {
            let count = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }

    private static func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        while true {
            var part = [UInt8](repeating: 0, count: 65_536)
            let count = recv(connection, &part, part.count, 0)
            guard count > 0 else { return nil }
            bytes += part.prefix(count)
            guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
            let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            let request = Request(head: head, body: Array(bytes[end.upperBound...]))
            if request.body.count >= Int(request.header("content-length") ?? "0") ?? 0 { return request }
        }
    }
}
