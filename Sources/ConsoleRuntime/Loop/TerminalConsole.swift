import CallCore
import Console
import TerminalIO
import TerminalUI

/// A console on the terminal of this process.
public struct TerminalConsole: Sendable {
    private let setting: ConsoleSetting
    private let options: TerminalOptions
    private let mailbox: Mailbox
    private let wake: WakeDescriptor
    private let board = FramePublisher()

    /// Throws `TerminalError`.
    public init(_ setting: ConsoleSetting, options: TerminalOptions) throws {
        self.setting = setting
        self.options = options
        wake = try WakeDescriptor()
        mailbox = Mailbox(waking: wake.handle)
    }

    /// Hands over keys and reads the screen, from anywhere.
    public var robot: ConsoleRobot { ConsoleRobot(mailbox: mailbox, board: board) }

    /// Opens the screen and runs until something ends it; the terminal is given back before this returns.
    ///
    /// What is being done has a second and a half to come to an end. A request that places a call is waited for; how many
    /// is told, and which is given back. Throws `TerminalError`.
    ///
    /// `onLeft` is told at once when the screen is closed: signals are caught still, and nobody takes them here any more. It
    /// gets what tells how many calls are being placed.
    public func run(
        onLeft: @escaping @Sendable (ConsoleEnd, _ placing: @escaping @Sendable () -> Int) -> Void = { _, _ in },
        onWaiting: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> (end: ConsoleEnd, left: Set<CallID>) {
        let interpreter = EffectInterpreter(
            services: setting.services, operatorName: setting.settings.operatorName, mailbox: mailbox)
        let result = await Result {
            try await ConsoleThread.run {
                let end = try runHere(interpreter)
                onLeft(end) { interpreter.placingCount }
                return end
            }
        }
        let left = await interpreter.stop(within: .milliseconds(1_500), onWaiting: onWaiting)
        return (try result.get(), left)
    }

    private func runHere(_ interpreter: EffectInterpreter) throws -> ConsoleEnd {
        defer { board.close() }
        let session = try TerminalSession(options)
        let depth = session.colorDepth
        let theme = depth == .none ? ThemeLibrary.mono : setting.theme.fitted(to: depth)
        let stage = TerminalStage(session: session, wake: wake)
        return ConsoleLoop(
            setting, theme: theme, stage: stage, mailbox: mailbox, interpreter: interpreter, board: board
        ).run()
    }
}
