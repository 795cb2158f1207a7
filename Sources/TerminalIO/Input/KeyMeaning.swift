import TerminalUI

/// Which key a token is; tokens that are none are nobody's.
enum KeyMeaning {
    private static let letters: [UInt8: Key] = [
        0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home, 0x5A: .backTab,
    ]
    private static let functionLetters: [UInt8: Key] = [
        0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    ]
    private static let numbers: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
        12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
        19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
    /// `ESC O` and `j` to `y`, in their order.
    private static let keypad = Array("*+,-./0123456789")

    /// The key of a whole sequence's bytes, as every terminal means it.
    static func press(of bytes: [UInt8]) -> KeyPress? {
        var grammar = InputGrammar()
        let tokens = bytes.flatMap { grammar.take($0) }
        guard tokens.count == 1, grammar.pause == nil else { return nil }
        return press(tokens[0])
    }

    static func press(_ token: InputToken) -> KeyPress? {
        guard let press = plain(token.kind) else { return nil }
        return token.isAlternate ? KeyPress(press.key, press.modifiers.union(.alt)) : press
    }

    private static func plain(_ kind: InputToken.Kind) -> KeyPress? {
        switch kind {
        case .character(let scalar): KeyPress(Character(scalar))
        case .control(let byte): control(byte)
        case .escape: KeyPress(.escape)
        case .sequence(let sequence): press(sequence)
        case .singleShift(let modifier, let final): singleShift(modifier, final)
        case .consoleFunction(let letter):
            (0x41...0x45).contains(letter) ? KeyPress(.function(Int(letter) - 0x40)) : nil
        case .described(let press): press
        case .legacyMouse: nil
        }
    }

    private static func control(_ byte: UInt8) -> KeyPress? {
        switch byte {
        case 0: KeyPress(.character(" "), .ctrl)
        case 8, 0x7F: KeyPress(.backspace)
        case 9: KeyPress(.tab)
        case 10, 13: KeyPress(.enter)
        case 1...26: KeyPress(.character(Character(Unicode.Scalar(byte + 0x60))), .ctrl)
        case 28...31: KeyPress(.character(Character(Unicode.Scalar(byte + 0x40))), .ctrl)
        default: nil
        }
    }

    private static func press(_ sequence: ControlSequence) -> KeyPress? {
        guard sequence.mark == nil, sequence.intermediates.isEmpty else { return nil }
        switch sequence.final {
        case 0x7E: return tilde(sequence)
        case 0x75: return CodedKey.press(sequence)
        // rxvt: `^` for control, `$` for shift, `@` for both; small letters for shifted arrows.
        case 0x5E: return numbered(sequence, .ctrl)
        case 0x24: return numbered(sequence, .shift)
        case 0x40: return numbered(sequence, [.ctrl, .shift])
        case 0x61...0x64: return sequence.isBare ? letters[sequence.final - 0x20].map { KeyPress($0, .shift) } : nil
        default: return lettered(sequence)
        }
    }

    private static func numbered(_ sequence: ControlSequence, _ modifiers: KeyModifiers) -> KeyPress? {
        guard sequence.parameters.count == 1, let number = sequence.number(0) else { return nil }
        return numbers[number].map { KeyPress($0, modifiers) }
    }

    private static func tilde(_ sequence: ControlSequence) -> KeyPress? {
        if sequence.number(0) == 27, sequence.parameters.count == 3 { return CodedKey.otherKey(sequence) }
        guard sequence.parameters.count <= 2, let key = sequence.number(0).flatMap({ numbers[$0] }) else { return nil }
        return CodedKey.modifiers(sequence, 1).map { KeyPress(key, $0) }
    }

    /// Without modifiers, some terminals send a function key's letter for another key.
    private static func lettered(_ sequence: ControlSequence) -> KeyPress? {
        let count = sequence.parameters.count
        guard count <= 2, sequence.number(0) ?? 1 == 1, let modifiers = CodedKey.modifiers(sequence, 1) else {
            return nil
        }
        if let key = letters[sequence.final] {
            return KeyPress(key, key == .backTab ? modifiers.subtracting(.shift) : modifiers)
        }
        guard count == 2, sequence.number(0) == 1, sequence.number(1) ?? 1 > 1 else { return nil }
        return functionLetters[sequence.final].map { KeyPress($0, modifiers) }
    }

    private static func singleShift(_ modifier: Int?, _ final: UInt8) -> KeyPress? {
        guard let modifiers = CodedKey.modifiers(modifier ?? 1) else { return nil }
        switch final {
        case 0x4D: return KeyPress(.enter, modifiers)
        case 0x49: return KeyPress(.tab, modifiers)
        case 0x58: return KeyPress(.character("="), modifiers)
        case 0x20: return KeyPress(.character(" "), modifiers)
        case 0x6A...0x79: return KeyPress(.character(keypad[Int(final) - 0x6A]), modifiers)
        case 0x61...0x64: return letters[final - 0x20].map { KeyPress($0, modifiers.union(.ctrl)) }
        case 0x5A: return KeyPress(.backTab, modifiers)
        default: return (letters[final] ?? functionLetters[final]).map { KeyPress($0, modifiers) }
        }
    }
}
