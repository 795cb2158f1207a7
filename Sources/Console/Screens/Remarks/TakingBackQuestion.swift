import CallDomain
import TerminalUI

/// What is asked before it is taken back what was said of calls: of how many, and whether numbers may be called again.
struct TakingBackQuestion {
    private static let callsNamed = 8

    private let receipts: [RemarkReceipt]
    /// Those that it put on the do-not-call list.
    private let listed: [String]

    init(_ receipts: [RemarkReceipt]) {
        self.receipts = receipts
        listed =
            receipts.compactMap { if case .added(let number) = $0.listing { number } else { nil } }.uniqued()
    }

    var effect: Effect { .takeBack(receipts) }

    /// `nil` where nothing need be asked.
    func confirm(_ state: ConsoleState) -> ConfirmState? {
        guard receipts.count > 1 || !listed.isEmpty else { return nil }
        var confirm = ConfirmState(question: question, effect: effect)
        confirm.lines = receipts.prefix(Self.callsNamed).map { receipt in
            let words = state.words(of: receipt.call)
            return "\(words.who)  \(words.number)  \(receipt.call.disposition ?? "")"
        }
        if receipts.count > Self.callsNamed { confirm.lines.append("and \(receipts.count - Self.callsNamed) more") }
        return confirm
    }

    private var question: SafeText {
        let what: SafeText =
            receipts.count == 1
            ? "Take back what was said last" : "Take back what was said last of \(receipts.count) calls"
        guard let first = listed.first else { return "\(what)?" }
        let whose: SafeText = listed.count == 1 ? CallWords.international(first) : "\(listed.count) numbers"
        return "\(what), and take \(whose) off the do-not-call list?"
    }
}
