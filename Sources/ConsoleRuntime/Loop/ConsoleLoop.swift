import CallCore
import Console
import Foundation
import TerminalIO
import TerminalUI
import Wording

/// The console's life on its one thread: takes in all that came, draws once, waits.
///
/// Made and run on that thread; the state and the stage never leave it.
final class ConsoleLoop<Stage: ConsoleStage> {
    private static var slow: Duration { .milliseconds(500) }

    private var state: ConsoleState
    private var stage: Stage
    private let theme: Theme
    private let clock: WallClock
    private let log: @Sendable (String) -> Void
    private let mailbox: Mailbox
    private let interpreter: EffectInterpreter
    private let board: FramePublisher
    private var frame: Frame
    private var isStale = true
    /// No tick comes before.
    private var nextTick = Duration.zero
    private var end: ConsoleEnd?
    private var clipboard: ClipboardText?
    private var mark = 0
    private var pace = FramePace()
    private var trust = KeyTrust()
    private var gate = AnswerGate<InputTarget>()
    private var frameCount = 0
    /// When the terminal was looked at last: all keys that come later were pressed since.
    private var lookedAt = Duration.zero
    /// None of the keys that came last was pressed before.
    private var pressedAfter = Duration.zero
    private let begun = ContinuousClock.now

    init(
        _ setting: ConsoleSetting, theme: Theme, stage: Stage, mailbox: Mailbox, interpreter: EffectInterpreter,
        board: FramePublisher
    ) {
        state = ConsoleState(settings: setting.settings, size: stage.size, now: setting.clock.now)
        frame = Frame(size: .zero)
        clock = setting.clock
        log = setting.log
        self.theme = theme
        self.stage = stage
        self.mailbox = mailbox
        self.interpreter = interpreter
        self.board = board
    }

    /// Runs until something ends it, and gives the stage back.
    func run() -> ConsoleEnd {
        take(.input(.resized(stage.size)))
        take(.started)
        while true {
            readLetters()
            if let end {
                stage.close()
                board.close()
                return end
            }
            show()
            take(wait())
        }
    }

    /// What lies there after the program was away is looked at by itself, before anything new can come.
    private func wait() -> StageNews {
        let before = elapsed
        trust.noteScreen(isBehind: stage.isBehind, isDrawn: !isStale, at: before)
        if !stage.isBehind, !isStale { gate.noteShown(state.inputTarget, frame: frameCount, at: before) }
        let wasAway = trust.wasAway(at: before)
        let limit = wasAway ? 0 : patience
        var news = stage.wait(milliseconds: limit)
        let now = elapsed
        // The program may have been stopped while it waited, which is told by a signal, or by the time that went by.
        if now - before > KeyTrust.longestAway, !news.events.isEmpty { news.signals += stage.lateSignals() }
        let isLate = now - before > .milliseconds(limit) + KeyTrust.longestDelay
        news.isOld = wasAway || isLate || trust.isUnseen(at: now) || news.signals.contains(.continued)
        trust.noteLook(at: now)
        pressedAfter = news.hasWaited ? before : lookedAt
        lookedAt = before
        return news
    }

    private var elapsed: Duration { ContinuousClock.now - begun }

    /// Until the screen changes by itself, or until what has changed may be shown.
    private var patience: Int {
        let tick = min(TickSchedule.milliseconds(to: state.ticking, at: Date()), untilKeysDecide)
        // A terminal that is behind wakes the wait when it takes more.
        guard isStale, !stage.isBehind else { return tick }
        return min(tick, max(1, Int((pace.wait(at: elapsed) / .milliseconds(1)).rounded(.up))))
    }

    /// A look when a question has been shown for long enough tells the keys of before from those of later.
    private var untilKeysDecide: Int {
        guard let wait = gate.wait(for: state.inputTarget, behind: state.typingPause, at: elapsed) else { return .max }
        return max(1, Int((wait / .milliseconds(1)).rounded(.up)))
    }

    private func readLetters() {
        for letter in mailbox.takeAll() where end == nil {
            switch letter {
            case .action(let action): take(action)
            case .input(let event, let frame):
                take(event, gate.isOpen(state.inputTarget, toKeyAfter: frame) ? .seen : .unseen)
            case .mark(let number):
                mark = number
                pace.notePerson(at: elapsed)
            case .end(let how): end = how
            }
        }
    }

    private func take(_ news: StageNews) {
        let isText = InputBurst.isText(news.events)
        for (number, event) in news.events.enumerated() where end == nil {
            let isSeen = !news.isOld && isPressedInSight(event)
            take(event, isText ? .text : isSeen ? .seen : .unseen)
            if InputBurst.types(event) { gate.noteTyped(at: elapsed) }
            // A long text that nobody marked as pasted is worked through for a while.
            if number % 64 == 63 { for signal in stage.signalsMeanwhile() { take(signal) } }
        }
        for signal in news.signals { take(signal) }
        if news.isGone, end == nil { end = .terminalGone }
        if news.events.isEmpty, news.signals.isEmpty, mailbox.isEmpty { tick() }
    }

    private func isPressedInSight(_ event: InputEvent) -> Bool {
        let pause = InputBurst.types(event) ? state.typingPause : .any
        return gate.isOpen(state.inputTarget, toKeyOf: pressedAfter, behind: pause)
    }

    private func take(_ event: InputEvent, _ trust: InputTrust) {
        if trust != .seen, let refusal = refusal(of: event, trust) {
            return take(.actFailed(words: refusal))
        }
        self.trust.noteInput()
        take(.input(event))
    }

    /// Why what an event would do is not done.
    private func refusal(of event: InputEvent, _ trust: InputTrust) -> String? {
        var trial = state
        let effects = trial.update(.input(event), now: clock.now)
        return trust.refusal(of: effects, answersHalf: !state.isHalfAnswered && trial.isHalfAnswered)
    }

    /// Nobody said anything: a second went by, or an effect has come to its end.
    private func tick() {
        guard TickSchedule.isDue(state.ticking, last: state.now, now: clock.now), elapsed >= nextTick else { return }
        nextTick = elapsed + TickSchedule.shortest
        take(.ticked)
    }

    private func take(_ signal: SignalEvent) {
        switch signal {
        case .windowChanged: take(.input(.resized(stage.updateSize())))
        case .ending, .hangUp: end = end ?? .signal(signal)
        case .suspend: suspend()
        case .continued: resume()
        }
    }

    private func take(_ action: Action) {
        guard end == nil else { return }
        if case .input = action { pace.notePerson(at: elapsed) }
        let begun = ContinuousClock.now
        let effects = state.update(action, now: clock.now)
        isStale = true
        let took = ContinuousClock.now - begun
        if took > Self.slow { log("slow: \(Self.name(of: action)) took \(took)") }
        for effect in effects { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .quit: end = end ?? .quit
        case .showDemo: end = end ?? .demo
        case .suspend: suspend()
        case .editOutside(let edit): editOutside(edit)
        case .copy(let text): copy(text)
        case .alert(let alert): stage.alert(alert)
        default: interpreter.perform(effect)
        }
    }

    private func editOutside(_ edit: OutsideEdit) {
        let outcome = stage.edit(edit)
        take(.input(.resized(stage.size)))
        take(.editedOutside(edit, outcome))
    }

    private func suspend() {
        stage.suspend()
        resume()
    }

    private func resume() {
        stage.repaint()
        take(.input(.resized(stage.size)))
    }

    private func copy(_ text: ClipboardText) {
        guard stage.copy(text) else { return take(.actFailed(words: "This is too long for a terminal's clipboard.")) }
        clipboard = text
    }

    private func show() {
        if isStale {
            guard !stage.isBehind, pace.wait(at: elapsed) <= .zero else { return }
            draw()
        }
        // In this order: an effect posts its result before it counts as done.
        let isIdle = interpreter.isQuiet && mailbox.isEmpty && state.isIdle
        board.publish(
            ScreenSnapshot(
                frame: frame, isIdle: isIdle, number: frameCount, mark: mark, clipboard: clipboard))
    }

    private func draw() {
        let begun = ContinuousClock.now
        frame = state.view(theme: theme)
        frameCount += 1
        stage.present(frame)
        TrapPoint.pass(.drawn)
        let took = ContinuousClock.now - begun
        if took > Self.slow { log("slow: drawing took \(took)") }
        pace.noteFrame(at: elapsed)
        isStale = false
    }

    /// The kind of action, without what it carries.
    private static func name(of action: Action) -> String {
        Mirror(reflecting: action).children.first?.label ?? "\(action)"
    }
}
