import CallCore
import Console
import TerminalUI

/// Drives a console with a script.
public struct ScriptRunner: Sendable {
    private let script: ConsoleScript
    private let robot: ConsoleRobot
    private let theme: Theme
    private let isReplacing: Bool

    /// The theme is the one the pictures are drawn in; `replacing` lets a screen take the place of a file that is there.
    public init(_ script: ConsoleScript, robot: ConsoleRobot, theme: Theme, replacing: Bool = false) {
        self.script = script
        self.robot = robot
        self.theme = theme
        isReplacing = replacing
    }

    /// Throws `ScriptError` at the first line that does not come true.
    public func run() async throws {
        for line in script.lines {
            do {
                try await perform(line.step)
            } catch {
                throw ScriptError(file: script.file, line: line.number, words: ErrorWords.of(error))
            }
        }
    }

    private func perform(_ step: ScriptStep) async throws {
        switch step {
        case .key(let key):
            // A key answers only what is on the screen: all before it is shown first.
            try await settled()
            robot.press(key)
        case .type(let text): robot.type(text)
        case .paste(let text): robot.paste(text)
        case .command(let command):
            try await settled()
            robot.perform(command)
        case .wait(let text, let limit): try await robot.wait(for: text, within: limit)
        case .waitGone(let text, let limit): try await robot.wait(forEndOf: text, within: limit)
        case .waitIdle(let limit): try await robot.waitUntilIdle(within: limit)
        case .resize(let size): robot.resize(size)
        case .click(let point):
            try await settled()
            robot.click(point)
        case .saveScreen(let path): try save(try await settled().frame.plainText(), to: path)
        case .saveSVG(let path): try save(Picture.svg(try await settled().frame, theme: theme), to: path)
        case .quit: robot.end()
        }
    }

    /// The screen after all that was sent before.
    @discardableResult
    private func settled() async throws -> ScreenSnapshot {
        try await robot.wait(for: "a screen") { _ in true }
    }

    /// Readable by its owner alone.
    private func save(_ text: String, to path: String) throws(ExportFile.Problem) {
        do {
            let file = try ExportFile(path: path, replacing: isReplacing)
            try file.write(text)
            try file.finish()
        } catch .exists(let path) {
            throw .cannotWrite(path: path, reason: "it is there already, and --force is not given")
        }
    }
}
