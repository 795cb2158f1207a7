import CallCore

extension Session {
    /// What stands against a call, as the journal knows it now.
    func verdicts(on intent: CallIntent) async throws -> [PlacementVerdict] {
        guard let number = intent.callee.number else {
            printer.note("Their number is not known here: the do-not-call list says nothing of them.")
            return []
        }
        let standing = NumberStanding(doNotCall: try await journal().doNotCallEntry(of: number))
        return PlacementRules().verdicts(on: standing)
    }

    /// Throws `CommandFailure` where anything stands against a call: nobody need be asked about it.
    func refuse(_ verdicts: [PlacementVerdict]) throws {
        guard let verdict = verdicts.first else { return }
        switch verdict {
        case .doNotCall(let entry): throw JournalError.doNotCall(entry)
        }
    }
}
