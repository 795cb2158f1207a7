import CNcurses
import Glibc
import TerminalUI

extension TerminalSession {
    /// Whether a screen can be shown on the environment's terminal; touches nothing.
    ///
    /// - Throws: `TerminalError` with what to do.
    public static func check(_ environment: TerminalEnvironment) throws(TerminalError) {
        _ = try description(environment)
    }

    /// The first description of the environment's terminal that is there and can show a screen.
    static func description(_ environment: TerminalEnvironment) throws(TerminalError) -> String {
        guard let term = environment.candidates.first(where: { tl_terminal_exists($0) }) else {
            throw .unknownTerminal(environment.term)
        }
        guard tl_terminal_is_usable(term) else { throw .unsuitableTerminal(term) }
        return term
    }

    /// Opens the way to the terminal and waits until it takes something.
    static func openOutput() throws(TerminalError) {
        guard tl_output_open(STDOUT_FILENO) else { throw .unavailable("no descriptor for the terminal") }
        var ready = pollfd(fd: tl_output_descriptor(), events: Int16(POLLOUT), revents: 0)
        while poll(&ready, 1, -1) < 0, errno == EINTR {}
    }

    /// Leaves the terminal as it was found.
    static func giveUp(_ signals: SignalPipe) {
        tl_guard_pause()
        tl_guard_disarm()
        tl_output_close()
        signals.close()
    }

    /// What the terminal has, what is asked for, and what NO_COLOR allows: the least of them.
    static func depth(_ options: TerminalOptions, _ environment: TerminalEnvironment) -> ColorDepth {
        guard !environment.isColorless, options.colorDepth != ColorDepth.none, tl_color_start() else { return .none }
        let own = ColorDepth(colors: Int(tl_colors()))
        return min(own, options.colorDepth ?? own)
    }

    static func clamped(columns: Int32, rows: Int32) -> Size {
        Size(
            width: min(max(1, Int(columns)), Frame.largest.width),
            height: min(max(1, Int(rows)), Frame.largest.height))
    }
}
