import TerminalUI

/// Reads what follows `ESC [ <` in a mouse report: `button ; column ; row` and `M` or `m`.
struct MouseDecoder: Hashable, Sendable {
    enum Step: Hashable {
        case more
        case event(MouseEvent)
        case broken
    }

    private static let longest = 16
    private var fields: [Int] = [0]
    private var length = 0

    mutating func take(_ scalar: Unicode.Scalar) -> Step {
        length += 1
        guard length <= Self.longest else { return .broken }
        switch scalar {
        case "0"..."9":
            fields[fields.count - 1] = fields[fields.count - 1] * 10 + Int(scalar.value - 48)
            return .more
        case ";":
            fields.append(0)
            return .more
        case "M", "m":
            return Self.event(fields, isRelease: scalar == "m").map { .event($0) } ?? .broken
        default:
            return .broken
        }
    }

    private static func event(_ fields: [Int], isRelease: Bool) -> MouseEvent? {
        guard fields.count == 3, fields[1] > 0, fields[2] > 0 else { return nil }
        let code = fields[0]
        var modifiers: KeyModifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.ctrl) }
        guard let action = action(code, isRelease: isRelease) else { return nil }
        return MouseEvent(action, at: Point(fields[1] - 1, fields[2] - 1), modifiers: modifiers)
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
