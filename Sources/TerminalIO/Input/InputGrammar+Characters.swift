import TerminalUI

extension InputGrammar {
    /// What the C1 controls are by their seven-bit form: `U+009B` is `ESC [`.
    private static let introducers: [UInt32: UInt8] = [
        0x8F: 0x4F, 0x90: 0x50, 0x98: 0x58, 0x9B: 0x5B, 0x9D: 0x5D, 0x9E: 0x5E, 0x9F: 0x5F,
    ]

    static func control(_ byte: UInt8) -> [InputToken] { [InputToken(.control(byte))] }

    mutating func takeGround(_ byte: UInt8) -> [InputToken] {
        if byte == 0x1B {
            (state, bytes) = (.escape, [byte])
            return []
        }
        if byte < 0x20 || byte == 0x7F { return takeControl(byte) }
        if byte < 0x80 { return [InputToken(.character(Unicode.Scalar(byte)))] }
        if let assembler = UTF8Assembler(lead: byte) { state = .character(assembler) }
        return []
    }

    private mutating func takeControl(_ byte: UInt8) -> [InputToken] {
        if let key = keys.press([byte]) { return [InputToken(.described(key))] }
        guard keys.isBeginning([byte]) else { return Self.control(byte) }
        (state, bytes) = (.described, [byte])
        return []
    }

    /// A key of the terminal's own that begins with a control; where it does not go on as one, its bytes are keys of their own.
    mutating func takeDescribed(_ byte: UInt8) -> [InputToken] {
        bytes.append(byte)
        if let key = keys.press(bytes) { return end(.described(key)) }
        if keys.isBeginning(bytes) { return [] }
        let others = bytes.dropLast()
        reset()
        return others.flatMap { Self.control($0) } + takeGround(byte)
    }

    mutating func takeCharacter(_ byte: UInt8, _ assembler: UTF8Assembler) -> [InputToken] {
        var assembler = assembler
        switch assembler.take(byte) {
        case .more:
            state = .character(assembler)
            return []
        case .broken:
            reset()
            return takeGround(byte)
        case .scalar(let scalar) where (0x80...0x9F).contains(scalar.value):
            return takeC1(scalar)
        case .scalar(let scalar):
            return end(.character(scalar))
        }
    }

    private mutating func takeC1(_ scalar: Unicode.Scalar) -> [InputToken] {
        guard let introducer = Self.introducers[scalar.value] else { return end(nil) }
        (state, bytes) = (.escape, [0x1B])
        return takeEscape(introducer)
    }
}
