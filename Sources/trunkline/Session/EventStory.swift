import CallCore

/// Prints events as they are learned, by this process or by any other.
struct EventStory {
    let session: Session
    /// `nil` for every call.
    let call: Call?
    let endsWithCall: Bool

    /// Ends when the call is over, or with the task.
    func tell() async throws {
        let journal = try await session.journal()
        let changes = journal.changes()
        // How the call stands is read before its events: what is committed in between is told all the same.
        let wasOver = try await isOver(journal)
        var last = try await begin(journal)
        if wasOver { return }
        noteWhatCannotBeRead()
        let follower = try await follower()
        if let call { await follower.focus(on: [call.id]) }
        let following = Task { await follower.run() }
        defer { following.cancel() }
        for await _ in changes {
            let isOver = try await isOver(journal)
            last = try await print(after: last, journal)
            if isOver { return }
        }
        try Task.checkCancellation()
    }

    private func follower() async throws -> CallFollower {
        let accounts = try session.configuration().accounts
        guard let call else { return try await session.follower(of: accounts) }
        return try await session.follower(of: accounts.filter { $0.name == call.account })
    }

    /// A call's story begins at its beginning; that of all calls now.
    private func begin(_ journal: any CallJournal) async throws -> Int64 {
        guard let call else { return try await journal.latestSequence() }
        let events = try await journal.events(of: call.id)
        for event in events { try show(event) }
        return events.last?.sequence ?? 0
    }

    private func print(after sequence: Int64, _ journal: any CallJournal) async throws -> Int64 {
        var last = sequence
        while true {
            let events = try await journal.events(after: last, limit: 500)
            for event in events {
                last = max(last, event.sequence)
                if call == nil || event.call == call?.id { try show(event) }
            }
            if events.count < 500 { return last }
        }
    }

    private func show(_ event: CallEvent) throws {
        try session.printer.event(event.outputJSON) { event.outputLine }
    }

    private func isOver(_ journal: any CallJournal) async throws -> Bool {
        guard let call, endsWithCall else { return false }
        guard let call = try await journal.call(call.id) else { return true }
        return (call.state.isFinal || call.state == .throttled) && !call.willBeSentAgain
    }

    /// Who waits for a call that nobody can read would wait in silence.
    private func noteWhatCannotBeRead() {
        guard let call else { return }
        guard let account = try? session.configuration().account(call.account) else {
            let words =
                "The configuration has no account \u{201C}\(call.account)\u{201D}, so the call is not asked about."
            return session.printer.note("\(words) Only what other processes learn of it is told.")
        }
        let client = session.client(for: account)
        let reads: [Capability] = [.readStatus, .readCall, .listCalls]
        guard let reason = client.offer(of: .readCall).reason,
            !reads.contains(where: { client.offer(of: $0).isOffered })
        else { return }
        session.printer.note("\(reason) Only deliveries tell how this call goes on: `trunkline receive` takes them.")
    }
}
