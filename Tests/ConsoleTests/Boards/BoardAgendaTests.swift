import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Scheduled calls under their days and hours.
struct BoardAgendaTests {
    /// Samples.now is Monday 15 June, 16:31 in New York.
    private static func stage(_ minutes: [Double], width: Int = 120, height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.calls = minutes.enumerated().map {
            Samples.call($0, "Callee \($0)", "+14155552678", .scheduled, minutes: $1)
        }
        stage.press("2")
        return stage
    }

    private static func lines(_ stage: Stage) -> [String] {
        stage.text.split(separator: "\n").dropFirst(4).map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test func callsStandUnderTheirDayAndHourWithTheirCount() {
        let stage = Self.stage([5, 12, 40, 24 * 60, 25 * 60, 20 * 24 * 60])
        let text = stage.text
        #expect(text.contains("Today · Mon 15 Jun · 16:00 · 2 calls ─"))
        #expect(text.contains("\n 17:00 · 1 call ─"))
        #expect(text.contains("Tomorrow · Tue 16 Jun · 16:00 · 1 call ─"))
        #expect(text.contains("\n 17:00 · 1 call ─"))
        #expect(text.contains("Sun 5 Jul · 16:00 · 1 call ─"))
        #expect(text.contains("in 00:05:00"))
    }

    @Test func whatIsOverdueIsSaidToBe() {
        let stage = Self.stage([-3, -0.5, 12])
        #expect(stage.text.contains("Due now · 2 calls ─"))
        #expect(stage.text.contains("late 3 min"))
        #expect(stage.text.contains("◔ scheduled    due  "))
    }

    @Test func countdownsTickEverySecond() {
        var stage = Self.stage([1])
        #expect(stage.state.ticking == .everySecond)
        stage.now += 59
        stage.send(.ticked)
        #expect(stage.text.contains("in 00:00:01"))
        stage.now += 1
        stage.send(.ticked)
        #expect(stage.text.contains("Due now · 1 call") && stage.text.contains("due"))
    }

    @Test func callbacksStandThereToo() {
        var stage = Self.stage([12], width: 200, height: 60)
        stage.calls.append(Samples.call(5, "Ada Test", "+14155552671", .ended(.completed)))
        stage.calls[1].callbackAt = stage.now + 1_800
        stage.calls[1].remark = "wants a quote"
        stage.send(.journalChanged)
        #expect(stage.text.contains("↻ call back"))
        #expect(stage.text.contains("in 00:30:00"))
        #expect(stage.text.contains("was completed: wants a quote"))
        stage.press("1")
        #expect(stage.text.contains("✓ completed"))
    }

    @Test func aTimeThatIsNotToldHasAGroupOfItsOwn() {
        var stage = Self.stage([12])
        stage.calls[0].scheduledAt = nil
        stage.send(.journalChanged)
        #expect(stage.text.contains("Time not told · 1 call"))
    }

    @Test func groupsGoWithAnotherOrder() {
        var stage = Self.stage([12, 90])
        stage.press("S")
        #expect(stage.text.contains("Today · Mon 15 Jun · 18:00"))
        stage.press("s", "text:name", "enter")
        #expect(!stage.text.contains("Today"))
    }

    /// Wherever one is, the first line is a group's, every row is under its group, and no row is left out.
    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func everyRowIsSeenOnceUnderItsGroup(_ width: Int, _ height: Int) throws {
        var stage = Self.stage((0..<900).map { Double($0) * 7 + 1 }, width: width, height: height)
        var seen: [Int] = []
        for _ in 0..<900 {
            let board = try #require(stage.board)
            let lines = BoardLines(board, stage.state.times)
            guard case .group = lines.lines.first else {
                Issue.record("no group on top at \(board.list.selected ?? -1)")
                return
            }
            #expect(lines.lines.contains(.row(try #require(board.list.selected))))
            #expect(lines.rows == Array(try #require(lines.rows.first)...(try #require(lines.rows.last))))
            for (line, next) in zip(lines.lines, lines.lines.dropFirst()) {
                guard case .row(let row) = next else { continue }
                let over =
                    switch line {
                    case .row(let above): above;
                    case .group(let above): above
                    }
                #expect(lines.group(of: row) == lines.group(of: over))
            }
            seen.append(try #require(board.list.selected))
            stage.press("down")
        }
        #expect(seen == Array(0..<900))
    }

    @Test func aPageLeavesNoRowOut() throws {
        var stage = Self.stage((0..<900).map { Double($0) * 31 + 1 })
        var last = try #require(stage.board.map { BoardLines($0, stage.state.times).rows.last } ?? nil)
        for _ in 0..<40 {
            stage.press("pagedown")
            let rows = try #require(stage.board.map { BoardLines($0, stage.state.times).rows })
            #expect(try #require(rows.first) <= last + 1)
            last = try #require(rows.last)
        }
        stage.press("G")
        #expect(stage.text.contains("Callee 899"))
        stage.press("g")
        #expect(stage.text.contains("Callee 0 "))
    }

    @Test func aGroupThatIsNotAllLoadedSaysSo() {
        var stage = Self.stage((0..<1_000).map { 60 + Double($0) * 0.01 })
        #expect(stage.text.contains("\(BoardState.window)+ calls"))
        stage.press("G")
        #expect(stage.text.contains("+ calls"))
    }

    @Test func aClickOnAGroupGoesToItsFirstCall() throws {
        var stage = Self.stage([5, 12, 90, 95])
        try stage.click("18:00 · 2 calls")
        #expect(stage.state.subject?.callee.name == "Callee 2")
    }

    /// The hour ends and another group opens above: the cursor's line stays.
    @Test func noGroupThatOpensMovesTheCursorsLine() {
        var stage = Self.stage((0..<200).map { Double($0) * 3 + 1 })
        for _ in 0..<30 { stage.press("down") }
        let (line, name) = (stage.cursorLine, stage.state.subject?.callee.name)
        for _ in 0..<80 {
            stage.now += 60
            stage.send(.ticked)
            #expect(stage.cursorLine == line)
        }
        #expect(stage.state.subject?.callee.name == name)
    }
}
