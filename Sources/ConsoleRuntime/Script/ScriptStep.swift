import Console
import TerminalUI

/// One thing a script does.
public enum ScriptStep: Hashable, Sendable {
    case key(KeyPress)
    case type(String)
    case paste(String)
    case command(CommandID)
    case wait(text: String, limit: Duration)
    case waitGone(text: String, limit: Duration)
    case waitIdle(limit: Duration)
    case resize(Size)
    case click(Point)
    /// The screen as plain text.
    case saveScreen(path: String)
    case saveSVG(path: String)
    case quit
}

/// A step and the line it stands on, from 1.
public struct ScriptLine: Hashable, Sendable {
    public let number: Int
    public let step: ScriptStep

    public init(number: Int, step: ScriptStep) {
        self.number = number
        self.step = step
    }
}
