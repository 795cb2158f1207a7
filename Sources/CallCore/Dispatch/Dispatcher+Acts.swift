import Foundation

/// What a person may do to a call that was placed. Each is kept before it is asked and after it is answered.
extension Dispatcher {
    /// Throws `ProviderError` where the provider refuses or offers no such thing.
    @discardableResult
    public func hangUp(_ call: CallID, by person: String) async throws -> Call {
        try await act(.hangUp, "hang up", on: call, by: person) { client, id in try await client.hangUp(id) }
    }

    /// Throws `ProviderError` where the provider refuses or offers no such thing.
    @discardableResult
    public func cancel(_ call: CallID, by person: String) async throws -> Call {
        try await act(.cancel, "cancel", on: call, by: person) { client, id in
            var report = try await client.cancel(id)
            report.state = report.state ?? .ended(.canceled)
            return report
        }
    }

    /// Throws `ProviderError` where the provider refuses or offers no such thing.
    @discardableResult
    public func reschedule(_ call: CallID, to instant: Date, by person: String) async throws -> Call {
        let words = "reschedule to \(instant.formatted(.iso8601))"
        return try await act(.reschedule, words, on: call, by: person) { client, id in
            var report = try await client.reschedule(id, to: instant)
            report.scheduledAt = report.scheduledAt ?? instant
            return report
        }
    }

    /// Asks the provider how a call stands.
    @discardableResult
    public func refresh(_ call: CallID) async throws -> Call {
        let (kept, id) = try await placed(call)
        let client = try client(of: kept.account, at: kept.provider)
        let isWhole = client.offer(of: .readCall).isOffered
        let report = try await isWhole ? client.call(id) : client.status(of: id)
        return try await journal.record(report, of: call, from: .poll, at: clock.now)
    }

    /// Keeps a person's decision on a call whose outcome is unknown. Throws `DispatchError`, or `JournalError.claimed`
    /// where the id belongs to another call of ours.
    @discardableResult
    public func resolve(
        _ call: CallID, _ resolution: CallResolution, reason: String, by person: String
    ) async throws -> Call {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !reason.isEmpty else { throw DispatchError.noReason }
        let kept = try await known(call)
        switch resolution {
        case .placed(let id):
            guard try await isOpen(kept) else { throw DispatchError.notUnknown(kept.state) }
            let report = CallReport(providerCallID: id, raw: .null)
            try await journal.accept(report, for: call, from: .person, at: clock.now)
            return try await say("\(person): it was placed as \(id). \(reason)", of: call)
        case .notPlaced:
            guard kept.state == .unknown else { throw DispatchError.notUnknown(kept.state) }
            return try await say("\(person): it was not placed. \(reason)", of: call, reported: .rejected)
        }
    }
}

extension Dispatcher {
    /// Whether somebody may still say that it was placed: nobody knew, or a person has said that it was not.
    private func isOpen(_ call: Call) async throws -> Bool {
        guard call.state == .rejected else { return call.state == .unknown }
        return try await journal.events(of: call.id).first { $0.reported == .rejected }?.source == .person
    }

    private typealias Act = @Sendable (any ProviderClient, String) async throws -> CallReport

    private func act(
        _ capability: Capability, _ words: String, on call: CallID, by person: String, _ act: @escaping Act
    ) async throws -> Call {
        let (kept, id) = try await placed(call)
        let client = try client(of: kept.account, at: kept.provider)
        if let reason = client.offer(of: capability).reason { throw ProviderError.notOffered(reason) }
        _ = try await say("\(person): \(words)", of: call)
        return try await Task {
            do {
                let report = try await act(client, id)
                let event = CallEvent(
                    call: call, at: clock.now, source: .answer, words: "\(words): taken by the provider",
                    raw: report.raw.compact)
                try await journal.append(event)
                return try await journal.record(report, of: call, from: .answer, at: clock.now)
            } catch let error as ProviderError {
                let event = CallEvent(
                    call: call, at: clock.now, source: .answer, words: "\(words): \(error.words)".clipped)
                try await journal.append(event)
                throw error
            }
        }.value
    }

    private func placed(_ id: CallID) async throws -> (Call, String) {
        let call = try await known(id)
        guard let providerCallID = call.providerCallID else { throw DispatchError.noProviderID(call.state) }
        return (call, providerCallID)
    }

    private func known(_ id: CallID) async throws -> Call {
        guard let call = try await journal.call(id) else { throw JournalError.noSuchCall(id) }
        return call
    }

    private func say(_ words: String, of call: CallID, reported: CallState? = nil) async throws -> Call {
        try await journal.append(
            CallEvent(call: call, at: clock.now, source: .person, reported: reported, words: words))
    }
}
