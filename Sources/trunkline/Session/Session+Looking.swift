import CallCore

extension Session {
    /// Looks once for a call whose outcome is unknown, and says what was found. Throws `CommandFailure` (2) where it stays
    /// unknown.
    func lookFor(_ name: String) async throws {
        let call = try await call(name)
        let lookup = UnknownLookup(journal: try await followedJournal(), clients: try clientFinder(), clock: clock)
        let finding = try await WaitNote.during("Waiting for the lists of account \(call.account).") {
            try await lookup.look(for: call.id)
        }
        let after = try await self.call(call.id.description)
        let look = CallLook.all(in: try await journal().events(of: call.id)).last
        switch finding {
        case .notOffered, .undecided, .failed: UnderWay.shared.noteUnknown()
        case .found, .settled: break
        }
        // What was found decides how this ends, also where nobody reads it.
        try? printer.document(LookReport(call: after, look: look).json) { LookReport(call: after, look: look).text }
        switch finding {
        case .found, .settled: return
        // Why nobody could be asked must not be taken for what became of the call.
        case .failed(let error):
            throw CommandFailure(.unknown, "\(CommandFailure(error).words) \(Self.stillUnknown(call))")
        case .notOffered(let reason): throw CommandFailure(.unknown, "\(reason) Only a person can say.")
        case .undecided:
            throw CommandFailure(.unknown, Self.stillUnknown(call))
        }
    }

    private static func stillUnknown(_ call: Call) -> String {
        "Still unknown. Once you know: `trunkline resolve \(call.id.short) --placed ID|--not-placed --reason …`."
    }
}
