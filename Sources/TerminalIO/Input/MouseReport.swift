import TerminalUI

/// What a mouse report says, whichever form it came in.
enum MouseReport {
    /// - Parameters:
    ///   - code: the button's bits, as xterm's control sequences document them.
    ///   - column: from 1, as `row`.
    /// - Returns: `nil` where it is outside of the screen or tells of nothing that is used.
    static func event(code: Int, column: Int, row: Int, isRelease: Bool = false) -> MouseEvent? {
        guard column > 0, row > 0, let action = action(code, isRelease: isRelease) else { return nil }
        var modifiers: KeyModifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.ctrl) }
        return MouseEvent(action, at: Point(column - 1, row - 1), modifiers: modifiers)
    }

    /// SGR (`CSI < b ; x ; y M`, `m` on release) and urxvt's 1015 (`CSI b ; x ; y M`, its button from 32).
    static func event(_ sequence: ControlSequence) -> MouseEvent? {
        guard sequence.intermediates.isEmpty, sequence.parameters.count == 3, let code = sequence.number(0),
            let column = sequence.number(1), let row = sequence.number(2)
        else { return nil }
        switch (sequence.mark, sequence.final) {
        case (0x3C, 0x4D): return event(code: code, column: column, row: row)
        case (0x3C, 0x6D): return event(code: code, column: column, row: row, isRelease: true)
        case (nil, 0x4D) where code >= 32: return event(code: code - 32, column: column, row: row)
        default: return nil
        }
    }

    /// X10 and 1005: everything from 32; what they cannot count is below.
    static func event(_ values: [Int]) -> MouseEvent? {
        guard values.count == 3, values.allSatisfy({ $0 >= 32 }) else { return nil }
        return event(code: values[0] - 32, column: values[1] - 32, row: values[2] - 32)
    }

    private static func action(_ code: Int, isRelease: Bool) -> MouseEvent.Action? {
        let isMotion = code & 32 != 0
        switch code & ~0b11_1100 {
        case 64: return .wheelUp
        case 65: return .wheelDown
        case 66: return .wheelLeft
        case 67: return .wheelRight
        case 3: return isMotion ? .move : nil
        case 0: return pressed(.left, isMotion, isRelease)
        case 1: return pressed(.middle, isMotion, isRelease)
        case 2: return pressed(.right, isMotion, isRelease)
        default: return nil
        }
    }

    private static func pressed(_ button: MouseEvent.Button, _ isMotion: Bool, _ isRelease: Bool) -> MouseEvent.Action {
        if isRelease { return .release(button) }
        return isMotion ? .drag(button) : .press(button)
    }
}
