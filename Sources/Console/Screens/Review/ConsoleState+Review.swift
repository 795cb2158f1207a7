import CallDomain
import CallProviders
import Foundation
import TerminalUI
import Wording

extension ConsoleState {
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
        review.pause = ReviewState.Pause(number: lastPause, begunAt: now)
        layers[layers.count - 1] = .review(review)
        return [.pause(seconds: settings.pause, number: lastPause)]
    }

    mutating func stopPlacing() {
        guard case .review(var review)? = layers.last, review.pause != nil else { return }
        review.pause = nil
        layers[layers.count - 1] = .review(review)
        say("Stopped: nothing was placed.")
    }

    /// Unless it was stopped meanwhile, or the machine slept in it: a call is not placed hours after the key.
    mutating func pauseEnded(_ number: Int) -> [Effect] {
        guard case .review(var review)? = layers.last, let pause = review.pause, pause.number == number else {
            return []
        }
        review.pause = nil
        layers[layers.count - 1] = .review(review)
        let patience = rules(layers.dropLast().last?.compose?.way.account).patience
        let seconds = now.timeIntervalSince(pause.begunAt)
        guard (0...(settings.pause * speed + patience)).contains(seconds) else {
            say("Stopped: nothing was placed, as time went by since the key was pressed. p places it now.", .warning)
            return []
        }
        if let reason = reasonAgainstPlacing(.place) {
            say(reason, .warning)
            return []
        }
        return placeNow()
    }

    /// Decides the call that is reviewed, and opens it.
    private mutating func placeNow() -> [Effect] {
        guard case .review(let review)? = layers.last, case .compose(let compose)? = layers.dropLast().last else {
            return []
        }
        // What was shown is what is sent: a time in so many minutes stays the one that was read, while it is ahead.
        guard let account = settings.account(compose.way.account), isStillAhead(compose),
            let intent = compose.reading.intent(
                id: compose.id, account: account, values: compose.values, knowledge: knowledge(compose), now: now,
                by: settings.operatorName
            )?.decided(at: now, overriding: review.overrides)
        else {
            // Time went by while this was reviewed: what was in the future may be past.
            layers.removeLast()
            return reviewForm()
        }
        layers.removeLast(2)
        shelf.forgetClosed()
        sending[intent.id] = compose
        layers.append(.opened(CallDetailState(id: intent.id)))
        say("Placing the call…")
        return [.placeCall(intent)]
    }

    /// What stands against a call and is shown: a time that went by is another matter, the form is asked for a new one.
    func shown(_ review: PlacementReview) -> [PlacementVerdict] {
        (review.verdicts + review.setAside).filter { if case .late = $0 { false } else { true } }
    }

    /// What stands against the reviewed call still.
    func openVerdicts(_ compose: ComposeState) -> [PlacementVerdict] {
        review(compose, overriding: reviewed?.overrides ?? []).verdicts.filter {
            if case .late = $0 { false } else { true }
        }
    }

    private var reviewed: ReviewState? {
        for case .review(let review) in layers.reversed() { return review }
        return nil
    }

    /// Whom the reviewed call goes to, as far as that is known.
    var reviewedCallee: Callee? {
        let found = layers.lastIndex { if case .review = $0 { true } else { false } }
        guard let compose = found.flatMap({ layers[..<$0].last?.compose }) else { return nil }
        return compose.reading.callee(knowledge(compose))
    }

    /// It goes to somebody else than was shown: what was decided was decided of another.
    mutating func reviewAnew() {
        for index in layers.indices {
            guard case .review(var review) = layers[index], review.pause != nil || !review.overrides.isEmpty else {
                continue
            }
            (review.pause, review.overrides) = (nil, [])
            layers[index] = .review(review)
            say("Nothing was placed: whom it calls has changed. Look again before you place it.", .warning)
        }
    }

    /// Whom one may call with an account, and when.
    func rules(_ account: String?) -> PlacementRules {
        account.flatMap { settings.account($0)?.rules } ?? PlacementRules()
    }

    /// Why the reviewed call cannot be placed; `nil` if it can, and for other commands.
    func reasonAgainstPlacing(_ id: CommandID) -> SafeText? {
        guard id == .place, case .review? = layers.last, case .compose(let compose)? = layers.dropLast().last
        else { return nil }
        guard isRead(compose) else { return "Not placed: what is known of them is being read. p places it then." }
        let open = openVerdicts(compose)
        guard let verdict = open.first else { return nil }
        let isOverridable = open.allSatisfy { $0.rule != nil }
        return "Not placed: \(verdict.words). \(verdict.way(isOverridable: isOverridable))"
    }

    private func isStillAhead(_ compose: ComposeState) -> Bool {
        compose.reading.scheduledAt.map { $0 > now } ?? true
    }

    /// The contact that must be read before the call, where the provider tells who it is: its number is what holds a
    /// second call back, and what the do-not-call list knows. `nil` where it is known, or where the provider has no such
    /// contact; what could not be read is read again.
    func contactToRead(_ compose: ComposeState) -> String? {
        guard let field = compose.form.field(for: .contactID) else { return nil }
        let id = compose.sent(field)
        let account = compose.way.account
        guard tellsContacts(account) else { return nil }
        // A list that was kept may be days old: its number is shown, but does not hold a second call back.
        return switch contacts[account]?[id] {
        case .failed(_, isAbsent: true)?: nil
        case .read(_, let at)? where isRecent(at): nil
        case .read?, .reading?, .failed?, nil: id
        }
    }

    mutating func callSent(_ id: CallID, _ delivery: Delivery, _ difference: AnswerDifference?) -> [Effect] {
        let effects: [Effect]
        switch delivery {
        case .accepted(let report):
            effects = formIsUsedUp(id)
            tellAccepted(report, difference)
        case .rejected(let status, let message, _):
            effects = notPlaced(id, "Not placed: the provider refused it (\(status)): \(message)")
        case .throttled:
            effects = notPlaced(id, "Not placed: the provider takes no more requests for now.", .warning)
        case .notSent(let reason):
            effects = notPlaced(id, "Not sent: \(reason)")
        case .unknown(let reason, _):
            effects = formIsUsedUp(id)
            let stop: SafeText = reason.hasSuffix(".") ? "" : "."
            say("It is not known whether the call was placed: \(reason)\(stop) u settles it.", .failure)
        }
        return effects + reload()
    }

    private mutating func tellAccepted(_ report: CallReport, _ difference: AnswerDifference?) {
        if let outcome = report.state?.outcome {
            say("The provider has the call, and says that it is over: \(outcome.words).", .warning)
        } else if let difference {
            let words = difference.words { TimeWords(now: now, zone: settings.zone).moment($0).string + " (yours)" }
            say("\(words)", .warning)
        } else {
            say("The provider has the call.")
        }
    }

    mutating func callRefused(_ id: CallID, _ words: String) -> [Effect] {
        layers.removeAll { layer in
            guard case .opened(let opened) = layer else { return false }
            return opened.id == id
        }
        return notPlaced(id, "Not sent: \(words)") + reload()
    }

    private mutating func notPlaced(
        _ id: CallID, _ words: SafeText, _ kind: MessageLog.Message.Kind = .failure
    ) -> [Effect] {
        let back = formIsBack(id)
        say("\(words)\(back.words)", kind)
        return back.effects
    }
}
