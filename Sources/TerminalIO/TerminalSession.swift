import CNcurses
import Glibc
import TerminalUI

/// The terminal while a screen is up: frames go out, events come in, and it is given back whole.
///
/// Belongs to one thread: it is not `Sendable`, and the curses library behind it knows one screen.
public final class TerminalSession {
    /// Signals as events; they stay caught after the screen is closed.
    public let signals: SignalPipe
    /// The colours frames are reduced to.
    public let colorDepth: ColorDepth
    /// The cells there are.
    public private(set) var size: Size
    /// False after `close`; nothing touches the terminal any more.
    public private(set) var isOpen = true
    private let environment: TerminalEnvironment
    private let modes: TerminalModes
    private let logPath: String?
    private var reader: InputReader
    private var presenter: FramePresenter
    /// Set once there was one to show.
    private var title: SafeText?

    /// Opens the screen: the guard first, then curses, then the modes of our own. Before any of it, a terminal that takes
    /// nothing is waited for, and signals do what they always do.
    ///
    /// - Throws: `TerminalError`, with the terminal as it was.
    public init(
        _ options: TerminalOptions, environment: TerminalEnvironment = .current()
    ) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let term = try Self.description(environment)
        guard tl_use_utf8() else { throw .noUnicode }
        try Self.openOutput()
        let signals = try SignalPipe()
        guard tl_guard_arm(STDIN_FILENO, options.programName) else { throw .unavailable("a screen is open already") }
        guard tl_screen_open(term) != nil else {
            Self.giveUp(signals)
            throw .unknownTerminal(term)
        }
        logPath = options.logPath
        self.signals = signals
        self.environment = environment
        reader = InputReader(
            descriptor: STDIN_FILENO, escapeDelay: .milliseconds(options.escapeDelayMilliseconds))
        modes = TerminalModes(reportsMouse: options.reportsMouse, keypad: .ofTerminal())
        colorDepth = Self.depth(options, environment)
        presenter = FramePresenter(depth: colorDepth)
        size = Self.clamped(columns: tl_screen_columns(), rows: tl_screen_rows())
        if size.width != Int(tl_screen_columns()) || size.height != Int(tl_screen_rows()) {
            resizeterm(Int32(size.height), Int32(size.width))
        }
        captureErrors()
        write(modes.on)
    }

    deinit {
        close()
    }

    /// The descriptor keys come from.
    public var inputDescriptor: Int32 { STDIN_FILENO }

    /// Milliseconds after which `expireInput` is to be called if nothing comes; 0 where it is time to, nil if nothing is
    /// under way.
    public var inputPatience: Int? {
        guard isOpen, let patience = reader.patience else { return nil }
        return Int((patience / .milliseconds(1)).rounded(.up))
    }

    /// What came from the terminal, without waiting.
    public func readInput() -> [InputEvent] {
        isOpen ? reader.read() : []
    }

    /// The descriptor that tells when the terminal takes more; -1 while nothing waits for it.
    ///
    /// While something waits, what a person sees is older than the last frame that was shown.
    public var waitingOutput: Int32 { isOpen && tl_output_waits() ? tl_output_descriptor() : -1 }

    /// Writes what the terminal takes now of what waits.
    public func flushOutput() { tl_output_flush() }

    /// Takes an escape alone for the key, and gives up on a paste or sequence whose end does not come.
    public func expireInput() -> [InputEvent] {
        isOpen ? reader.expire() : []
    }

    /// Shows a frame; of another size than `size`, it is cut or padded.
    public func present(_ frame: Frame) {
        guard isOpen else { return }
        guard frame.size != size else { return presenter.present(frame) }
        var fitted = Frame(size: size)
        fitted.draw(frame)
        presenter.present(fitted)
    }

    /// Takes the terminal's size anew; to be called on `.windowChanged`.
    public func updateSize() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard isOpen, tl_terminal_size(STDOUT_FILENO, &columns, &rows), columns > 0, rows > 0 else { return size }
        let new = Self.clamped(columns: columns, rows: rows)
        guard new != size else { return size }
        size = new
        resizeterm(Int32(new.height), Int32(new.width))
        presenter.invalidate()
        return size
    }

    /// Makes the next frame repaint everything: after a stop that was not ours, or when another program wrote here.
    ///
    /// Belongs after `.continued`; `size` may be another, since changes of the window are not told to who is stopped.
    public func repaint() {
        guard isOpen else { return }
        tl_screen_resume()
        write(modes.on)
        _ = updateSize()
        presenter.invalidate()
    }

    /// Gives the terminal back, stops as ^Z does, and takes the terminal again when continued; the next frame is painted
    /// whole, and `size` may be another.
    public func suspend() {
        guard isOpen else { return }
        leave()
        tl_stop_group()
        enter()
    }

    /// Lends the terminal to another program, an editor perhaps, while the body runs.
    ///
    /// ^C there is not ours. The next frame is painted whole, and `size` may be another.
    public func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard isOpen else { return try body() }
        leave()
        tl_signals_lend(true)
        defer {
            tl_signals_lend(false)
            enter()
        }
        return try body()
    }

    /// Puts text on the clipboard of the terminal's user; false if it is too long.
    public func copy(_ text: ClipboardText) -> Bool {
        guard isOpen, let bytes = Clipboard.sequence(text, multiplexer: environment.multiplexer) else { return false }
        write(bytes)
        return true
    }

    /// Rings the terminal's bell.
    public func ring() {
        write([0x07])
    }

    /// Shows a title until the next one or the end, where the terminal takes titles.
    public func show(title: SafeText) {
        guard isOpen, environment.takesTitles else { return }
        let saving = self.title == nil ? TerminalNotice.saved : []
        self.title = title
        // Before it is shown: it may hold a callee's name, which no crash is to leave behind.
        tl_guard_restore_also(TerminalNotice.restored, TerminalNotice.restored.count)
        write(saving + TerminalNotice.title(title, multiplexer: environment.multiplexer))
    }

    /// Asks the terminal for a notification of the desktop.
    public func notify(_ text: SafeText) {
        guard environment.takesTitles else { return }
        write(
            TerminalNotice.desktop(text, dialect: environment.dialect, multiplexer: environment.multiplexer))
    }

    /// Gives the terminal back, in about half a second at most where nobody reads it; any number of times.
    public func close() {
        guard isOpen else { return }
        leaveScreen()
        isOpen = false
        tl_guard_disarm()
        tl_output_close()
        tl_stderr_release()
    }

    private var titleOff: [UInt8] { title == nil ? [] : TerminalNotice.restored }

    private func leave() {
        leaveScreen()
        tl_stderr_release()
    }

    private func leaveScreen() {
        let first = modes.off + titleOff
        tl_screen_leave(first, first.count)
        tl_guard_restore_also(TerminalNotice.restored, 0)
        tl_guard_pause()
    }

    private func enter() {
        tl_guard_continue()
        captureErrors()
        repaint()
        guard let title else { return }
        self.title = nil
        show(title: title)
    }

    private func captureErrors() {
        if let logPath, tl_stderr_capture(logPath) { tl_guard_name_log(logPath) }
    }

    private func write(_ bytes: [UInt8]) {
        guard isOpen else { return }
        tl_output_put(bytes, bytes.count)
    }
}
