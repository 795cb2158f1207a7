import TerminalUI

/// Keys that are told by their code: `CSI code ; modifiers u` (fixterms, kitty) and xterm's `CSI 27 ; modifiers ; code ~`.
enum CodedKey {
    /// Keys that have a code of their own in kitty's protocol.
    private static let functional: [Int: Key] = [
        9: .tab, 13: .enter, 27: .escape, 127: .backspace, 8: .backspace,
        57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
        57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]
    /// The keypad, from 57399.
    private static let keypad = Array("0123456789./*-+\u{0}=,")
    private static let release = 3

    static func press(_ sequence: ControlSequence) -> KeyPress? {
        guard sequence.parameters.count <= 3, let code = sequence.number(0), let held = modifiers(sequence, 1),
            sequence.part(1, 1) ?? 1 != release
        else { return nil }
        let shifted = held.contains(.shift) ? sequence.part(0, 1) : nil
        // What it types is told by itself where a keyboard's layout decides.
        let typed = held.isSubset(of: .shift) ? sequence.number(2) : nil
        return press(code: code, shifted: typed ?? shifted, held)
    }

    static func otherKey(_ sequence: ControlSequence) -> KeyPress? {
        guard let code = sequence.number(2), let held = modifiers(sequence, 1) else { return nil }
        return press(code: code, shifted: nil, held)
    }

    private static func press(code: Int, shifted: Int?, _ held: KeyModifiers) -> KeyPress? {
        if let key = functional[code] {
            guard key == .tab, held.contains(.shift) else { return KeyPress(key, held) }
            return KeyPress(.backTab, held.subtracting(.shift))
        }
        if (57376...57398).contains(code) { return KeyPress(.function(code - 57376 + 13), held) }
        if (57399...57416).contains(code) { return KeyPress(.character(keypad[code - 57399]), held) }
        // Other keys of the private range, and what no key types.
        guard !(0xE000...0xF8FF).contains(code), let character = character(shifted ?? code) else { return nil }
        return press(character, isShifted: shifted != nil, held)
    }

    private static func press(_ character: Character, isShifted: Bool, _ held: KeyModifiers) -> KeyPress? {
        if held.contains(.ctrl) { return KeyPress(normalizing: .character(character), held) }
        guard held.contains(.shift) else { return KeyPress(.character(character), held) }
        let upper = character.uppercased()
        let typed = !isShifted && upper.count == 1 ? Character(upper) : character
        return KeyPress(.character(typed), held.subtracting(.shift))
    }

    private static func character(_ code: Int) -> Character? {
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), code >= 0x20,
            !(0x7F...0x9F).contains(code)
        else { return nil }
        return Character(scalar)
    }

    /// What is held down; `nil` with keys that no command here knows (super, hyper, meta).
    static func modifiers(_ sequence: ControlSequence, _ index: Int) -> KeyModifiers? {
        modifiers(sequence.number(index) ?? 1)
    }

    /// One more than shift 1, alt 2, control 4, and the locks 64 and 128, which change nothing.
    static func modifiers(_ number: Int) -> KeyModifiers? {
        guard (1...256).contains(number) else { return nil }
        let bits = number - 1
        guard bits & 0b11_1000 == 0 else { return nil }
        var result: KeyModifiers = []
        if bits & 1 != 0 { result.insert(.shift) }
        if bits & 2 != 0 { result.insert(.alt) }
        if bits & 4 != 0 { result.insert(.ctrl) }
        return result
    }
}
