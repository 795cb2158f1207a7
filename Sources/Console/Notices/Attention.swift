import CallDomain
import Foundation
import TerminalUI

/// What needs a person now: outcomes to settle, failures nobody looked at, callbacks, and what rings within minutes.
struct Attention: Sendable {
    /// Seconds for which a failure that nobody looked at is recent.
    static let recent = 3600.0

    private(set) var waiting = Waiting()
    /// The journal has been read once.
    private(set) var isLoaded = false
    /// When it was asked for last.
    var askedAt: Date?
    var isStale = false
    /// Failures that were looked at.
    private var seen: Set<CallID> = []
    /// Those that one was led to since the round began.
    private var visited: Set<CallID> = []

    mutating func take(_ waiting: Waiting) {
        self.waiting = waiting
        isLoaded = true
        seen.formIntersection(waiting.failed.map(\.id))
    }

    /// Also where the clock went back.
    func isOld(at now: Date) -> Bool {
        askedAt.map { !(0..<Waiting.patience).contains(now.timeIntervalSince($0)) } ?? false
    }

    mutating func see(_ call: CallID) {
        if waiting.failed.contains(where: { $0.id == call }) { seen.insert(call) }
    }

    func failed(at now: Date) -> [Call] {
        waiting.failed.filter {
            !seen.contains($0.id) && !$0.willBeSentAgain && now.timeIntervalSince($0.updatedAt) < Self.recent
        }
    }

    func dueSoon(at now: Date) -> [Call] {
        waiting.due.filter { call in
            guard call.state.isWaiting, let at = call.scheduledAt else { return false }
            return (0...Alarms.soon).contains(at.timeIntervalSince(now))
        }
    }

    func callbacks(at now: Date) -> [Call] {
        (waiting.callbacks + waiting.due).reduce(into: []) { calls, call in
            guard let at = call.callbackAt, at <= now, !calls.contains(where: { $0.id == call.id }) else { return }
            calls.append(call)
        }
    }

    /// Those that `!` goes to, the most pressing first.
    func calls(at now: Date) -> [Call] {
        (waiting.unknown + failed(at: now) + callbacks(at: now) + dueSoon(at: now)).reduce(into: []) { calls, call in
            if !calls.contains(where: { $0.id == call.id }) { calls.append(call) }
        }
    }

    /// One after the other, and round again.
    mutating func next(at now: Date) -> Call? {
        let all = calls(at: now)
        if all.allSatisfy({ visited.contains($0.id) }) { visited = [] }
        let call = all.first { !visited.contains($0.id) }
        if let call { visited.insert(call.id) }
        return call
    }

    /// The next one to ring.
    func nextDue(at now: Date) -> Call? {
        func willRing(_ call: Call) -> Bool { call.state.isWaiting && (call.scheduledAt.map { $0 > now } ?? false) }
        return waiting.due.first(where: willRing) ?? waiting.next.flatMap { willRing($0) ? $0 : nil }
    }
}
