import CallCore
import Console
import Foundation

extension EffectInterpreter {
    /// Reads a window of rows; one that does not hold the wanted call is left for the one that does. Where there may be
    /// more than these, they are shown while all are counted.
    func loadCalls(_ board: BoardID, _ query: CallQuery, around wanted: CallID?) async {
        do {
            let (query, rows) = try await window(query, around: wanted)
            if let matching = query.count(whenItFound: rows.count) {
                return mailbox.post(.callsLoaded(board, query, rows, matching: matching))
            }
            mailbox.post(.callsLoaded(board, query, rows, matching: nil))
            mailbox.post(.callsLoaded(board, query, rows, matching: try await services.journal.matching(query)))
        } catch {
            guard !Task.isCancelled else { return }
            mailbox.post(
                .loadFailed(.loadCalls(board, query, around: wanted), words: "Not read: " + ErrorWords.of(error)))
        }
    }

    private func window(_ query: CallQuery, around wanted: CallID?) async throws -> (CallQuery, [Call]) {
        let rows = try await services.journal.calls(query)
        guard let wanted, !rows.contains(where: { $0.id == wanted }),
            let place = try await services.journal.position(of: wanted, in: query)
        else { return (query, rows) }
        var moved = query
        moved.offset = max(0, place - query.limit / 2)
        return (moved, try await services.journal.calls(moved))
    }

    func loadAll(_ board: BoardID, _ query: CallQuery) async {
        do {
            mailbox.post(.allLoaded(board, query, try await services.journal.calls(query)))
        } catch {
            mailbox.post(.loadFailed(.loadAll(board, query), words: "Nothing is marked: " + ErrorWords.of(error)))
        }
    }

    func findMarks(_ board: BoardID, _ query: CallQuery, _ marks: [CallID]) async {
        do {
            let found = try await services.journal.places(of: Set(marks), in: query)
            mailbox.post(.marksFound(board, query, found))
        } catch {
            mailbox.post(
                .loadFailed(.findMarks(board, query, marks), words: "The marks are not read: " + ErrorWords.of(error)))
        }
    }

    func loadStatistics(_ query: CallQuery, in zone: Zone) async {
        do {
            let numbers = try await services.journal.statistics(query, in: zone)
            mailbox.post(.statisticsLoaded(query, numbers))
        } catch {
            guard !Task.isCancelled else { return }
            mailbox.post(.loadFailed(.loadStatistics(query, zone: zone), words: ErrorWords.of(error)))
        }
    }
}
