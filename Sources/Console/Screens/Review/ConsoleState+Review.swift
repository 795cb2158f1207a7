import CallCore
import TerminalUI

extension ConsoleState {
    /// Decides the call that is reviewed, and opens it.
    mutating func placeReviewed() -> [Effect] {
        guard case .review? = layers.last, case .compose(var compose)? = layers.dropLast().last else { return [] }
        compose.refresh(formContext)
        guard let account = settings.account(compose.way.account),
            let intent = compose.reading.intent(
                id: compose.id, account: account, values: compose.values, knowledge: knowledge(compose), now: now,
                by: settings.operatorName)
        else {
            // Time went by while this was reviewed: what was in the future may be past.
            layers.removeLast()
            return reviewForm()
        }
        layers.removeLast(2)
        draft = compose
        layers.append(.opened(OpenedState(id: intent.id)))
        say("Placing the call…")
        return [.placeCall(intent)]
    }

    mutating func callSent(_ id: CallID, _ delivery: Delivery) -> [Effect] {
        switch delivery {
        case .accepted:
            if draft?.id == id { draft = nil }
            say("The provider has the call.")
        case .rejected(let status, let message, _):
            draft?.renew(as: settings.makeCallID())
            say("Not placed: the provider refused it (\(status)): \(message) n opens the form again.", .failure)
        case .throttled:
            draft?.renew(as: settings.makeCallID())
            say("Not placed: the provider takes no more requests for now. n opens the form again.", .warning)
        case .notSent(let reason):
            draft?.renew(as: settings.makeCallID())
            say("Not sent: \(reason) n opens the form again.", .failure)
        case .unknown(let reason, _):
            if draft?.id == id { draft = nil }
            say("It is not known whether the call was placed: \(reason) u settles it.", .failure)
        }
        return reload()
    }

    mutating func callRefused(_ id: CallID, _ words: String) -> [Effect] {
        layers.removeAll { layer in
            guard case .opened(let opened) = layer else { return false }
            return opened.id == id
        }
        draft?.renew(as: settings.makeCallID())
        say("Nothing was sent: \(words) n opens the form again.", .failure)
        return []
    }

    /// The request as a curl command, the key left out.
    mutating func copyReviewed() -> [Effect] {
        guard case .compose(let compose)? = layers.dropLast().last else { return [] }
        say("Sent to the terminal's clipboard, without the key.")
        return [.copyAsCurl(compose.reading.request(reference: compose.id), account: compose.way.account)]
    }
}
