/// Which pause in the typing a key needs before it, so that it is known for an answer.
public enum TypingPause: Sendable {
    /// None: a text is typed here, and its end is a part of it.
    case any
    /// One since the question was shown: letters choose here, and one is pressed right behind the other.
    case once
    /// Right before the key: nothing is typed here but the answer.
    case before
}

extension ConsoleState {
    /// What is asked of the next key.
    public var typingPause: TypingPause {
        switch context {
        case .compose, .picker, .start, .views, .naming, .note, .editor, .objectEditor, .pairEditor, .find, .filter,
            .doNotCallFilter, .doNotCallAddition, .moment, .accountForm, .accountRows, .reschedule:
            .any
        case .disposition: .once
        // The last three are reasons for what is not taken back: rather a key pressed twice than a sentence taken for one.
        case .board, .live, .opened, .columns, .statistics, .export, .review, .placing, .request, .outcome, .candidates,
            .settled, .confirm, .help, .messages, .deliveries, .accounts, .welcome, .doNotCall, .settling,
            .doNotCallRemoval, .override:
            .before
        }
    }

    /// Whether what is not taken back was chosen already, and only a reason or enter is left: the key that leads here is an
    /// answer too.
    public var isHalfAnswered: Bool { [.settling, .candidates, .doNotCallRemoval].contains(context) }
}
