import Console
import Glibc
import TerminalIO
import TerminalUI

/// A console without a terminal: its frames are read from the `FramePublisher`, its events come as letters.
struct HeadlessStage: ConsoleStage {
    let size: Size
    let wake: WakeDescriptor
    let isBehind = false
    /// Stands in for the operator's own editor.
    var editing: @Sendable (OutsideEdit) -> OutsideEdit.Outcome = { _ in
        .kept(words: "There is no terminal here that an editor could be opened on.")
    }

    func wait(milliseconds: Int?) -> StageNews {
        var descriptor = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1) > 0 { wake.drain() }
        return StageNews()
    }

    func lateSignals() -> [SignalEvent] { [] }
    func signalsMeanwhile() -> [SignalEvent] { [] }
    func present(_ frame: Frame) {}
    func updateSize() -> Size { size }
    func repaint() {}
    func suspend() {}
    func edit(_ edit: OutsideEdit) -> OutsideEdit.Outcome { editing(edit) }
    func copy(_ text: ClipboardText) -> Bool { text.string.utf8.count <= Clipboard.largest }
    func alert(_ alert: Alert) {}
    func close() {}
}
