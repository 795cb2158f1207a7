import CallCore
import Console
import Foundation

extension EffectInterpreter {
    /// Reads a window of rows; one that does not hold the wanted call is left for the one that does.
    func loadCalls(_ board: BoardID, _ query: CallQuery, around wanted: CallID?) async {
        do {
            let journal = services.journal
            async let matching = journal.matching(query)
            let (query, rows) = try await window(query, around: wanted)
            mailbox.post(.callsLoaded(board, query, rows, matching: try await matching))
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

    func findMarks(_ board: BoardID, _ query: CallQuery, _ marks: [CallID]) async {
        do {
            var found: [Int: Call] = [:]
            for id in marks {
                guard let row = try await services.journal.position(of: id, in: query) else { continue }
                found[row] = try await services.journal.call(id)
            }
            mailbox.post(.marksFound(board, query, found))
        } catch {
            mailbox.post(
                .loadFailed(.findMarks(board, query, marks), words: "The marks are not read: " + ErrorWords.of(error)))
        }
    }

    func loadStatistics(_ query: CallQuery, in zone: TimeZone) async {
        do {
            let numbers = try await services.journal.statistics(query, in: zone)
            mailbox.post(.statisticsLoaded(query, numbers))
        } catch {
            guard !Task.isCancelled else { return }
            mailbox.post(.loadFailed(.loadStatistics(query, zone: zone), words: ErrorWords.of(error)))
        }
    }
}
