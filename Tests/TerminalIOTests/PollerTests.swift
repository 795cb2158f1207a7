import Glibc
import Testing

@testable import TerminalIO

/// Signals are a process's, so these run one after the other.
@Suite(.serialized)
struct PollerTests {
    @Test
    func seesInputWakeAndHangUp() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let wake = try WakeDescriptor()
        let poller = Poller(terminal: ends[0], wake: wake, signals: try SignalPipe())
        #expect(poller.wait(timeoutMilliseconds: 0) == [])
        wake.handle.wake()
        wake.handle.wake()
        #expect(poller.wait(timeoutMilliseconds: nil) == .wake)
        wake.drain()
        #expect(poller.wait(timeoutMilliseconds: -5) == [])
        write(ends[1], "x", 1)
        #expect(poller.wait(timeoutMilliseconds: nil) == .input)
        close(ends[1])
        #expect(poller.wait(timeoutMilliseconds: nil) == [.input, .hangUp])
    }

    @Test
    func anotherThreadWakesTheWait() async throws {
        let wake = try WakeDescriptor()
        let poller = Poller(terminal: -1, wake: wake, signals: try SignalPipe())
        let handle = wake.handle
        let waker = Task.detached { handle.wake() }
        #expect(poller.wait(timeoutMilliseconds: 120_000) == .wake)
        await waker.value
    }

    @Test
    func readsSignalsInOrder() throws {
        let signals = try SignalPipe()
        _ = signals.read()
        for event in [SignalEvent.windowChanged, .terminate, .windowChanged, .hangUp] { kill(getpid(), event.number) }
        let poller = Poller(terminal: -1, wake: try WakeDescriptor(), signals: signals)
        var events: [SignalEvent] = []
        while Set(events).count < 3 {
            guard poller.wait(timeoutMilliseconds: 120_000).contains(.signal) else { break }
            events += signals.read()
        }
        #expect(Set(events) == [.windowChanged, .terminate, .hangUp])
    }

    @Test(arguments: [.windowChanged, .suspend, .continued] + SignalEvent.endings)
    func numbersRoundTrip(_ event: SignalEvent) {
        #expect(SignalEvent(number: event.number) == event)
    }

    @Test
    func unknownNumbersAreNothing() {
        #expect(SignalEvent(number: SIGCHLD) == nil)
    }
}
