import Console
import Glibc
import TerminalIO
import TerminalUI

/// A console on the terminal of this process.
struct TerminalStage: ConsoleStage {
    /// Milliseconds within which the handler of a signal runs, on whatever thread.
    private static let handlersTake: Int32 = 5

    private let session: TerminalSession
    private let wake: WakeDescriptor
    private let poller: Poller

    init(session: TerminalSession, wake: WakeDescriptor) {
        self.session = session
        self.wake = wake
        poller = Poller(terminal: session.inputDescriptor, wake: wake, signals: session.signals)
    }

    var size: Size { session.size }
    var isBehind: Bool { session.waitingOutput >= 0 }

    func wait(milliseconds: Int?) -> StageNews {
        let limit = [milliseconds, session.inputPatience].compactMap(\.self).min()
        var news = StageNews()
        var ready = poller.wait(timeoutMilliseconds: 0, output: session.waitingOutput)
        if ready.isEmpty {
            news.hasWaited = true
            ready = poller.wait(timeoutMilliseconds: limit, output: session.waitingOutput)
        }
        if ready.contains(.output) { session.flushOutput() }
        if ready.contains(.wake) { wake.drain() }
        if ready.contains(.signal) { news.signals = session.signals.read() }
        if ready.contains(.input) {
            news.events = session.readInput()
        } else if session.inputPatience == 0 {
            news.events = session.expireInput()
        }
        news.isGone = ready.contains(.hangUp)
        return news
    }

    func lateSignals() -> [SignalEvent] { signals(within: Self.handlersTake) }

    func signalsMeanwhile() -> [SignalEvent] { signals(within: 0) }

    private func signals(within milliseconds: Int32) -> [SignalEvent] {
        var signals = pollfd(fd: session.signals.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&signals, 1, milliseconds) > 0 ? session.signals.read() : []
    }

    func present(_ frame: Frame) { session.present(frame) }
    func updateSize() -> Size { session.updateSize() }
    func repaint() { session.repaint() }
    func suspend() { session.suspend() }
    func edit(_ edit: OutsideEdit) -> OutsideEdit.Outcome { session.lend { OutsideEditor().edit(edit) } }
    func copy(_ text: ClipboardText) -> Bool { session.copy(text) }
    func close() { session.close() }

    func alert(_ alert: Alert) {
        if alert.rings { session.ring() }
        if let title = alert.title { session.show(title: SafeText(untrusted: title)) }
        if let words = alert.desktop { session.notify(SafeText(untrusted: words)) }
    }
}
