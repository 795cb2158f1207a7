/// How a screen is opened.
public struct TerminalOptions: Hashable, Sendable {
    /// What the program calls itself if it has to stop on a fault of its own.
    public var programName: String
    /// Where stderr goes while the screen is up; nil leaves it.
    public var logPath: String?
    /// Whether the mouse's buttons and drags are reported.
    public var reportsMouse: Bool
    /// How long an escape waits for what makes it a key's sequence; 25 is good but for slow lines.
    public var escapeDelayMilliseconds: Int
    /// The deepest colour to use; nil takes what the terminal has.
    public var colorDepth: ColorDepth?

    public init(
        programName: String, logPath: String? = nil, reportsMouse: Bool = true, escapeDelayMilliseconds: Int = 25,
        colorDepth: ColorDepth? = nil
    ) {
        self.programName = programName
        self.logPath = logPath
        self.reportsMouse = reportsMouse
        self.escapeDelayMilliseconds = escapeDelayMilliseconds
        self.colorDepth = colorDepth
    }
}
