import CallDomain
import CallJournal
import CallProviders
import Foundation

extension Dispatcher {
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
            let report = try await report(of: id, as: kept)
            try await journal.accept(
                report ?? CallReport(providerCallID: id, raw: .null), for: call, from: .person, at: clock.now)
            return try await say(
                .resolvedPlaced(by: person, as: id, isChecked: report != nil, reason: reason), of: call)
        case .notPlaced:
            guard kept.state == .unknown else { throw DispatchError.notUnknown(kept.state) }
            return try await say(.resolvedNotPlaced(by: person, reason: reason), of: call, reported: .rejected)
        }
    }
}

extension Dispatcher {
    /// What the provider says of the call that a person names: a mistyped id would make another person's call of this one.
    /// `nil` where the provider cannot be asked.
    ///
    /// Throws `DispatchError` where it does not know the id, or the call went to somebody else.
    private func report(of id: String, as call: Call) async throws -> CallReport? {
        guard let client = try? client(of: call.account, at: call.provider),
            client.offer(of: .readCall).isOffered, let intent = try await journal.intent(call.id)
        else { return nil }
        do {
            let report = try await client.call(id)
            guard report.providerCallID == id else { return nil }
            guard !CallEvidence(intent: intent, sentAt: intent.createdAt).isContradicted(by: report) else {
                throw DispatchError.anotherCall(id, to: report.toNumber ?? report.contactID)
            }
            return report
        } catch ProviderError.notFound {
            throw DispatchError.notAtProvider(id)
        } catch let error as DispatchError {
            throw error
        } catch {
            return nil
        }
    }

    /// Whether somebody may still say that it was placed: nobody knew, or a person has said that it was not.
    private func isOpen(_ call: Call) async throws -> Bool {
        guard call.state == .rejected else { return call.state == .unknown }
        return try await journal.events(of: call.id).first { $0.reported == .rejected }?.source == .person
    }

    func placed(_ id: CallID) async throws -> (Call, String) {
        let call = try await known(id)
        guard let providerCallID = call.providerCallID else { throw DispatchError.noProviderID(call.state) }
        return (call, providerCallID)
    }

    func known(_ id: CallID) async throws -> Call {
        guard let call = try await journal.call(id) else { throw JournalError.noSuchCall(id) }
        return call
    }

    private func say(_ kind: CallEvent.Kind, of call: CallID, reported: CallState? = nil) async throws -> Call {
        try await journal.append(
            CallEvent(call: call, at: clock.now, source: .person, reported: reported, kind: kind))
    }
}
