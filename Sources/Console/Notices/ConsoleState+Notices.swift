import CallDomain
import Foundation
import TerminalUI

/// Being told.
extension ConsoleState {
    /// How many times as fast as real time the clock runs.
    var speed: Double { settings.demo?.speed ?? 1 }

    var nextDue: Call? { attention.nextDue(at: now) }

    /// At the start: from here on there is news.
    mutating func beginNotices() -> [Effect] {
        let title: [Effect] = settings.notices.title.isEmpty ? [] : [.alert(Alert(title: Alarms.plainTitle))]
        return title + loads.request(.loadNews(after: newsSequence)) + askForWaiting()
    }

    /// At most once a second: a busy journal changes more often.
    mutating func askForNotices() -> [Effect] {
        guard let askedAt = attention.askedAt, (0..<speed).contains(now.timeIntervalSince(askedAt)) else {
            return askForWaiting() + loads.request(.loadNews(after: newsSequence))
        }
        attention.isStale = true
        return []
    }

    private mutating func askForWaiting() -> [Effect] {
        attention.askedAt = now
        attention.isStale = false
        return loads.request(.loadWaiting(at: now))
    }

    mutating func take(_ waiting: Waiting) -> [Effect] {
        let isStale = loads.finish(.loadWaiting(at: now))
        let isFirst = !attention.isLoaded
        attention.take(waiting)
        if isFirst { alarms.know(timeNotices) }
        return (isStale ? loads.request(.loadWaiting(at: now)) : []) + tell(timeNotices)
    }

    mutating func take(_ news: [CallNews], upTo sequence: Int64) -> [Effect] {
        let isStale = loads.finish(.loadNews(after: nil))
        newsSequence = max(sequence, newsSequence ?? sequence)
        let notices = news.compactMap { item in item.kind.map { notice($0, item.call) } }
        return tell(notices) + (isStale ? loads.request(.loadNews(after: newsSequence)) : [])
    }

    /// To be called on every tick: what is due by now, and what had to wait.
    mutating func tickNotices() -> [Effect] {
        let again = attention.isStale || attention.isOld(at: now) ? askForNotices() : []
        return again + (attention.isLoaded ? tell(timeNotices) : [])
    }

    /// A key or a click: somebody is there.
    mutating func noteSomebody() -> [Effect] { alarms.seen().map { [.alert($0)] } ?? [] }

    mutating func toggleNotices() {
        alarms.toggle()
        let what: SafeText = "Bell, title, notifications and the helper program"
        say(alarms.isOff ? "\(what) are off until z or the next start." : "\(what) are on again.")
    }

    /// Opens the next call that needs a person.
    mutating func goToWaiting() -> [Effect] {
        guard let call = attention.next(at: now) else { return [] }
        layers = [.opened(CallDetailState(id: call.id))]
        attention.see(call.id)
        return loads.request(.loadCall(call.id))
    }

    private mutating func tell(_ notices: [CallNotice]) -> [Effect] {
        let forHelper = alarms.take(notices).map(Effect.handToHelper)
        return forHelper + (alarms.alert(at: now, pause: Alarms.pause * speed).map { [.alert($0)] } ?? [])
    }

    private var timeNotices: [CallNotice] {
        attention.dueSoon(at: now).map { notice(.dueSoon, $0, moment: $0.scheduledAt) }
            + attention.callbacks(at: now).map { notice(.callback, $0, moment: $0.callbackAt) }
    }

    private func notice(_ kind: NoticeKind, _ call: Call, moment: Date? = nil) -> CallNotice {
        CallNotice(kind, call, who: words(of: call).who.string, moment: moment)
    }
}
