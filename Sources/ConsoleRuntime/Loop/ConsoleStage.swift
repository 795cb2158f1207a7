import Console
import TerminalIO
import TerminalUI

/// Where a console is shown and where its events come from; it belongs to the console's thread.
protocol ConsoleStage {
    /// The cells there are.
    var size: Size { get }

    /// Whether something that was presented has not reached the terminal yet; nothing is presented meanwhile.
    var isBehind: Bool { get }

    /// Waits until something came or the time is over; `nil` waits for ever.
    mutating func wait(milliseconds: Int?) -> StageNews
    /// Signals whose handlers had not run yet when what came along was read.
    func lateSignals() -> [SignalEvent]
    /// Signals that came while events are worked through.
    func signalsMeanwhile() -> [SignalEvent]
    func present(_ frame: Frame)
    /// Takes the size anew and returns it.
    func updateSize() -> Size
    /// Paints everything anew with the next frame.
    func repaint()
    /// Stops the process as ^Z does, and returns when it goes on.
    func suspend()
    /// Lends the stage to the operator's own editor, and returns when that has ended.
    func edit(_ edit: OutsideEdit) -> OutsideEdit.Outcome
    /// `false` where the text is too long for a clipboard.
    func copy(_ text: ClipboardText) -> Bool
    /// Rings, shows a title, notifies the desktop: whatever is asked for and the stage can do.
    func alert(_ alert: Alert)
    func close()
}

/// What came while a stage waited.
struct StageNews: Sendable {
    var events: [InputEvent] = []
    var signals: [SignalEvent] = []
    var isGone = false
    /// Whether the events may have been meant for a screen that is not there any more.
    var isOld = false
    /// Whether nothing was there when the stage began to wait: what came was done since.
    var hasWaited = false
}
