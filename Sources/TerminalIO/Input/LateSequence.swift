/// What follows an escape that was taken for the key of that name: perhaps the rest of the sequence that it began.
///
/// Only what makes a whole and well-known sequence without a pause is taken for that. A person who presses escape and types a
/// bracket loses nothing: nobody types what makes it one within the escape's delay.
struct LateSequence: Sendable {
    enum Step {
        case more
        /// It is what somebody typed.
        case typed
        case whole(InputToken)
    }

    private static let longest = 32
    private(set) var bytes: [UInt8]
    private var grammar: InputGrammar

    /// `nil` where a byte begins no sequence that keys and reports have.
    init?(_ byte: UInt8, keys: DescribedKeys) {
        guard byte == 0x5B || byte == 0x4F else { return nil }
        bytes = [byte]
        grammar = InputGrammar(keys: keys)
        _ = grammar.take(0x1B)
        _ = grammar.take(byte)
    }

    mutating func take(_ byte: UInt8) -> Step {
        bytes.append(byte)
        guard byte != 0x1B, bytes.count <= Self.longest else { return .typed }
        let tokens = grammar.take(byte)
        guard let token = tokens.first else { return grammar.pause == nil ? .typed : .more }
        return Self.isWellKnown(token) ? .whole(token) : .typed
    }

    /// Keys and reports that end in a capital letter, `~` or `u`: no word begins so.
    private static func isWellKnown(_ token: InputToken) -> Bool {
        switch token.kind {
        case .sequence(let sequence):
            if sequence.mark == 0x3C { return MouseReport.event(sequence) != nil }
            let isPaste = sequence.final == 0x7E && [200, 201].contains(sequence.number(0))
            let isFocus = sequence.isBare && [0x49, 0x4F].contains(sequence.final)
            return isPaste || isFocus || KeyMeaning.press(token) != nil && !(0x61...0x64).contains(sequence.final)
        case .singleShift(_, let final): return (0x41...0x5A).contains(final) && KeyMeaning.press(token) != nil
        case .described: return true
        case .character, .control, .escape, .consoleFunction, .legacyMouse: return false
        }
    }
}
