import CallDomain
import Foundation

/// The numbers beside a list, and how far they are counted.
struct StatisticsState: Sendable {
    /// What is counted, whatever the time of day.
    struct Subject: Hashable, Sendable {
        let scope: CallQuery.Scope
        let question: BoardQuestion

        init(_ query: CallQuery) {
            scope = query.scope
            // Numbers are the same in every order.
            question = BoardQuestion(filter: query.filter, sort: nil)
        }
    }

    /// Seconds between two countings of a list that keeps changing.
    static let pause = 2.0

    /// Beside the list, where there is room.
    var isShown = false
    private(set) var numbers: CallStatistics?
    private var counted: Subject?
    private var asked: Subject?
    private var askedAt = Date.distantPast
    /// Something changed since it was counted.
    private(set) var isOutdated = false
    /// Why it could not be counted.
    private(set) var problem: String?

    mutating func noteChange() { isOutdated = true }

    /// The numbers of what is asked about; `nil` while they are counted.
    func numbers(of query: CallQuery) -> CallStatistics? { counted == Subject(query) ? numbers : nil }

    /// Whether it should be counted now.
    mutating func asks(_ query: CallQuery, at now: Date, speed: Double) -> Bool {
        let subject = Subject(query)
        guard asked != subject else { return false }
        let isDue = now.timeIntervalSince(askedAt) >= Self.pause * speed
        guard counted != subject || isOutdated && isDue, problem == nil || isDue else { return false }
        (asked, askedAt, isOutdated) = (subject, now, false)
        return true
    }

    mutating func take(_ numbers: CallStatistics, _ query: CallQuery) {
        guard asked == Subject(query) else { return }
        (self.numbers, counted, asked, problem) = (numbers, asked, nil, nil)
    }

    mutating func fail(_ query: CallQuery, words: String) {
        guard asked == Subject(query) else { return }
        (asked, problem, isOutdated) = (nil, words, true)
    }
}
