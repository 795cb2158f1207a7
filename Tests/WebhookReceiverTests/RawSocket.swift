import Foundation

/// A connection on which a test says exactly what it wants, byte for byte.
struct RawSocket {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// `false` when the other side is gone.
    @discardableResult
    func say(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            offset += count
        }
        return true
    }

    @discardableResult
    func say(_ text: String) -> Bool { say(Array(text.utf8)) }

    /// Everything until the other side closes.
    func hearAll() -> String {
        var heard: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: heard, as: UTF8.self) }
            heard += buffer.prefix(count)
        }
    }

    /// What comes up to these characters.
    func hear(_ end: String) -> String {
        var heard: [UInt8] = []
        var byte: UInt8 = 0
        while !heard.suffix(end.utf8.count).elementsEqual(end.utf8), recv(descriptor, &byte, 1, 0) == 1 {
            heard.append(byte)
        }
        return String(decoding: heard, as: UTF8.self)
    }

    func close() { Glibc.close(descriptor) }

    /// One request on a connection of its own: the answer's first line, and the whole of it.
    static func ask(
        _ port: Int, _ method: String, _ path: String, body: [UInt8] = []
    ) async throws -> (first: String, whole: String) {
        let whole = try await blocking {
            let socket = try RawSocket(port: port)
            defer { socket.close() }
            let head = "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            socket.say(head + "Content-Length: \(body.count)\r\n\r\n")
            socket.say(body)
            return socket.hearAll()
        }
        return (String(whole.prefix { $0 != "\r\n" }), whole)
    }
}

/// Blocking work on a thread of its own: the few threads of the tasks are what the receiver answers on.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
}
