import Testing

@testable import CallDomain

/// The whole table, written a second time by hand: one row a state, one letter a report, both in `allCases` order.
///
/// `m` moves to what is reported, `k` keeps, `r` is refused.
struct TransitionTableTests {
    private static let table: [(state: String, row: String)] = [
        // reports:          in se ns th rj un ac sc qu ri ip | co vm na bu fa ca us
        ("intended", "k m m r r r r r r r r r r r r r r r"),
        ("sending", "r k m m m m m m m m m m m m m m m m"),
        ("not_sent", "r m k r r r r r r r r r r r r r r r"),
        ("throttled", "r m m k r r m m m m m m m m m m m m"),
        ("rejected", "k k k k k k r r r r r r r r r r r r"),
        ("unknown", "k k k k m k m m m m m m m m m m m m"),
        ("accepted", "r r r r r r k m m m m m m m m m m m"),
        ("scheduled", "r r r r r r k k m m m m m m m m m m"),
        ("queued", "r r r r r r k k k m m m m m m m m m"),
        ("ringing", "r r r r r r k k k k m m m m m m m m"),
        ("in_progress", "r r r r r r k k k k k m m m m m m m"),
        ("completed", "r r r r r r k k k k k k k k k k k k"),
        ("voicemail", "r r r r r r k k k k k k k k k k k k"),
        ("no_answer", "r r r r r r k k k k k k k k k k k k"),
        ("busy", "r r r r r r k k k k k k k k k k k k"),
        ("failed", "r r r r r r k k k k k k k k k k k k"),
        ("canceled", "r r r r r r k k k k k k k k k k k k"),
        ("unstated", "r r r r r r k k k k k m m m m m m k"),
    ]

    private static func state(_ name: String) -> CallState? {
        CallState(name: name, outcome: nil) ?? Outcome(rawValue: name).map(CallState.ended)
    }

    static let pairs: [(CallState, CallState, Transition)] = table.flatMap { name, row in
        zip(table, row.split(separator: " ")).compactMap { other, letter in
            guard let from = state(name), let report = state(other.state) else { return nil }
            return (from, report, letter == "m" ? .moves(to: report) : letter == "k" ? .keeps : .refused)
        }
    }

    @Test func theTableIsWhole() {
        #expect(Self.pairs.count == CallState.allCases.count * CallState.allCases.count)
        #expect(Set(Self.pairs.map(\.0)) == Set(CallState.allCases))
    }

    @Test(arguments: pairs)
    func everyPair(_ state: CallState, _ report: CallState, _ expected: Transition) {
        #expect(state.transition(on: report) == expected)
    }

    /// The one row that a person's word changes.
    private static let rejectedByAPerson = "k k k k k k m m m m m m m m m m m m"

    @Test func aPersonsRejectionGivesWayToEvidenceAndNothingElseChanges() {
        for (state, report, expected) in Self.pairs where state != .rejected {
            #expect(state.transition(on: report, isPersonsWord: true) == expected)
        }
        for (report, letter) in zip(CallState.allCases, Self.rejectedByAPerson.split(separator: " ")) {
            let expected: Transition = letter == "m" ? .moves(to: report) : .keeps
            #expect(CallState.rejected.transition(on: report, isPersonsWord: true) == expected)
        }
    }

    @Test func nothingPlacedCanBeSentAgain() {
        for state in CallState.allCases where state.isPlaced || state == .unknown || state == .rejected {
            #expect(state.transition(on: .sending) != .moves(to: .sending))
            #expect(state.transition(on: .sending, isPersonsWord: true) != .moves(to: .sending))
        }
    }

    @Test func storedNamesReadBack() {
        for state in CallState.allCases {
            #expect(CallState(name: state.name, outcome: state.outcome?.rawValue) == state)
        }
    }
}
