import CallCore
import Console
import TerminalIO
import TerminalUI

/// The same console without a terminal: for scripts, pictures and tests.
public final class HeadlessConsole: Sendable {
    public let robot: ConsoleRobot
    private let interpreter: EffectInterpreter
    private let life: Task<ConsoleEnd, any Error>

    /// Starts it. Throws `TerminalError` where there is no descriptor to be had.
    /// - Parameter editing: stands in for the operator's own editor, which needs a terminal.
    public init(
        _ setting: ConsoleSetting, size: Size,
        editing: @escaping @Sendable (OutsideEdit) -> OutsideEdit.Outcome = { _ in
            .kept(words: "There is no terminal here that an editor could be opened on.")
        }
    ) throws {
        let wake = try WakeDescriptor()
        let mailbox = Mailbox(waking: wake.handle)
        let board = FramePublisher()
        let interpreter = EffectInterpreter(
            services: setting.services, operatorName: setting.settings.operatorName, mailbox: mailbox)
        self.interpreter = interpreter
        robot = ConsoleRobot(mailbox: mailbox, board: board)
        life = Task {
            try await ConsoleThread.run {
                ConsoleLoop(
                    setting, theme: setting.theme, stage: HeadlessStage(size: size, wake: wake, editing: editing),
                    mailbox: mailbox,
                    interpreter: interpreter, board: board
                ).run()
            }
        }
    }

    /// Waits for its end.
    @discardableResult
    public func finish() async throws -> ConsoleEnd { try await leave().end }

    /// The same, and which calls were being placed then; their answers are waited for, and how many is told.
    public func leave(onWaiting: @Sendable (Int) -> Void = { _ in }) async throws -> (
        end: ConsoleEnd, left: Set<CallID>
    ) {
        let end = try await life.value
        return (end, await interpreter.stop(within: .milliseconds(1_500), onWaiting: onWaiting))
    }

    /// How many calls are being placed.
    public var placingCount: Int { interpreter.placingCount }

    /// Ends it, whatever it shows.
    public func stop() async throws {
        robot.end()
        try await finish()
    }
}
