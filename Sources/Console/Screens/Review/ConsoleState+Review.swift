import CallCore
import TerminalUI

extension ConsoleState {
    /// Decides the call that is reviewed, and opens it.
    /// Places the call after the pause in which the operator can still stop it.
    mutating func placeReviewed() -> [Effect] {
        guard case .review(var review)? = layers.last, case .compose(let compose)? = layers.dropLast().last else {
            return []
        }
        if let contact = contactToRead(compose) {
            say("Reading who contact \(contact) is; press p again when it is shown.")
            return readContact(contact, account: compose.way.account)
        }
        guard settings.pause > 0 else { return placeNow() }
        lastPause += 1
        review.pause = lastPause
        layers[layers.count - 1] = .review(review)
        return [.pause(seconds: settings.pause, number: lastPause)]
    }

    mutating func stopPlacing() {
        guard case .review(var review)? = layers.last, review.pause != nil else { return }
        review.pause = nil
        layers[layers.count - 1] = .review(review)
        say("Stopped: nothing was placed.")
    }

    /// Unless it was stopped meanwhile.
    mutating func pauseEnded(_ number: Int) -> [Effect] {
        guard case .review(let review)? = layers.last, review.pause == number else { return [] }
        stopPlacing()
        return placeNow()
    }

    private mutating func placeNow() -> [Effect] {
        guard case .compose(let compose)? = layers.dropLast().last else { return [] }
        // What was shown is what is sent: a time in so many minutes stays the one that was read, while it is ahead.
        guard let account = settings.account(compose.way.account), isStillAhead(compose),
            let intent = compose.reading.intent(
                id: compose.id, account: account, values: compose.values, knowledge: knowledge(compose), now: now,
                by: settings.operatorName)
        else {
            // Time went by while this was reviewed: what was in the future may be past.
            layers.removeLast()
            return reviewForm()
        }
        layers.removeLast(2)
        shelf.forgetClosed()
        sending[intent.id] = compose
        layers.append(.opened(OpenedState(id: intent.id)))
        say("Placing the call…")
        return [.placeCall(intent)]
    }

    /// What stands against the call in a form, as far as the journal has told.
    func verdicts(_ compose: ComposeState) -> [PlacementVerdict] {
        guard let number = calleeNumber(compose) else { return [] }
        return PlacementRules().verdicts(on: standings[number] ?? NumberStanding())
    }

    /// Why the reviewed call cannot be placed; `nil` if it can, and for other commands.
    func reasonAgainstPlacing(_ id: CommandID) -> SafeText? {
        guard id == .place, case .review? = layers.last, case .compose(let compose)? = layers.dropLast().last else {
            return nil
        }
        return verdicts(compose).first.map { "Not placed: \($0.words)" }
    }

    private func isStillAhead(_ compose: ComposeState) -> Bool {
        compose.reading.scheduledAt.map { $0 > now } ?? true
    }

    /// The contact that must be read before the call, where the provider tells who it is: its number is what holds a
    /// second call back. `nil` where it is known, or where it was asked and could not be told.
    func contactToRead(_ compose: ComposeState) -> String? {
        guard let field = compose.form.field(for: .contactID) else { return nil }
        let id = compose.sent(field)
        let account = compose.way.account
        guard tellsContacts(account) else { return nil }
        // A list that was kept may be days old: its number is shown, but does not hold a second call back.
        return switch contacts[account]?[id] {
        case .read?, .failed?: nil
        case .reading?, nil: id
        }
    }

    mutating func callSent(_ id: CallID, _ delivery: Delivery) -> [Effect] {
        let effects: [Effect]
        switch delivery {
        case .accepted:
            effects = formIsUsedUp(id)
            say("The provider has the call.")
        case .rejected(let status, let message, _):
            effects = notPlaced(id, "Not placed: the provider refused it (\(status)): \(message)")
        case .throttled:
            effects = notPlaced(id, "Not placed: the provider takes no more requests for now.", .warning)
        case .notSent(let reason):
            effects = notPlaced(id, "Not sent: \(reason)")
        case .unknown(let reason, _):
            effects = formIsUsedUp(id)
            say("It is not known whether the call was placed: \(reason) u settles it.", .failure)
        }
        return effects + reload()
    }

    mutating func callRefused(_ id: CallID, _ words: String) -> [Effect] {
        layers.removeAll { layer in
            guard case .opened(let opened) = layer else { return false }
            return opened.id == id
        }
        return notPlaced(id, "Nothing was sent: \(words)") + reload()
    }

    private mutating func notPlaced(
        _ id: CallID, _ words: SafeText, _ kind: MessageLog.Message.Kind = .failure
    ) -> [Effect] {
        let back = formIsBack(id)
        say("\(words)\(back.words)", kind)
        return back.effects
    }
}
