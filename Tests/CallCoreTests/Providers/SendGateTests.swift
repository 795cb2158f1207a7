import NIOCore
import Testing

@testable import CallDomain
@testable import CallTransport

@Suite("The gate a request's body leaves through")
struct SendGateTests {
    @Test("lets the body pass once, and remembers it")
    func once() {
        let gate = SendGate()
        #expect(gate.pass())
        #expect(!gate.pass())
        #expect(gate.seal())
        #expect(gate.seal())
    }

    @Test("lets nothing pass once it is sealed")
    func sealed() {
        let gate = SendGate()
        #expect(!gate.seal())
        #expect(!gate.pass())
        #expect(!gate.seal())
    }

    @Test("a body is given away whole, once, and ends")
    func body() async throws {
        let body = OneShotBody(bytes: [1, 2, 3], gate: SendGate())
        var first = body.makeAsyncIterator()
        #expect(try await first.next() == ByteBuffer(bytes: [1, 2, 3]))
        #expect(try await first.next() == nil)
        var second = body.makeAsyncIterator()
        await #expect(throws: CancellationError.self) { try await second.next() }
    }
}
