import CallDomain
import Foundation

/// Decides of what a person is told, once each, and not too often: what comes close together is told together.
struct Alarms: Sendable {
    /// Seconds between two alerts.
    static let pause = 5.0
    /// So many seconds before it rings a call is due soon.
    static let soon = 300.0
    /// The title while there is nothing to tell.
    static let plainTitle = "Trunkline"
    private static let remembered = 20_000

    private struct Key: Hashable {
        let kind: NoticeKind
        let call: CallID
        let moment: Date?
    }

    private struct Pending {
        var count = 0
        var newest: CallNotice
    }

    let settings: NoticeSettings
    /// Switched off for this session.
    private(set) var isOff = false
    private(set) var hasTitle = false
    private var told: Set<Key> = []
    private var order: [Key] = []
    private var pending: [NoticeKind: Pending] = [:]
    private var lastAt: Date?

    init(_ settings: NoticeSettings) { self.settings = settings }

    /// Remembers what was so before anybody could be told.
    mutating func know(_ notices: [CallNotice]) { notices.forEach { _ = remember($0) } }

    /// Returns those that were not told before: they are for the helper program.
    mutating func take(_ notices: [CallNotice]) -> [CallNotice] {
        let news = notices.filter { remember($0) }
        guard !isOff else { return [] }
        for notice in news {
            pending[notice.kind, default: Pending(newest: notice)].newest = notice
            pending[notice.kind]?.count += 1
        }
        return settings.helper.isEmpty ? [] : news
    }

    /// What is to be told now, if it is time; the rest waits for the next tick.
    mutating func alert(at now: Date, pause: Double = Alarms.pause) -> Alert? {
        guard !pending.isEmpty else { return nil }
        if let lastAt, (0..<pause).contains(now.timeIntervalSince(lastAt)) { return nil }
        let alert = Alert(
            rings: !settings.bell.isDisjoint(with: pending.keys), title: words(of: settings.title),
            desktop: words(of: settings.desktop))
        pending = [:]
        guard alert != Alert() else { return nil }
        lastAt = now
        hasTitle = hasTitle || alert.title != nil
        return alert
    }

    var isWaiting: Bool { !pending.isEmpty }

    /// Somebody is there and has seen it.
    mutating func seen() -> Alert? {
        guard hasTitle else { return nil }
        hasTitle = false
        return Alert(title: Self.plainTitle)
    }

    mutating func toggle() {
        isOff.toggle()
        pending = [:]
    }

    private func words(of kinds: Set<NoticeKind>) -> String? {
        let parts = Self.byUrgency.filter(kinds.contains).compactMap { kind -> String? in
            guard let pending = pending[kind] else { return nil }
            return pending.count == 1 ? pending.newest.words : CallNotice.words(kind, count: pending.count)
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static let byUrgency: [NoticeKind] = [.unknown, .failed, .callback, .dueSoon, .answered]

    private mutating func remember(_ notice: CallNotice) -> Bool {
        let key = Key(kind: notice.kind, call: notice.call.id, moment: notice.moment)
        guard told.insert(key).inserted else { return false }
        order.append(key)
        if order.count > Self.remembered {
            told.subtract(order.prefix(Self.remembered / 2))
            order.removeFirst(Self.remembered / 2)
        }
        return true
    }
}
