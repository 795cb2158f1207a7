import CallDomain
import CallJournal
import Foundation

extension CallJournal {
    /// What a call of ours must agree with at its provider.
    func evidence(of intent: CallIntent) async throws -> CallEvidence {
        let sent = try await events(of: intent.id).last { $0.reported == .sending }?.at
        return CallEvidence(intent: intent, sentAt: sent ?? intent.createdAt)
    }

    /// The ids, among those of some listed calls, that belong to other calls of ours, or to calls that were known at the
    /// provider before this one was sent.
    func claimed(_ reports: [CallReport], at account: Account, besides id: CallID) async throws -> Set<String> {
        var claimed: Set<String> = []
        let sent = try await events(of: id).first { $0.reported == .sending }?.sequence ?? .max
        for report in reports {
            // Two accounts may be keys to one workspace.
            let holders = try await calls(withIDPrefix: report.providerCallID).filter { call in
                call.providerCallID == report.providerCallID && call.provider == account.provider && call.id != id
            }
            for holder in holders {
                let wasThere = try await events(of: holder.id).first.map { $0.sequence < sent } ?? false
                if !holder.isExternal || wasThere { claimed.insert(report.providerCallID) }
            }
        }
        return claimed
    }

    /// Our other calls at the same account that a listed call could be as well: a person may have called somebody again
    /// although nobody knew what became of the first call, and may be wrong in saying that it was not placed.
    func rivals(of intent: CallIntent) async throws -> [CallEvidence] {
        let open = try await calls(CallQuery(scope: .unknown, limit: Self.mostRivals))
        let ringingAt = intent.scheduledAt ?? intent.createdAt
        let holders = try await holders(of: intent.fences, at: intent.createdAt, ringingAt: ringingAt)
        let others = try await open + holders + denied(to: intent.callee)
        var rivals: [CallID: CallEvidence] = [:]
        for call in others
        where call.providerCallID == nil && call.id != intent.id && call.account == intent.account
            && rivals[call.id] == nil
        {
            guard call.provider == intent.provider, let other = try await self.intent(call.id) else { continue }
            rivals[call.id] = try await evidence(of: other)
        }
        return Array(rivals.values)
    }

    /// The newest calls to a number of which a person said that they were not placed.
    private func denied(to callee: Callee) async throws -> [Call] {
        guard let number = callee.number.flatMap({ CallFilter.NumberMatch($0) }) else { return [] }
        let filter = CallFilter(terms: [CallFilter.Term(.state([.rejected])), CallFilter.Term(.to(number))])
        let rejected = try await calls(CallQuery(filter: filter, now: .distantPast, limit: Self.mostDenied))
        var denied: [Call] = []
        for call in rejected {
            let first = try await events(of: call.id).first { $0.reported == .rejected }
            if first?.source == .person { denied.append(call) }
        }
        return denied
    }

    private static var mostRivals: Int { 1000 }
    private static var mostDenied: Int { 50 }
}
