import CallCore

/// Prints events as they are learned, by this process or by any other.
struct EventTail {
    let session: Session
    /// `nil` for every call.
    let call: Call?
    let endsWithCall: Bool
    /// Whether what is said is told as well.
    let tellsConversation: Bool
    private var told = PrintedLines()

    init(session: Session, call: Call?, endsWithCall: Bool, tellsConversation: Bool) {
        self.session = session
        self.call = call
        self.endsWithCall = endsWithCall
        self.tellsConversation = tellsConversation
    }

    /// Ends when the call is over, or with the task.
    mutating func tell() async throws {
        // What cannot be followed need not be waited for.
        _ = try session.configuration()
        // Of a journal that is only begun later every event is news.
        let begins = call == nil ? try await session.waitForJournal() : false
        let journal = try await session.followedJournal()
        let changes = journal.changes()
        // How the call stands is read before its events: what is committed in between is told all the same.
        let wasOver = try await isOver(journal)
        let last = begins ? 0 : try await begin(journal)
        if wasOver { return }
        guard !journal.isReadOnly else {
            session.printer.note("Nobody is asked: only what others write into the journal is told.")
            return try await tell(changes, after: last, journal)
        }
        noteWhatCannotBeRead()
        let follower = try await follower()
        if let call { await follower.focus(on: [call.id]) }
        let following = Task { await follower.run() }
        defer { following.cancel() }
        try await tell(changes, after: last, journal)
    }

    private mutating func tell(
        _ changes: AsyncStream<Void>, after sequence: Int64, _ journal: any CallJournal
    ) async throws {
        var last = sequence
        for await _ in changes {
            let isOver = try await isOver(journal)
            last = try await tell(after: last, journal)
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
    private mutating func begin(_ journal: any CallJournal) async throws -> Int64 {
        guard let call else {
            let latest = try await journal.latestSequence()
            for live in try await journal.calls(CallQuery(scope: .live, limit: 1_000)) {
                told.skip(try await journal.transcript(of: live.id).count, of: live.id)
            }
            return latest
        }
        let events = try await journal.events(of: call.id)
        told.skip(0, of: call.id)
        try await show(events, of: call.id, journal)
        return events.last?.sequence ?? 0
    }

    private mutating func tell(after sequence: Int64, _ journal: any CallJournal) async throws -> Int64 {
        var last = sequence
        while true {
            let events = try await journal.events(after: last, limit: 500)
            last = max(last, events.last?.sequence ?? 0)
            for run in events.runsOfOneCall where call == nil || run.first?.call == call?.id {
                guard let id = run.first?.call else { continue }
                try await show(run, of: id, journal)
            }
            if events.count < 500 { return last }
        }
    }

    /// A run of events of one call, and what was said meanwhile.
    private mutating func show(_ events: [CallEvent], of id: CallID, _ journal: any CallJournal) async throws {
        guard let now = try await journal.call(id) else { return }
        for event in events { try session.printer.event(event.storyJSON(of: now)) { event.storyLine(of: now) } }
        guard tellsConversation else { return }
        let lines = try await journal.transcript(of: id)
        for (position, line) in told.untold(lines, of: id, in: now.state, after: events) {
            try session.printer.event(line.storyJSON(of: now, at: position)) { line.storyLine(of: now) }
        }
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

extension [CallEvent] {
    /// Neighbours that are of the same call, together.
    fileprivate var runsOfOneCall: [[CallEvent]] {
        reduce(into: []) { runs, event in
            if runs.last?.last?.call == event.call {
                runs[runs.count - 1].append(event)
            } else {
                runs.append([event])
            }
        }
    }
}
