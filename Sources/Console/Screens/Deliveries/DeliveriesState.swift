import CallDomain
import TerminalUI

/// What came in by itself: figures, and the deliveries that nobody could read.
struct DeliveriesState: Sendable {
    /// `nil` until they are read.
    private(set) var facts: InboxFacts?
    private(set) var rows: [UnreadableWebhook] = []
    var list = ListState()

    var selected: UnreadableWebhook? {
        list.selected.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    }

    /// The cursor stays on the delivery it is on, whatever came since.
    mutating func take(_ facts: InboxFacts, _ rows: [UnreadableWebhook]) {
        let before = selected?.id
        self.facts = facts
        self.rows = rows
        list.setCount(rows.count)
        if let place = rows.firstIndex(where: { $0.id == before }) { list.select(place) }
    }
}

extension ConsoleState {
    mutating func showDeliveries() -> [Effect] {
        var deliveries = DeliveriesState()
        deliveries.list.setHeight(DeliveriesView.rows(in: size))
        layers.append(.deliveries(deliveries))
        return loads.request(.loadDeliveries)
    }

    mutating func take(_ facts: InboxFacts, _ rows: [UnreadableWebhook]) -> [Effect] {
        let isStale = loads.finish(.loadDeliveries)
        for index in layers.indices {
            guard case .deliveries(var deliveries) = layers[index] else { continue }
            deliveries.take(facts, rows)
            layers[index] = .deliveries(deliveries)
        }
        return isStale ? loads.request(.loadDeliveries) : []
    }
}
