import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server on loopback that misbehaves as told, and counts the whole requests it has read.
///
/// It speaks through plain sockets: a well-behaved HTTP server cannot reset a connection or trickle a body.
final class ScriptedServer: @unchecked Sendable {
    enum Behavior: Sendable {
        /// Reads the request, writes these bytes, closes.
        case answer(String)
        /// The same with a body of bytes.
        case answerBytes(head: String, [UInt8])
        /// Reads the request, answers with these pieces and a pause before each, as long as somebody listens.
        case trickle(head: String, piece: String)
        /// Reads the request and says nothing.
        case silent
        case closeAfterReading
        case resetAfterReading
        case resetBeforeReading
        /// Writes these bytes before it reads anything, and closes.
        case greet(String)
        /// Takes no connection at all, although the port is bound.
        case full
        /// What each connection does, in their order; the last goes on. Nothing listens before `open()`.
        case steps([[Step]], isOpen: Bool = true)
    }

    let port: UInt16
    private let listener: Int32
    private let behavior: Behavior
    // Every access to the three below holds the condition's lock; that is what makes the class safe to share.
    private let condition = NSCondition()
    private var readBodies: [String] = []
    private var taken = 0
    private var openSockets: [Int32] = []

    init(_ behavior: Behavior) throws {
        self.behavior = behavior
        listener = socket(AF_INET, Self.stream, 0)
        port = try Self.bind(listener)
        if case .steps(_, isOpen: false) = behavior { return }
        try open()
    }

    /// Begins to listen; until then connections are refused.
    func open() throws {
        guard listen(listener, behavior.isFull ? 0 : 64) == 0 else { throw SocketError() }
        if behavior.isFull {
            // Two connections nobody accepts fill the shortest queue; the kernel drops what comes after.
            for _ in 0..<2 { openSockets.append(Self.connect(to: port)) }
        } else {
            Thread.detachNewThread { [self] in acceptAll() }
        }
    }

    struct SocketError: Error {}

    var url: String { "http://127.0.0.1:\(port)" }

    var requests: Int { bodies.count }

    /// Of the requests that were read whole, in their order.
    var bodies: [String] { condition.withLock { readBodies } }

    /// How often somebody connected.
    var connections: Int { condition.withLock { taken } }

    /// Returns once that many requests were read whole; false after ten seconds.
    func waitForRequests(_ count: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                condition.lock()
                defer { condition.unlock() }
                let end = Date().addingTimeInterval(10)
                while readBodies.count < count, condition.wait(until: end) {}
                continuation.resume(returning: readBodies.count >= count)
            }
        }
    }

    /// Ends the accepting; the thread that accepts closes the listener, lest it accept on a number that is another's by then.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        condition.withLock {
            for descriptor in openSockets { shutdown(descriptor, Int32(SHUT_RDWR)) }
            guard behavior.isFull else { return }
            for descriptor in openSockets + [listener] { close(descriptor) }
        }
    }

    private func acceptAll() {
        defer { close(listener) }
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            let number = condition.withLock {
                openSockets.append(connection)
                taken += 1
                return taken
            }
            Thread.detachNewThread { [self] in serve(connection, number) }
        }
    }

    private func serve(_ connection: Int32, _ number: Int) {
        defer {
            condition.withLock { openSockets.removeAll { $0 == connection } }
            close(connection)
        }
        if case .resetBeforeReading = behavior { return Self.resetOnClose(connection) }
        if case .greet(let text) = behavior {
            _ = Self.write(text, to: connection)
            return
        }
        if case .steps(let rows, _) = behavior {
            return play(rows[min(number, rows.count) - 1], on: connection)
        }
        guard let body = readRequest(connection) else { return }
        note(body)
        react(connection)
    }

    /// Counts a request that was read whole.
    func note(_ body: String) {
        condition.withLock {
            readBodies.append(body)
            condition.broadcast()
        }
    }

    private func react(_ connection: Int32) {
        switch behavior {
        case .answer(let text):
            _ = Self.write(text, to: connection)
        case .answerBytes(let head, let body):
            let head = "HTTP/1.1 \(head)\r\nContent-Length: \(body.count)\r\n\r\n"
            _ = Self.write(Array(head.utf8) + body, to: connection)
        case .trickle(let head, let piece):
            guard Self.write(head, to: connection) else { return }
            repeat { usleep(50_000) } while Self.write(piece, to: connection)
        case .silent:
            Self.hold(connection)
        case .resetAfterReading:
            Self.resetOnClose(connection)
        case .closeAfterReading, .resetBeforeReading, .greet, .full, .steps:
            break
        }
    }

    private func readRequest(_ connection: Int32) -> String? {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            if let end = text.range(of: "\r\n\r\n") {
                let length = text.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
                if text[end.upperBound...].utf8.count >= length { return String(text[end.upperBound...]) }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
    }

    /// Takes what comes and says nothing, until the other side goes.
    static func hold(_ connection: Int32) {
        var byte: UInt8 = 0
        while recv(connection, &byte, 1, 0) > 0 {}
    }

    static func write(_ text: String, to connection: Int32) -> Bool { write(Array(text.utf8), to: connection) }

    static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            bytes.removeFirst(count)
        }
        return true
    }

    static func resetOnClose(_ connection: Int32) {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    private static func bind(_ descriptor: Int32) throws -> UInt16 {
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard Glibc.bind(descriptor, pointer, size) == 0, getsockname(descriptor, pointer, &size) == 0 else {
                    return nil
                }
                return 0
            }
        }
        guard port != nil else { throw SocketError() }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func connect(to port: UInt16) -> Int32 {
        let descriptor = socket(AF_INET, stream, 0)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        var address = loopback(port: port)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return descriptor
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private static let stream = Int32(SOCK_STREAM.rawValue)
}

extension ScriptedServer.Behavior {
    fileprivate var isFull: Bool {
        guard case .full = self else { return false }
        return true
    }
}
