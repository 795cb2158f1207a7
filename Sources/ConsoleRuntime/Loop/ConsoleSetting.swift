import CallCore
import Console
import TerminalUI

/// What a console is started with.
public struct ConsoleSetting: Sendable {
    public var settings: ConsoleSettings
    public var services: ConsoleServices
    public var theme: Theme
    public var clock: WallClock
    /// Takes a line for the log.
    public var log: @Sendable (String) -> Void

    public init(
        settings: ConsoleSettings, services: ConsoleServices, theme: Theme, clock: WallClock = .system,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.settings = settings
        self.services = services
        self.theme = theme
        self.clock = clock
        self.log = log
    }
}
