import CallCore
import Console
import TerminalIO

/// The only way to the console's thread: letters wait here in order, and the first one wakes it.
final class Mailbox: Sendable {
    private let letters = Locked<[MailboxMessage]>([])
    private let handle: WakeHandle

    init(waking handle: WakeHandle) { self.handle = handle }

    func post(_ letter: MailboxMessage) {
        let isFirst = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        if isFirst { handle.wake() }
    }

    func post(_ action: Action) { post(.action(action)) }

    /// Makes the thread look around although there is no letter.
    func wake() { handle.wake() }

    func takeAll() -> [MailboxMessage] {
        letters.withLock { letters in
            defer { letters.removeAll() }
            return letters
        }
    }

    var isEmpty: Bool { letters.withLock { $0.isEmpty } }
}
