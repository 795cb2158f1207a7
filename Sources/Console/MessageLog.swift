import Foundation
import TerminalUI

/// What the console said, newest last; the newest stands over the footer for a while.
struct MessageLog: Sendable {
    struct Message: Hashable, Sendable {
        enum Kind: Sendable {
            case info
            case warning
            case failure
        }

        let text: SafeText
        let kind: Kind
        let at: Date

        /// Long enough to be read; what went wrong stays longer.
        var seconds: Double { kind == .info ? 5 : 12 }
    }

    private static let capacity = 500
    private(set) var all: [Message] = []
    /// Seconds of the clock in one of the operator's: a demo's runs faster, and nobody reads faster for that.
    var speed = 1.0
    private var isDismissed = false

    mutating func add(_ text: SafeText, _ kind: Message.Kind = .info, at now: Date) {
        all.append(Message(text: text, kind: kind, at: now))
        if all.count > Self.capacity { all.removeFirst() }
        isDismissed = false
    }

    /// Keeps it for whoever reads back, where it stands on the screen by other means.
    mutating func record(_ text: SafeText, _ kind: Message.Kind, at now: Date) {
        let shown = current(at: now)
        add(text, kind, at: now)
        guard shown != nil else { return dismiss() }
        // What is being read stays.
        all.swapAt(all.count - 1, all.count - 2)
    }

    mutating func dismiss() { isDismissed = true }

    func current(at now: Date) -> Message? {
        guard !isDismissed, let last = all.last, now.timeIntervalSince(last.at) < last.seconds * speed else {
            return nil
        }
        return last
    }
}
