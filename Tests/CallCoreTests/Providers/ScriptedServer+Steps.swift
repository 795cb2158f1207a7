import Foundation

extension ScriptedServer {
    /// One thing that a connection does; after its last one it is closed.
    enum Step: Sendable {
        /// Reads the request up to there, and not a byte further.
        case read(Point)
        case write(String)
        /// Says nothing more, until the other side goes.
        case hold
        /// The connection is reset where it would be closed.
        case reset
    }

    /// A point in a request.
    enum Point: Sendable {
        case head
        case halfBody
        case whole
    }

    /// Plays the steps until one of them fails.
    func play(_ steps: [Step], on connection: Int32) {
        var request = PartialRequest(connection: connection)
        for step in steps {
            switch step {
            case .read(let point):
                guard request.read(to: point) else { return }
                if case .whole = point { note(request.body) }
            case .write(let text):
                guard Self.write(text, to: connection) else { return }
            case .hold:
                Self.hold(connection)
            case .reset:
                Self.resetOnClose(connection)
            }
        }
    }

    /// A request that is read byte by byte, so that what was not asked for stays unread.
    private struct PartialRequest {
        let connection: Int32
        private var bytes: [UInt8] = []
        private var headEnd: Int?

        init(connection: Int32) { self.connection = connection }

        var body: String { String(decoding: bytes[(headEnd ?? 0)...], as: UTF8.self) }

        mutating func read(to point: Point) -> Bool {
            let end = Array("\r\n\r\n".utf8)
            while headEnd == nil {
                guard readByte() else { return false }
                if bytes.suffix(4).elementsEqual(end) { headEnd = bytes.count }
            }
            let wanted = (headEnd ?? 0) + length(to: point)
            while bytes.count < wanted {
                guard readByte() else { return false }
            }
            return true
        }

        private func length(to point: Point) -> Int {
            let head = String(decoding: bytes[..<(headEnd ?? 0)], as: UTF8.self)
            let length = head.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
            return switch point {
            case .head: 0
            case .halfBody: length / 2
            case .whole: length
            }
        }

        private mutating func readByte() -> Bool {
            var byte: UInt8 = 0
            guard recv(connection, &byte, 1, 0) == 1 else { return false }
            bytes.append(byte)
            return true
        }
    }
}
