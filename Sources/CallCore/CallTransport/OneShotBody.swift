import CallDomain
import NIOCore

/// A request body that can be read once: nothing that holds it could send it again.
struct OneShotBody: AsyncSequence, Sendable {
    let bytes: [UInt8]
    let gate: SendGate

    func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes, gate: gate) }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate let bytes: [UInt8]
        fileprivate let gate: SendGate
        private var isAtEnd = false

        fileprivate init(bytes: [UInt8], gate: SendGate) {
            self.bytes = bytes
            self.gate = gate
        }

        mutating func next() async throws -> ByteBuffer? {
            if isAtEnd { return nil }
            isAtEnd = true
            guard gate.pass() else { throw CancellationError() }
            KillPoint.pass(.bodyGone)
            return ByteBuffer(bytes: bytes)
        }
    }
}
