import CallCore
import Console
import Foundation
import TerminalIO
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// The parts of the loop by themselves.
@Suite struct StoryLoopTests {
    @Test func lettersStayInOrderWhoeverPostsThem() async throws {
        let wake = try WakeDescriptor()
        let mailbox = Mailbox(waking: wake.handle)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for number in 0..<500 { mailbox.post(.mark(number)) } }
            }
        }
        let numbers = mailbox.takeAll().compactMap { letter -> Int? in
            guard case .mark(let number) = letter else { return nil }
            return number
        }
        #expect(numbers.count == 4_000)
        #expect(numbers.filter { $0 == 499 }.count == 8)
        #expect(mailbox.isEmpty)
        #expect(HeadlessStage(size: .zero, wake: wake).wait(milliseconds: 0).events.isEmpty)
    }

    @Test(arguments: [
        (Ticking.everySecond, 10.25, 751), (.everySecond, 10, 1_001), (.everySecond, 10.9995, 2),
        (.everyMinute, 90, 30_001), (.everyMinute, 59.5, 501), (.everySecond, -0.25, 251),
    ])
    func wakesOnTheFullSecondOrMinute(ticking: Ticking, second: Double, milliseconds: Int) {
        let now = Date(timeIntervalSince1970: second)
        #expect(TickSchedule.milliseconds(to: ticking, at: now) == milliseconds)
    }

    @Test func aTickIsDueOnceAPeriod() {
        let at = { (second: Double) in Date(timeIntervalSince1970: second) }
        #expect(!TickSchedule.isDue(.everySecond, last: at(10.1), now: at(10.9)))
        #expect(TickSchedule.isDue(.everySecond, last: at(10.9), now: at(11)))
        #expect(!TickSchedule.isDue(.everyMinute, last: at(61), now: at(119)))
        #expect(TickSchedule.isDue(.everyMinute, last: at(119), now: at(120)))
    }

    @Test func waitingForAScreenEnds() async {
        let board = FramePublisher()
        #expect(await board.snapshot(within: .zero) { _ in false } == nil)
        #expect(await board.snapshot(within: .seconds(60)) { _ in true } != nil)
        async let late = board.snapshot(within: .seconds(60)) { $0.isIdle }
        board.publish(ScreenSnapshot(frame: Frame(size: Size(1, 1)), isIdle: true, mark: 0, clipboard: nil))
        #expect(await late?.frame.size == Size(1, 1))
        board.close()
        #expect(await board.snapshot(within: .seconds(60)) { !$0.isIdle } == nil)
    }

    @Test func quietIsToldOnce() async {
        let told = Locked(0)
        let counter = WorkCounter { told.withLock { $0 += 1 } }
        #expect(counter.isQuiet)
        counter.begin()
        counter.begin()
        counter.end()
        #expect(!counter.isQuiet)
        #expect(await counter.settle(within: .milliseconds(30)) == false)
        counter.end()
        #expect(await counter.settle(within: .zero))
        #expect(told.withLock { $0 } == 1)
    }

    @Test(
        arguments: [
            (ConsoleEnd.quit, 0), (.signal(.terminate), 143), (.signal(.interrupt), 130), (.signal(.quit), 131),
            (.terminalGone, 129),
        ] as [(ConsoleEnd, Int32)])
    func endsHaveTheirCodes(end: ConsoleEnd, code: Int32) {
        #expect(end.exitCode == code)
    }

    @Test(arguments: [
        JournalError.fenced(by: CallID()), .heldBack(by: CallID(), .ringing), .alreadyPlaced(once: "a", CallID()),
        .noSuchCall(CallID()), .alreadyKept(CallID()), .claimed(by: CallID()),
        .notSendable(.accepted), .diskFull, .readOnly, .locked, .damaged("x"), .tooNew(version: 9),
        .cannotOpen(path: "/x", reason: "y"), .closed, .other("z"),
    ])
    func everyFailureOfTheJournalHasASentence(error: JournalError) {
        #expect(ErrorWords.of(error).hasSuffix("."))
        #expect(!ErrorWords.of(error).contains("JournalError"))
    }
}
