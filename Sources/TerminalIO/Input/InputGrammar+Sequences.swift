import TerminalUI

extension InputGrammar {
    private static let longestIntermediates = 4

    mutating func takeEscape(_ byte: UInt8) -> [InputToken] {
        switch byte {
        case 0x1B: return takeSecondEscape()
        case 0x5B: begin(.sequence, byte)
        case 0x4F: begin(.singleShift, byte)
        // DCS, SOS, OSC, PM, APC.
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: begin(.string(count: 0, isEnding: false), byte)
        // ST that ends nothing any more.
        case 0x5C: return end(nil)
        case 0x20...0x2F: begin(.intermediates, byte)
        case 0x80...: return takeAlternate(byte)
        default: return takeAfterEscape(byte)
        }
        return []
    }

    private mutating func begin(_ next: State, _ byte: UInt8) {
        state = next
        bytes.append(byte)
    }

    /// Two of them are an escape of its own, or a key that some terminals send so with alt; a third one tells.
    private mutating func takeSecondEscape() -> [InputToken] {
        defer { isAlternate = true }
        return isAlternate ? [InputToken(.escape)] : []
    }

    private mutating func takeAfterEscape(_ byte: UInt8) -> [InputToken] {
        let before = isAlternate ? [InputToken(.escape)] : []
        if let key = keys.press([0x1B, byte]) { return end(.described(key)) }
        reset()
        let isControl = byte < 0x20 || byte == 0x7F
        let kind: InputToken.Kind = isControl ? .control(byte) : .character(Unicode.Scalar(byte))
        return before + [InputToken(kind, isAlternate: true)]
    }

    private mutating func takeAlternate(_ byte: UInt8) -> [InputToken] {
        let before = isAlternate ? [InputToken(.escape)] : []
        reset()
        guard let assembler = UTF8Assembler(lead: byte) else { return before }
        (state, isAlternate) = (.character(assembler), true)
        return before
    }

    /// A control within a sequence ends it: ESC begins another one, CAN and SUB say just that, others are keys.
    mutating func takeInSequence(_ byte: UInt8) -> [InputToken] {
        if byte < 0x20 || byte == 0x7F { return interrupt(byte) }
        switch state {
        case .consoleFunction: return end(byte < 0x80 ? .consoleFunction(byte) : nil)
        case .singleShift: return takeSingleShift(byte)
        case .intermediates: return takeIntermediate(byte)
        default: return takeParameter(byte)
        }
    }

    private mutating func interrupt(_ byte: UInt8) -> [InputToken] {
        let shifted = shiftedKey.map { [token(.sequence($0))] } ?? []
        reset()
        guard byte != 0x18, byte != 0x1A else { return shifted }
        return shifted + takeGround(byte)
    }

    private mutating func takeIntermediate(_ byte: UInt8) -> [InputToken] {
        bytes.append(byte)
        guard (0x20...0x2F).contains(byte) else { return end(keys.press(bytes).map { .described($0) }) }
        if bytes.count > Self.longestIntermediates { state = .excess }
        return []
    }

    private mutating func takeParameter(_ byte: UInt8) -> [InputToken] {
        guard (0x40...0x7E).contains(byte) else {
            // Bytes that the grammar has not here make it a sequence without meaning.
            if byte >= 0x80 || bytes.count >= Self.longestSequence { state = .excess } else { bytes.append(byte) }
            return []
        }
        guard state == .sequence else { return end(nil) }
        if let key = keys.press(bytes + [byte]) { return end(.described(key)) }
        if bytes.count == 2, byte == 0x5B {
            state = .consoleFunction
            return []
        }
        if bytes.count == 2, byte == 0x4D {
            state = .mouse(LegacyMouse())
            return []
        }
        return end(ControlSequence(bytes.dropFirst(2), final: byte).map { .sequence($0) })
    }

    private mutating func takeSingleShift(_ byte: UInt8) -> [InputToken] {
        if (0x30...0x3B).contains(byte), bytes.count < Self.longestSequence {
            bytes.append(byte)
            return []
        }
        if let key = keys.press(bytes + [byte]) { return end(.described(key)) }
        guard byte < 0x80, let sequence = ControlSequence(bytes.dropFirst(2), final: byte) else { return end(nil) }
        return end(.singleShift(modifier: sequence.parameters.last?.first ?? nil, final: byte))
    }

    mutating func takeMouse(_ byte: UInt8, _ mouse: LegacyMouse) -> [InputToken] {
        var mouse = mouse
        let isTaken = mouse.take(byte)
        guard isTaken || mouse.isWhole else {
            reset()
            return takeGround(byte)
        }
        guard mouse.isWhole else {
            state = .mouse(mouse)
            return []
        }
        return end(.legacyMouse(mouse.values)) + (isTaken ? [] : takeGround(byte))
    }

    /// Up to ST or BEL; CAN and SUB end it, and so does an ESC that begins something else.
    mutating func takeString(_ byte: UInt8, _ count: Int, _ isEnding: Bool) -> [InputToken] {
        if isEnding {
            reset()
            guard byte != 0x5C else { return [] }
            (state, bytes) = (.escape, [0x1B])
            return takeEscape(byte)
        }
        switch byte {
        case 0x07, 0x18, 0x1A: return end(nil)
        case 0x9C where bytes.last == 0xC2: return end(nil)
        default:
            if bytes.count > 2 { bytes.removeLast() }
            bytes.append(byte)
            state = .string(count: count + 1, isEnding: byte == 0x1B)
            return []
        }
    }
}
