import CallDomain
import TerminalUI

extension ConsoleState {
    mutating func showDoNotCall() -> [Effect] {
        var state = DoNotCallState()
        state.list.setHeight(DoNotCallView.rows(in: size))
        layers.append(.doNotCall(state))
        return readDoNotCall()
    }

    /// Reads the list as it is filtered, where it stands over the screen.
    mutating func readDoNotCall() -> [Effect] {
        for case .doNotCall(let state) in layers.reversed() {
            return loads.request(.loadDoNotCall(matching: state.filter.text))
        }
        return []
    }

    mutating func takeDoNotCall(_ entries: [DoNotCallEntry], of count: Int, matching text: String) -> [Effect] {
        let isStale = loads.finish(.loadDoNotCall(matching: text))
        for index in layers.indices {
            guard case .doNotCall(var state) = layers[index], state.filter.text == text else { continue }
            state.take(entries, of: count)
            layers[index] = .doNotCall(state)
        }
        return isStale ? readDoNotCall() : []
    }

    mutating func doNotCall(_ id: CommandID) -> [Effect] {
        switch id {
        case .filterDoNotCall: changeDoNotCall { $0.isFiltering = true }
        case .addDoNotCall: layers.append(.doNotCallAddition(DoNotCallAddition(number: numberInFront)))
        case .removeDoNotCall: askToRemoveDoNotCall()
        case .keepDoNotCall: return keepDoNotCall()
        case .dropDoNotCall: return dropDoNotCall()
        default: changeAddition { $0.isOnReason.toggle() }
        }
        return []
    }

    /// Why a command about the list cannot be used now; `nil` if it can, and for other commands.
    func reasonAgainstDoNotCall(_ id: CommandID) -> SafeText? {
        switch id {
        case .addDoNotCall, .removeDoNotCall, .keepDoNotCall, .dropDoNotCall:
            if let reason = reasonAgainstWriting { return reason }
            guard id == .removeDoNotCall, case .doNotCall(let state)? = layers.last else { return nil }
            return state.selected == nil ? "There is no number under the cursor." : nil
        default:
            return nil
        }
    }

    /// What is typed filters at once; Enter and Escape end it, and Escape takes it back.
    mutating func handleDoNotCallFilter(_ key: KeyPress) -> [Effect] {
        guard case .doNotCall(let state)? = layers.last else { return [] }
        var changed = state
        _ = changed.filter.handle(key)
        layers[layers.count - 1] = .doNotCall(changed)
        return changed.filter.text == state.filter.text ? [] : readDoNotCall()
    }

    mutating func pasteIntoDoNotCall(_ text: String) -> [Effect] {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if context == .doNotCallFilter {
            changeDoNotCall { $0.filter.insert(line) }
            return readDoNotCall()
        }
        changeAddition { $0.edit { _ = $0.insert(line) } }
        return []
    }

    mutating func handleAddition(_ key: KeyPress) {
        changeAddition { $0.edit { _ = $0.handle(key) } }
    }

    /// The end of typing a filter, which stays or is taken back.
    mutating func endDoNotCallFilter(keeping: Bool) -> [Effect] {
        changeDoNotCall { state in
            state.isFiltering = false
            if !keeping { state.filter.clear() }
        }
        return readDoNotCall()
    }

    mutating func changeDoNotCall(_ change: (inout DoNotCallState) -> Void) {
        guard case .doNotCall(var state)? = layers.last else { return }
        change(&state)
        layers[layers.count - 1] = .doNotCall(state)
    }

    private mutating func changeAddition(_ change: (inout DoNotCallAddition) -> Void) {
        guard case .doNotCallAddition(var addition)? = layers.last else { return }
        change(&addition)
        layers[layers.count - 1] = .doNotCallAddition(addition)
    }

    /// The number (E.164) of the call under the list.
    private var numberInFront: String? { subject?.callee.number.flatMap { PhoneNumber.e164($0) } }

    private mutating func keepDoNotCall() -> [Effect] {
        guard case .doNotCallAddition(let addition)? = layers.last else { return [] }
        guard let number = addition.reading.number?.e164 else {
            say("Not added: \(addition.reading.problem ?? "that is no number")", .warning)
            return []
        }
        let reason = addition.reason.text.trimmingWhitespace
        guard !reason.saysNothing else {
            changeAddition { $0.isOnReason = true }
            say("Say why, for those who want to call it later.", .warning)
            return []
        }
        layers.removeLast()
        return [.addDoNotCall(number: number, reason: reason)]
    }

    private mutating func askToRemoveDoNotCall() {
        guard case .doNotCall(let state)? = layers.last, let entry = state.selected else { return }
        layers.append(.doNotCallAddition(DoNotCallAddition(removing: entry)))
    }

    /// Who may be called again is somebody's decision, which is kept.
    private mutating func dropDoNotCall() -> [Effect] {
        guard case .doNotCallAddition(let dialog)? = layers.last, let entry = dialog.removed else { return [] }
        let reason = dialog.reason.text.trimmingWhitespace
        guard !reason.saysNothing else {
            say("Say why it may be called again.", .warning)
            return []
        }
        layers.removeLast()
        return [.removeDoNotCall(number: entry.number, reason: reason)]
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
