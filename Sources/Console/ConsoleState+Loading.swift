import CallDomain

extension ConsoleState {
    /// Reads again all that is on the screen.
    mutating func reload() -> [Effect] {
        isOutdated = false
        var effects = loads.request(.loadCounts)
        switch screen {
        case .board(let id): effects += load(id)
        case .live: effects += loads.request(.loadLive)
        case .accounts, .welcome: break
        }
        for layer in layers {
            if case .opened(let opened) = layer { effects += loads.request(.loadCall(opened.id)) }
            if case .outcome(let outcome) = layer { effects += loads.request(.loadCall(outcome.call.id)) }
            if case .deliveries = layer { effects += loads.request(.loadDeliveries) }
        }
        effects += readDoNotCall()
        return effects
    }

    mutating func take(_ cards: [LiveCard]) -> [Effect] {
        let gone = live.take(cards, at: now, page: liveGrid.page(of: live.selectedIndex ?? 0))
        let next = loads.finish(.loadLive) ? loads.request(.loadLive) : []
        return next + gone.flatMap { loads.request(.loadCall($0)) }
    }

    mutating func take(_ opened: CallDetail?, for id: CallID) -> [Effect] {
        let isStale = loads.finish(.loadCall(id))
        if let opened { live.settle(opened.call) }
        for index in layers.indices {
            guard case .opened(var state) = layers[index], state.id == id, let opened else { continue }
            state.take(opened)
            layers[index] = .opened(state)
        }
        settleOpened()
        if let opened { takeIntoOutcome(opened) }
        return isStale ? loads.request(.loadCall(id)) : []
    }

    /// Tells the follower which calls are on the screen, when that changed.
    mutating func followWhatIsShown() -> [Effect] {
        let shown: [CallID]
        if let opened = frontmostOpened {
            shown = [opened.id]
        } else if screen == .live {
            shown = live.calls
        } else {
            shown = []
        }
        guard shown != followed else { return [] }
        followed = shown
        return [.follow(shown)]
    }

    var frontmostOpened: CallDetailState? {
        for case .opened(let opened) in layers.reversed() { return opened }
        return nil
    }

    /// The call that a command is about.
    var subject: Call? {
        if let opened = frontmostOpened { return opened.known?.call }
        return switch screen {
        case .board(let id): boards[id]?.selected
        case .live: live.selected
        case .accounts, .welcome: nil
        }
    }
}
