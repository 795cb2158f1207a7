import CallDomain
import TerminalUI

/// What is asked before something is kept of calls: for how many, and whether their numbers are called any more.
struct RemarkQuestion {
    private static let callsNamed = 8

    private let remark: CallRemark
    private let calls: [Call]
    private let isRefusal: Bool
    /// Those that the do-not-call list can hold (E.164).
    private let numbers: [String]
    private let unknown: Int

    init(_ remark: CallRemark, calls: [Call], isRefusal: Bool) {
        (self.remark, self.calls, self.isRefusal) = (remark, calls, isRefusal)
        let known = calls.compactMap { $0.callee.number.flatMap { PhoneNumber.e164($0) } }
        numbers = isRefusal ? known.uniqued() : []
        unknown = isRefusal ? calls.count - known.count : 0
    }

    /// With the list where they want no more calls.
    var effect: Effect { keep(listing: isRefusal) }

    private func keep(listing: Bool) -> Effect {
        var remark = remark
        remark.listsNumber = listing
        return .remark(calls.map(\.id), remark)
    }

    /// `nil` where nothing need be asked.
    func confirm(_ state: ConsoleState) -> ConfirmState? {
        guard calls.count > 1 || !numbers.isEmpty else { return nil }
        var confirm = ConfirmState(question: question, effect: effect)
        if !numbers.isEmpty { confirm.otherwise = keep(listing: false) }
        confirm.lines = lines(state)
        confirm.isProduction = calls.contains { state.settings.account($0.account)?.environment == .production }
        return confirm
    }

    private var question: SafeText {
        guard calls.count > 1 else {
            return "Put \(numbers.first.map(CallWords.international) ?? "") on the do-not-call list too?"
        }
        let kept: SafeText = "Keep \(what) for all \(calls.count) calls"
        guard !numbers.isEmpty else { return "\(kept)?" }
        let whose: SafeText = numbers.count == 1 ? "their number" : "their \(numbers.count) numbers"
        return "\(kept), and put \(whose) on the do-not-call list too?"
    }

    private var what: SafeText {
        switch remark.disposition {
        case .set(let name): return "\u{201C}\(name)\u{201D}"
        case .clear: return "no outcome"
        case .leave: break
        }
        return remark.note == .leave ? "the time to call back" : "the note"
    }

    private func lines(_ state: ConsoleState) -> [SafeText] {
        guard calls.count > 1 else { return ["Nobody calls a number on it; taking it off needs a reason."] }
        let named = calls.prefix(Self.callsNamed).map { call -> SafeText in
            let words = state.words(of: call)
            return "\(words.look.sign) \(words.who)  \(words.number)  \(call.disposition ?? "")"
        }
        let rest = calls.count - named.count
        let others = calls.count { call in
            call.disposition.map { .set($0) != remark.disposition } ?? false && remark.disposition != .leave
        }
        let notes = calls.count { $0.remark != nil && remark.note != .leave }
        var lines = named + (rest > 0 ? ["and \(rest) more"] : [])
        if others > 0 {
            lines.append("\(others) \(others == 1 ? "has" : "have") another outcome, which this replaces.")
        }
        if notes > 0 { lines.append("\(notes) \(notes == 1 ? "has" : "have") a note, which this replaces.") }
        if unknown > 0 {
            lines.append(
                "\(unknown) \(unknown == 1 ? "has" : "have") no number here: the list cannot hold \(unknown == 1 ? "it" : "them")."
            )
        }
        return lines
    }
}
