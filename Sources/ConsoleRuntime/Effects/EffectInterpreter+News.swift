import CallCore
import Console
import Foundation

/// What may be worth telling a person.
extension EffectInterpreter {
    private static let eventsAtOnce = 500

    static func waiting(at now: Date, _ journal: any CallJournal) async throws -> Waiting {
        let queries = Waiting.Queries(at: now)
        return Waiting(
            unknown: try await journal.calls(queries.unknown),
            failed: try await journal.calls(queries.failed) + journal.calls(queries.refused),
            due: try await journal.calls(queries.due), next: try await journal.calls(queries.next).first,
            callbacks: try await journal.calls(queries.callbacks))
    }

    /// One event tells of a call what matters: how the call stands is read from the call itself.
    func readNews(after sequence: Int64?, _ journal: any CallJournal) async throws {
        guard var last = sequence else {
            return mailbox.post(.newsLoaded([], upTo: try await journal.latestSequence()))
        }
        var newest: [CallID: CallState] = [:]
        while true {
            let events = try await journal.events(after: last, limit: Self.eventsAtOnce)
            for event in events {
                last = max(last, event.sequence)
                if let state = event.reported, CallNews.isTelling(state) { newest[event.call] = state }
            }
            if events.count < Self.eventsAtOnce { break }
        }
        var news: [CallNews] = []
        for (id, state) in newest {
            if let call = try await journal.call(id) { news.append(CallNews(reported: state, call: call)) }
        }
        mailbox.post(.newsLoaded(news.sorted { $0.call.updatedAt < $1.call.updatedAt }, upTo: last))
    }
}
