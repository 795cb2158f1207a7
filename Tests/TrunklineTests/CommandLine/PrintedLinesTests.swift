import CallCore
import Foundation
import Testing

@testable import trunkline

@Suite struct PrintedLinesTests {
    private let call = CallID()

    private func lines(_ count: Int) -> [TranscriptLine] {
        (0..<count).map { TranscriptLine(speaker: .agent, text: "\($0)") }
    }

    private func event(_ reported: CallState?) -> CallEvent {
        CallEvent(
            call: call, at: Date(timeIntervalSince1970: 0), source: .poll, reported: reported, kind: .told("told"))
    }

    /// What one run of events comes to: the places of the lines that are told.
    private struct Step: Sendable {
        let reported: CallState?
        let state: CallState
        let lines: Int
        let told: [Int]

        init(_ reported: CallState?, _ state: CallState, _ lines: Int, told: [Int]) {
            (self.reported, self.state, self.lines, self.told) = (reported, state, lines, told)
        }
    }

    private static let over = CallState.ended(.completed)

    private static let stories: [[Step]] = [
        [
            Step(.inProgress, .inProgress, 1, told: [0]), Step(nil, .inProgress, 1, told: []),
            Step(nil, .inProgress, 3, told: [1, 2]), Step(nil, .inProgress, 2, told: []),
            Step(nil, .inProgress, 4, told: [3]), Step(over, over, 6, told: [4, 5]),
        ],
        // The last lines come after the end, in parts.
        [
            Step(.inProgress, .inProgress, 3, told: [0, 1, 2]), Step(over, over, 3, told: []),
            Step(nil, over, 5, told: [3, 4]), Step(nil, over, 5, told: []), Step(nil, over, 6, told: [5]),
        ],
        // All of it does.
        [Step(.ringing, .ringing, 0, told: []), Step(over, over, 0, told: []), Step(nil, over, 2, told: [0, 1])],
        [Step(over, over, 2, told: [0, 1]), Step(nil, over, 2, told: [])],
        // An early state is reported late.
        [
            Step(over, over, 2, told: [0, 1]), Step(.ringing, over, 2, told: []), Step(over, over, 2, told: []),
            Step(.ringing, over, 3, told: [2]),
        ],
        // News of a call that was over before anybody listened.
        [Step(nil, over, 9, told: []), Step(nil, over, 9, told: [])],
        [Step(.ringing, over, 9, told: []), Step(nil, over, 10, told: [9])],
    ]

    @Test(arguments: stories.indices)
    func everyLineIsToldOnce(_ index: Int) {
        var told = PrintedLines()
        for (number, step) in Self.stories[index].enumerated() {
            let heard = told.untold(lines(step.lines), of: call, in: step.state, after: [event(step.reported)])
            #expect(heard.map(\.position) == step.told, "step \(number)")
        }
    }

    @Test func whatWasThereBeforeIsNotTold() {
        var told = PrintedLines()
        told.skip(3, of: call)
        let heard = told.untold(lines(4), of: call, in: .inProgress, after: [event(.inProgress)])
        #expect(heard.map(\.position) == [3])
    }

    /// However many calls end meanwhile, those that go on and the last that ended are remembered.
    @Test func onlyTheOldestAreForgotten() {
        var told = PrintedLines()
        let (running, last) = (CallID(), CallID())
        #expect(told.untold(lines(2), of: running, in: .inProgress, after: []).count == 2)
        for _ in 0..<3 * PrintedLines.mostEnded {
            #expect(told.untold([], of: CallID(), in: Self.over, after: [event(Self.over)]).isEmpty)
        }
        #expect(told.untold(lines(1), of: last, in: Self.over, after: [event(Self.over)]).count == 1)
        for _ in 1..<PrintedLines.mostEnded {
            #expect(told.untold([], of: CallID(), in: Self.over, after: [event(Self.over)]).isEmpty)
        }
        #expect(told.untold(lines(3), of: running, in: .inProgress, after: []).map(\.position) == [2])
        #expect(told.untold(lines(3), of: last, in: Self.over, after: []).map(\.position) == [1, 2])
    }
}
