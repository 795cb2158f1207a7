import CallCore
import Testing

@testable import trunkline

@Suite struct ToldLinesTests {
    private let call = CallID()

    private func lines(_ count: Int) -> [TranscriptLine] {
        (0..<count).map { TranscriptLine(speaker: .agent, text: "\($0)") }
    }

    @Test func everyLineIsToldOnce() {
        var told = ToldLines()
        var heard: [Int] = []
        for count in [1, 1, 3, 2, 4, 4, 6] {
            let isOver = count == 6
            heard += told.untold(lines(count), of: call, isUnderWay: true, isOver: isOver).map(\.position)
        }
        #expect(heard == [0, 1, 2, 3, 4, 5])
    }

    @Test func whatWasThereBeforeIsNotTold() {
        var told = ToldLines()
        told.skip(3, of: call)
        #expect(told.untold(lines(4), of: call, isUnderWay: true, isOver: false).map(\.position) == [3])
    }

    @Test func lateNewsOfAnOldCallDoesNotTellItsConversationAgain() {
        var told = ToldLines()
        #expect(told.untold(lines(9), of: call, isUnderWay: false, isOver: true).isEmpty)
    }

    @Test func aConversationThatComesWithTheEndIsTold() {
        var told = ToldLines()
        #expect(told.untold(lines(2), of: call, isUnderWay: true, isOver: true).count == 2)
        #expect(told.untold(lines(2), of: call, isUnderWay: false, isOver: true).isEmpty)
    }
}
