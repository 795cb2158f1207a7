import CallCore
import Console
import Foundation

extension EffectInterpreter {
    /// Reads from the journal.
    func load(_ effect: Effect) async {
        do {
            try await read(effect)
        } catch {
            mailbox.post(.loadFailed(effect, words: "Not read: " + ErrorWords.of(error)))
        }
    }

    private func read(_ effect: Effect) async throws {
        let journal = services.journal
        switch effect {
        case .loadCounts:
            mailbox.post(.countsLoaded(try await journal.counts(CallQuery())))
        case .loadLive:
            mailbox.post(.liveLoaded(try await Self.cards(journal)))
        case .loadCall(let id):
            mailbox.post(.callLoaded(id, try await opened(id, journal)))
        case .loadWaiting(let now):
            mailbox.post(.waitingLoaded(try await Self.waiting(at: now, journal)))
        case .loadNews(let sequence):
            try await readNews(after: sequence, journal)
        case .loadDeliveries:
            async let facts = journal.inboxFacts()
            async let rows = journal.unreadableDeliveries(offset: 0, limit: 100)
            mailbox.post(.deliveriesLoaded(try await facts, try await rows))
        case .loadEarlierCalls:
            mailbox.post(.earlierCallsLoaded(try await journal.calls(CallQuery(limit: Self.earlierCalls))))
        case .loadValues(let id):
            guard let call = try await journal.call(id) else { return }
            let values = try await journal.intent(id)?.values ?? FormValues()
            mailbox.post(.valuesLoaded(call, values))
        case .loadEarlierForms(let account):
            let forms = try await journal.earlierForms(of: account, limit: Self.earlierForms)
            mailbox.post(.earlierFormsLoaded(account: account, forms))
        case .loadCallees(let queries):
            var facts: [CalleeQuery: CalleeFacts] = [:]
            for query in queries { facts[query] = try await journal.calleeFacts(of: query, at: services.clock.now) }
            // A later question may have been answered meanwhile.
            guard !Task.isCancelled else { return }
            mailbox.post(.calleesLoaded(facts))
        case .loadDoNotCall(let text):
            let (entries, count) = try await services.doNotCall.doNotCall(
                matching: text, limit: Self.numbersShown)
            mailbox.post(.callsToDoNotCallLoaded(try await services.doNotCall.callsToDoNotCall()))
            mailbox.post(.doNotCallLoaded(matching: text, entries, count: count))
        default:
            break
        }
    }

    /// So many calls tell what an operator uses.
    private static let earlierForms = 300

    /// A filter finds the others.
    private static let numbersShown = 500

    /// More than one person's screen ever holds.
    private static let liveCalls = 1_000

    static func cards(_ journal: any CallJournal) async throws -> [LiveCard] {
        let calls = try await journal.calls(CallQuery(scope: .live, limit: liveCalls))
        let lines = try await journal.lastLines(linesOnCard, of: calls.map(\.id))
        return calls.map { LiveCard(call: $0, lines: lines[$0.id] ?? []) }
    }

    private func opened(_ id: CallID, _ journal: any CallJournal) async throws -> CallDetail? {
        guard let call = try await journal.call(id) else { return nil }
        return CallDetail(
            call: call, events: try await journal.events(of: id), transcript: try await journal.transcript(of: id))
    }

    private static func isAbsent(_ error: any Error) -> Bool {
        if case ProviderError.notFound = error { true } else { false }
    }

    func readContact(_ id: String, account: String) async {
        guard let client = services.clients[account] else { return }
        do {
            mailbox.post(.contactRead(account: account, try await client.contact(.id(id))))
        } catch {
            mailbox.post(
                .contactNotRead(account: account, id: id, words: ErrorWords.of(error), isAbsent: Self.isAbsent(error)))
        }
    }
}
