import CallDomain
import Foundation
import TerminalUI

/// The live calls, each at a place that it keeps, and which one is under the cursor.
struct LiveState: Sendable {
    /// Seconds that a call which ended stays.
    static let patience = 8.0

    struct Slot: Sendable {
        var card: LiveCard
        /// When it was no longer among the live ones.
        var endedAt: Date?
        /// Came while its place was out of sight.
        var isNew = false
    }

    /// A place is empty after its call has gone, until another one comes: no card takes another's place by itself.
    private(set) var slots: [Slot?] = []
    private(set) var selectedIndex: Int?
    private(set) var isLoaded = false

    var selected: Call? { selectedIndex.flatMap { slots[$0]?.card.call } }

    /// Those that are live, by place.
    var calls: [CallID] { slots.compactMap { $0 }.filter { $0.endedAt == nil }.map(\.card.call.id) }

    var count: Int { slots.count { $0 != nil } }

    var hasEnded: Bool { slots.contains { $0?.endedAt != nil } }

    /// The screen is looked at anew: what has ended meanwhile and the empty places are gone.
    mutating func enter() { isLoaded = false }

    /// Takes newly read cards in; returns the calls that are live no longer, so that somebody asks how they ended.
    ///
    /// - Parameter page: the places that are in sight.
    mutating func take(_ cards: [LiveCard], at now: Date, page: Range<Int>) -> [CallID] {
        guard isLoaded else {
            start(with: cards)
            return []
        }
        var news = Dictionary(cards.map { ($0.call.id, $0) }) { first, _ in first }
        var gone: [CallID] = []
        for index in slots.indices {
            guard let id = slots[index]?.card.call.id else { continue }
            if let card = news.removeValue(forKey: id) {
                slots[index]?.card = card
                slots[index]?.endedAt = nil
            } else if slots[index]?.endedAt == nil {
                slots[index]?.endedAt = now
                gone.append(id)
            }
        }
        for card in cards where news[card.call.id] != nil { add(card, page: page) }
        if selectedIndex == nil { selectedIndex = occupied.first }
        return gone
    }

    private mutating func start(with cards: [LiveCard]) {
        let before = selected?.id
        slots = cards.map { Slot(card: $0) }
        selectedIndex = cards.firstIndex { $0.call.id == before } ?? (cards.isEmpty ? nil : 0)
        isLoaded = true
    }

    private mutating func add(_ card: LiveCard, page: Range<Int>) {
        let place = slots.firstIndex { $0 == nil } ?? slots.count
        let slot = Slot(card: card, isNew: !page.contains(place))
        if place < slots.count { slots[place] = slot } else { slots.append(slot) }
    }

    /// How a call stands that was not among the live ones: it may be live all the same, where there are very many.
    mutating func settle(_ call: Call) {
        guard let index = slots.firstIndex(where: { $0?.card.call.id == call.id }), let slot = slots[index],
            slot.endedAt != nil
        else { return }
        slots[index]?.card = LiveCard(call: call, lines: slot.card.lines)
        if call.state.isLive { slots[index]?.endedAt = nil }
    }

    /// Takes away what ended so many seconds ago, but for the card under the cursor.
    mutating func clear(at now: Date, after seconds: Double) {
        for index in slots.indices where index != selectedIndex {
            guard let endedAt = slots[index]?.endedAt, now.timeIntervalSince(endedAt) >= seconds else { continue }
            slots[index] = nil
        }
        while let last = slots.last, last == nil { slots.removeLast() }
    }

    /// Places in sight hold nothing new any more.
    mutating func see(_ page: Range<Int>) {
        for index in page where slots.indices.contains(index) { slots[index]?.isNew = false }
    }

    var newBelow: Int { slots.count { $0?.isNew == true } }

    private var occupied: [Int] { slots.indices.filter { slots[$0] != nil } }
}

/// The cursor.
extension LiveState {
    mutating func select(_ index: Int) {
        guard slots.indices.contains(index), slots[index] != nil else { return }
        selectedIndex = index
    }

    /// Left and right, past empty places.
    mutating func step(by count: Int) {
        guard let index = selectedIndex else { return }
        let next = count > 0 ? occupied.first { $0 > index } : occupied.last { $0 < index }
        selectedIndex = next ?? index
    }

    /// Up, down, pages and ends: by rows of cards, in the column where one is.
    mutating func move(columns: Int, page rows: Int, _ change: (inout ListState) -> Void) {
        guard let index = selectedIndex, columns > 0 else { return }
        var list = ListState(
            count: (slots.count + columns - 1) / columns, selected: index / columns, height: rows + 1)
        change(&list)
        let row = list.selected ?? 0
        guard row != index / columns else { return }
        let wanted = row * columns + index % columns
        let isDown = row > index / columns
        let sameColumn = occupied.filter { $0 % columns == index % columns }
        let next =
            isDown
            ? sameColumn.first { $0 >= wanted } ?? occupied.last { $0 <= wanted && $0 > index }
            : sameColumn.last { $0 <= wanted } ?? occupied.first { $0 >= wanted && $0 < index }
        selectedIndex = next ?? index
    }
}
