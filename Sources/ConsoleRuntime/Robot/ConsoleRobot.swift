import Console
import TerminalUI

/// Uses a console as a person does: presses keys and reads the screen.
public struct ConsoleRobot: Sendable {
    /// How long it waits unless it is told otherwise: until nobody would believe any more that it comes.
    public static let patience = Duration.seconds(240)

    let mailbox: Mailbox
    private let board: FramePublisher

    init(mailbox: Mailbox, board: FramePublisher) {
        self.mailbox = mailbox
        self.board = board
    }

    /// What is shown now.
    public var screen: ScreenSnapshot { board.latest }

    /// Presses a key in sight of the newest frame: it answers no question that was not shown by then.
    public func press(_ key: KeyPress) { input(.key(key)) }

    /// Presses a command's key.
    public func perform(_ command: CommandID) {
        guard let key = CommandTable.command(command)?.keys.first else { return }
        press(key)
    }

    /// Types text, letter by letter.
    public func type(_ text: String) {
        for character in text { press(KeyPress(character)) }
    }

    public func paste(_ text: String) { input(.paste(text)) }

    public func click(_ point: Point) { input(.mouse(MouseEvent(.press(.left), at: point))) }

    public func resize(_ size: Size) { input(.resized(size)) }

    private func input(_ event: InputEvent) { mailbox.post(.input(event, seen: board.latest.number)) }

    public func post(_ action: Action) { mailbox.post(action) }

    public func end() { mailbox.post(.end(.quit)) }

    /// The first screen from now on that meets the condition; throws `RobotError` when the time is over.
    @discardableResult
    public func wait(
        for what: String, within limit: Duration = ConsoleRobot.patience,
        where isMet: @escaping @Sendable (ScreenSnapshot) -> Bool
    ) async throws -> ScreenSnapshot {
        // Only a screen drawn after all that was sent before counts.
        let mark = board.nextMark()
        mailbox.post(.mark(mark))
        guard let snapshot = await board.snapshot(within: limit, where: { $0.mark >= mark && isMet($0) }) else {
            throw RobotError(wanted: what, limit: limit, screen: screen.text)
        }
        return snapshot
    }

    /// Waits for text on the screen.
    @discardableResult
    public func wait(for text: String, within limit: Duration = ConsoleRobot.patience) async throws -> ScreenSnapshot {
        try await wait(for: "\u{201C}\(text)\u{201D}", within: limit) { $0.contains(text) }
    }

    @discardableResult
    public func wait(forEndOf text: String, within limit: Duration = ConsoleRobot.patience) async throws
        -> ScreenSnapshot
    {
        try await wait(for: "\u{201C}\(text)\u{201D} to go", within: limit) { !$0.contains(text) }
    }

    /// Waits until every key pressed so far was taken and nothing that they began is under way.
    @discardableResult
    public func waitUntilIdle(within limit: Duration = ConsoleRobot.patience) async throws -> ScreenSnapshot {
        try await wait(for: "the console to be idle", within: limit) { $0.isIdle }
    }
}
