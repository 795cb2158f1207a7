import CallCore
import Testing

@testable import Console

/// Writing the list in front into a file.
struct ExportTests {
    private static func orders(_ stage: Stage) -> [ExportOrder] {
        stage.performed.compactMap { effect in
            if case .export(let order) = effect { order } else { nil }
        }
    }

    @Test func whatIsWrittenIsTheListInFront() throws {
        var stage = Stage()
        stage.press("/", "text:jane", "enter", "e")
        #expect(stage.text.contains("1 call, in the order of the list") && stage.text.contains("Filter   jane"))
        stage.press("c")
        let order = try #require(Self.orders(stage).first)
        #expect(order.format == .csv && order.name == "calls-2026-06-15-1631.csv")
        #expect(order.query.filter == CallFilter(parsing: "jane"))
        #expect(order.query.offset == 0 && order.query.limit == .max)
        #expect(order.columns.contains(.name) && order.columns.contains(.state))
    }

    @Test func jsonIsTheOtherWayAndEscapeNone() {
        var stage = Stage()
        stage.press("2", "e", "esc")
        #expect(Self.orders(stage).isEmpty)
        stage.press("e", "j")
        #expect(Self.orders(stage).map(\.name) == ["scheduled-2026-06-15-1631.json"])
        #expect(Self.orders(stage).first?.query.scope == .scheduled)
    }

    @Test func whatIsStillBeingCountedIsNotSaidToBeAll() throws {
        var stage = Stage()
        stage.answersLists = false
        stage.press("/", "a")
        let asked = try #require(stage.heldLists.last)
        guard case .loadCalls(let board, let query, _) = asked else { return #expect(Bool(false), "\(asked)") }
        let rows = (0..<BoardState.window).map { Samples.call($0, "Ada \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.callsLoaded(board, query, rows, matching: nil))
        stage.press("enter", "e")
        #expect(stage.text.contains("\(rows.count)+ calls, in the order of the list"))
        stage.press("c")
        #expect(stage.text.contains("Writing \(rows.count)+ calls"))
    }

    @Test func anEmptyListIsNotWritten() {
        var stage = Stage()
        stage.press("/", "text:nobody at all", "enter", "e")
        #expect(stage.text.contains("The list is empty: there is nothing to write."))
    }

    /// It changes no call.
    @Test func aReadOnlyConsoleMayWriteAList() {
        var stage = Stage(readOnly: true)
        stage.press("e", "c")
        #expect(Self.orders(stage).count == 1)
    }
}
