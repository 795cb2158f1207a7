import Testing

@testable import TerminalUI

struct TableLayoutTests {
    static let columns = [
        TableColumn(id: "state", minimum: 2, ideal: 12, priority: 9),
        TableColumn(id: "when", minimum: 8, ideal: 12, priority: 5),
        TableColumn(id: "to", minimum: 10, ideal: 20, flex: 2, priority: 8),
        TableColumn(id: "agent", minimum: 6, ideal: 10, flex: 1, priority: 3),
        TableColumn(id: "id", minimum: 10, priority: 1),
    ]

    @Test(arguments: [
        (0, []), (1, ["state 0 1"]), (2, ["state 0 2"]), (13, ["state 0 2", "to 3 10"]),
        (22, ["state 0 2", "when 3 8", "to 12 10"]),
        (40, ["state 0 2", "when 3 8", "to 12 10", "agent 23 6", "id 30 10"]),
        (60, ["state 0 12", "when 13 8", "to 22 20", "agent 43 6", "id 50 10"]),
        (80, ["state 0 12", "when 13 12", "to 26 28", "agent 55 14", "id 70 10"]),
    ])
    func placesColumns(_ width: Int, _ expected: [String]) {
        let layout = TableLayout(Self.columns, width: width)
        #expect(layout.placements.map { "\($0.column.id) \($0.x) \($0.width)" } == expected)
    }

    @Test
    func neverOverflowsNorOverlaps() {
        for width in 0...250 {
            var end = 0
            for placement in TableLayout(Self.columns, width: width, spacing: 2).placements {
                #expect(placement.x >= end && placement.width > 0)
                end = placement.x + placement.width
            }
            #expect(end <= width)
        }
        #expect(TableLayout([], width: 10).placements.isEmpty)
    }
}
