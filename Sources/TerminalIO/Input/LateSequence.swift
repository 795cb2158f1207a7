/// What follows an escape that was taken for the key of that name: perhaps the rest of the sequence that it began.
///
/// Only what makes a whole and well-known sequence without a pause is taken for that. A person who presses escape and types a
/// bracket loses nothing: nobody types what makes it one within the escape's delay.
struct LateSequence: Sendable {
    enum Step {
        case more
        /// It is what somebody typed.
        case typed
        /// A sequence without a meaning, or a string such as a terminal's answer.
        case meaningless
        case whole(InputToken)
    }

    private static let longest = 38
    /// CSI and SS3, and what begins a string: DCS, SOS, OSC, PM, APC.
    private static let introducers = Set("[OPX]^_".utf8)
    private(set) var bytes: [UInt8]
    private var grammar: InputGrammar

    /// `nil` where a byte begins no sequence that keys and reports have.
    init?(_ byte: UInt8, keys: DescribedKeys) {
        guard Self.introducers.contains(byte) else { return nil }
        bytes = [byte]
        grammar = InputGrammar(keys: keys)
        _ = grammar.take(0x1B)
        _ = grammar.take(byte)
    }

    mutating func take(_ byte: UInt8) -> Step {
        bytes.append(byte)
        guard byte != 0x1B || isString, bytes.count <= Self.longest else { return .typed }
        let tokens = grammar.take(byte)
        guard let token = tokens.first else {
            if grammar.pause != nil { return .more }
            return isEnded(by: byte) ? .meaningless : .typed
        }
        if Self.isWellKnown(token) { return .whole(token) }
        return hasParameters ? .meaningless : .typed
    }

    private var isString: Bool { bytes[0] != 0x5B && bytes[0] != 0x4F }

    /// A string that its own end ends, or a sequence with parameters that the grammar knows nothing of.
    private func isEnded(by byte: UInt8) -> Bool {
        guard isString else { return hasParameters && byte >= 0x40 }
        return byte == 0x07 || byte == 0x5C && bytes.dropLast().last == 0x1B
    }

    /// `[29~`, `[?62;22c`: digits stand right behind the bracket, or what makes them private.
    private var hasParameters: Bool { bytes[0] == 0x5B && (0x30...0x3F).contains(bytes[1]) }

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
