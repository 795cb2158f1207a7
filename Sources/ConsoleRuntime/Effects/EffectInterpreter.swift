import CallCore
import Console
import TerminalUI

/// Performs effects away from the console's thread and posts what came of them.
final class EffectInterpreter: Sendable {
    /// Rows of conversation on a live card.
    static let linesOnCard = 6
    /// As many calls a form can be started from.
    static let earlierCalls = 1_000
    /// Between two looks at a journal that keeps changing: at most about thirty a second.
    private static let pause = Duration.milliseconds(33)

    let services: ConsoleServices
    let mailbox: Mailbox
    private let operatorName: String
    private let work: WorkCounter
    /// Work that changes something out there: worth a moment's patience when the program ends.
    private let acts = WorkCounter()
    private let writer: DraftWriter
    private let searches = LatestTask()
    private let callees = LatestTask()
    private let rounds = OpenTasks()
    private let placings = OpenTasks()
    /// The calls that are being placed.
    private let placing = Locked<Set<CallID>>([])
    private let sends = WorkCounter()
    private let exports = OpenTasks()
    private let rows = Dictionary(uniqueKeysWithValues: BoardID.allCases.map { ($0, LatestTask()) })
    private let countings = LatestTask()
    private let layouts: LayoutWriter
    private let followed: AsyncStream<[CallID]>.Continuation
    private let feeds: [Task<Void, Never>]

    init(services: ConsoleServices, operatorName: String, mailbox: Mailbox) {
        self.services = services
        self.operatorName = operatorName
        self.mailbox = mailbox
        work = WorkCounter { mailbox.wake() }
        writer = DraftWriter(shelf: services.shelf, mailbox: mailbox, work: [work, acts])
        layouts = LayoutWriter(shelf: services.boards, mailbox: mailbox, work: [work, acts])
        let (calls, continuation) = AsyncStream.makeStream(of: [CallID].self, bufferingPolicy: .bufferingNewest(1))
        followed = continuation
        feeds = [
            Self.feed(services.journal.changes(), to: mailbox),
            Self.feed(services.health, to: mailbox),
            Self.feed(services.standing, to: mailbox),
            Task { for await shown in calls { await services.desk.follow(shown) } },
        ]
        services.waits.listen { wait in
            switch wait {
            case .journal: mailbox.post(.actFailed(words: wait.words))
            case .kept: mailbox.post(.actSucceeded(words: wait.words))
            // The call itself shows it.
            case .throttled: break
            }
        }
    }

    /// How many calls are being placed.
    var placingCount: Int { placing.withLock(\.count) }

    var isQuiet: Bool { work.isQuiet }

    /// Stops listening; what is being done to calls, and helper programs, have so long to come to their end.
    ///
    /// A request that places a call is waited for: without its answer nobody would know of the call. How many are waited
    /// for longer is told; all that were being placed are given back, for nobody has seen what became of them.
    @discardableResult
    func stop(within limit: Duration, onWaiting: @Sendable (Int) -> Void = { _ in }) async -> Set<CallID> {
        let left = placing.withLock { $0 }
        feeds.forEach { $0.cancel() }
        followed.finish()
        // What a round has begun comes to its end; the rest is not begun behind a closed screen.
        rounds.cancel()
        placings.cancel()
        // A half-written file goes with it.
        exports.cancel()
        async let helper: Void? = services.helper?.stop(within: limit)
        _ = await acts.settle(within: limit)
        await helper
        guard !sends.isQuiet else { return left }
        onWaiting(placing.withLock(\.count))
        _ = await sends.settle(within: Self.longestAnswer)
        return left
    }

    /// Longer than the request's own deadline.
    private static let longestAnswer = Duration.seconds(2 * RequestDeadlines.usual.create)

    /// Returns at once.
    func perform(_ effect: Effect) {
        switch effect {
        case .loadCalls(let board, let query, let call):
            rows[board]?.replace(with: begin { await self.loadCalls(board, query, around: call) })
        case .loadStatistics(let query, let zone):
            countings.replace(with: begin { await self.loadStatistics(query, in: zone) })
        case .findMarks(let board, let query, let marks):
            begin { await self.findMarks(board, query, marks) }
        case .loadAll(let board, let query):
            begin { await self.loadAll(board, query) }
        case .loadLayouts, .keepLayout, .keepView, .dropView:
            layouts.take(effect)
        case .loadCounts, .loadLive, .loadCall, .loadDeliveries, .loadValues, .loadEarlierCalls:
            begin { await self.load(effect) }
        case .loadWaiting, .loadNews, .loadDoNotCall:
            begin { await self.load(effect) }
        case .handToHelper(let notice):
            Task { await self.services.helper?.hand(notice, telling: self.mailbox) }
        case .loadShelf, .keepDraft, .dropDraft, .deleteDraft, .keepTemplate, .dropTemplate:
            writer.take(effect)
        case .loadEarlierForms:
            begin { await self.load(effect) }
        case .loadCallees:
            callees.replace(with: begin { await self.load(effect) })
        case .restoreDirectory(let key):
            begin { await self.restoreDirectory(key) }
        case .keepDirectory(let key, let list):
            begin { await self.keep(list, key) }
        case .searchContacts(let key, let search):
            searches.replace(with: begin { await self.searchContacts(key, search) })
        case .loadDirectory(let key):
            begin { await self.loadDirectory(key) }
        case .readContact(let account, let id):
            begin { await self.readContact(id, account: account) }
        case .pause(let seconds, let number):
            begin {
                // A console that ends places nothing any more.
                guard (try? await Task.sleep(for: .seconds(seconds), clock: .continuous)) != nil else { return }
                self.mailbox.post(.pauseEnded(number))
            }
        case .placeCall(let intent):
            _ = placing.withLock { $0.insert(intent.id) }
            sends.begin()
            placings.add(
                begin(countedAsAct: true) {
                    await self.place(intent)
                    _ = self.placing.withLock { $0.remove(intent.id) }
                    self.sends.end()
                })
        case .act(let steps, let round):
            rounds.add(begin(countedAsAct: true) { await self.act(steps, round: round, by: self.operatorName) })
        case .stopActs:
            rounds.cancel()
        case .remark(let calls, let remark):
            begin(countedAsAct: true) { await self.keep(remark, of: calls, by: self.operatorName) }
        case .takeBack(let receipts):
            begin(countedAsAct: true) { await self.takeBack(receipts, by: self.operatorName) }
        case .lookUp, .resolve, .addDoNotCall, .removeDoNotCall:
            begin(countedAsAct: true) { await self.act(effect, by: self.operatorName) }
        case .accounts(.save(let change, let key)):
            begin(countedAsAct: true) { await self.save(change, key: key) }
        case .accounts(let work):
            begin { await self.check(work) }
        case .follow(let calls):
            followed.yield(calls)
        case .export(let order):
            exports.add(begin(countedAsAct: true) { await self.write(order) })
        case .writeFile(let name, let text):
            begin { await self.write(text, to: name) }
        case .copy, .alert, .editOutside, .showDemo, .suspend, .quit:
            break
        }
    }

    @discardableResult
    private func begin(
        countedAsAct: Bool = false, _ body: @escaping @Sendable () async -> Void
    ) -> Task<Void, Never> {
        work.begin()
        if countedAsAct { acts.begin() }
        return Task {
            TrapPoint.pass(.working)
            await body()
            if countedAsAct { acts.end() }
            work.end()
        }
    }

    private static func feed(_ changes: AsyncStream<Void>, to mailbox: Mailbox) -> Task<Void, Never> {
        Task {
            for await _ in changes {
                mailbox.post(.journalChanged)
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// How the journal stands; where its last end was not orderly it is checked, and nobody waits for that.
    private static func feed(_ standing: any JournalHealth, to mailbox: Mailbox) -> Task<Void, Never> {
        Task {
            async let checking: Void = check(standing, telling: mailbox)
            for await trouble in standing.troubles() { mailbox.post(.journalStands(trouble)) }
            await checking
        }
    }

    private static func check(_ standing: any JournalHealth, telling mailbox: Mailbox) async {
        guard standing.isUnchecked else { return }
        do {
            guard try await standing.check() == nil else { return }
            mailbox.post(.journalIsSound)
        } catch {
            mailbox.post(
                .actFailed(
                    words: "The last end was not orderly, and the journal cannot be checked: \(ErrorWords.of(error))"))
        }
    }

    private static func feed(_ health: AsyncStream<AccountHealth>, to mailbox: Mailbox) -> Task<Void, Never> {
        Task {
            for await news in health {
                mailbox.post(.healthChanged(account: news.account, news.health))
                if let budget = news.budget { mailbox.post(.budgetChanged(account: news.account, budget)) }
            }
        }
    }
}
