import CallCore
import Console
import TerminalIO
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// A signal is heard while a long text is worked through that nobody marked as pasted.
struct BusyLoopTests {
    /// Brings very many keys at its first look, and the end of its terminal at the next.
    private struct Stage: ConsoleStage {
        let size = Size(width: 80, height: 24)
        let isBehind = false
        var looks = 0

        mutating func wait(milliseconds: Int?) -> StageNews {
            looks += 1
            guard looks == 1 else { return StageNews(isGone: true) }
            return StageNews(events: (0..<2_000).map { .key(KeyPress($0 % 2 == 0 ? "j" : "k")) })
        }

        func signalsMeanwhile() -> [SignalEvent] { [.terminate] }
        func lateSignals() -> [SignalEvent] { [] }
        func present(_ frame: Frame) {}
        func updateSize() -> Size { size }
        func repaint() {}
        func suspend() {}
        func edit(_ edit: OutsideEdit) -> OutsideEdit.Outcome { .kept(words: "") }
        func copy(_ text: ClipboardText) -> Bool { true }
        func alert(_ alert: Alert) {}
        func close() {}
    }

    @Test func aSignalEndsTheWorkOnKeys() async throws {
        try await StoryWorld.run { story in
            let setting = story.world.setting(theme: try ThemeLibrary(folders: []).theme("dark"))
            let end = try await ConsoleThread.run {
                let mailbox = Mailbox(waking: try WakeDescriptor().handle)
                let interpreter = EffectInterpreter(
                    services: setting.services, operatorName: setting.settings.operatorName, mailbox: mailbox)
                return ConsoleLoop(
                    setting, theme: setting.theme, stage: Stage(), mailbox: mailbox, interpreter: interpreter,
                    board: FramePublisher()
                ).run()
            }
            guard case .signal(.terminate) = end else {
                Issue.record("the keys came first: \(end)")
                return
            }
        }
    }
}
