/// The words for states in a filter: as the screen shows them, as they are stored, or the beginnings of either.
enum FilterStates {
    private static let words: [(state: CallState, words: [String])] = CallState.allCases.map { state in
        let general = state.isEnded ? ["ended"] : []
        return (state, ([state.outcome?.rawValue ?? state.name, state.words] + general).map(bare))
    }

    /// `nil` where no state begins so.
    static func states(named typed: String) -> Set<CallState>? {
        let wanted = bare(typed)
        let whole = words.filter { $0.words.contains(wanted) }
        let found = whole.isEmpty ? words.filter { $0.words.contains { $0.hasPrefix(wanted) } } : whole
        return found.isEmpty || wanted.isEmpty ? nil : Set(found.map(\.state))
    }

    static func outcomes(named typed: String) -> Set<CallState>? {
        let found = (states(named: typed) ?? []).filter { $0.isEnded }
        return found.isEmpty ? nil : found
    }

    static let list: String = {
        var seen: Set<String> = []
        return CallState.allCases.reversed().map(\.words).filter { seen.insert($0).inserted }.joined(separator: ", ")
    }()

    private static func bare(_ text: String) -> String {
        SearchFold.folded(text).filter { !"-_ ".contains($0) }
    }
}
