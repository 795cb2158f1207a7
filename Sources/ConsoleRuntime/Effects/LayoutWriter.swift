import CallCore
import Console

/// Keeps how lists look, one after the other in the order they were given; of several looks of one list that wait, only
/// the newest is written.
final class LayoutWriter: Sendable {
    private let shelf: any ViewStore
    private let mailbox: Mailbox
    private let queue: EffectQueue

    init(shelf: any ViewStore, mailbox: Mailbox, work: [WorkCounter]) {
        self.shelf = shelf
        self.mailbox = mailbox
        queue = EffectQueue(work: work) { waiting, next in
            guard case .keepLayout(let board, _) = next else { return }
            waiting.removeAll { if case .keepLayout(board, _) = $0 { true } else { false } }
        }
    }

    /// Returns at once.
    func take(_ effect: Effect) { queue.take(effect) { await self.perform($0) } }

    private func perform(_ effect: Effect) async {
        do {
            switch effect {
            case .keepLayout(let board, let layout):
                try await shelf.keep(layout, of: board.rawValue)
                mailbox.post(.layoutKept(board))
            case .keepView(let view, let replacing):
                try await shelf.keep(view, replacing: replacing)
                mailbox.post(.viewKept(view))
            case .dropView(let name):
                try await shelf.dropView(name)
            default:
                mailbox.post(try await loaded())
            }
        } catch {
            mailbox.post(Self.failure(of: effect, ErrorWords.of(error)))
        }
    }

    private func loaded() async throws -> Action {
        var layouts: [BoardID: BoardLayout] = [:]
        for board in BoardID.allCases { layouts[board] = try await shelf.layout(of: board.rawValue) }
        return .layoutsLoaded(layouts, try await shelf.views())
    }

    private static func failure(of effect: Effect, _ words: String) -> Action {
        switch effect {
        case .keepLayout(let board, _): .layoutNotKept(board, words: words)
        case .keepView: .actFailed(words: "The view is not kept: " + words)
        case .dropView: .actFailed(words: "The view is not deleted and will be back at the next start: " + words)
        default: .loadFailed(effect, words: "How the lists were left is not read: " + words)
        }
    }
}
