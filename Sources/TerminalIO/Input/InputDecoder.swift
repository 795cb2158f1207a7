import TerminalUI

/// Turns what ncurses hands over into events: a state machine that reads nothing itself.
public struct InputDecoder: Sendable {
    /// Characters of a paste that are kept.
    public static let longestPaste = 1 << 20

    private enum State: Hashable {
        case ground
        case escape
        case mouse(MouseDecoder)
        case paste
    }

    private var state = State.ground
    private var pasted = String.UnicodeScalarView()
    private var pastedCount = 0
    private var lastPasted: Unicode.Scalar?

    public init() {}

    /// True while something has begun whose end has to come.
    public var isWaiting: Bool { state != .ground }

    /// Takes one unit.
    public mutating func take(_ unit: InputUnit) -> [InputEvent] {
        switch state {
        case .ground: return takeGround(unit)
        case .escape: return takeAfterEscape(unit)
        case .mouse(let decoder): return takeMouse(unit, decoder)
        case .paste: return takePasted(unit)
        }
    }

    /// Says that nothing more came along: an escape alone was the key.
    public mutating func settle() -> [InputEvent] {
        guard state == .escape else { return [] }
        state = .ground
        return [.key(KeyPress(.escape))]
    }

    /// Gives up waiting for an end that does not come; a paste is handed over as far as it came.
    public mutating func expire() -> [InputEvent] {
        defer { state = .ground }
        switch state {
        case .ground: return []
        case .escape: return settle()
        case .mouse: return []
        case .paste: return [finishPaste()]
        }
    }

    private mutating func takeGround(_ unit: InputUnit) -> [InputEvent] {
        switch unit {
        case .scalar(0x1B):
            state = .escape
            return []
        case .scalar(let value):
            return Self.press(value).map { [.key($0)] } ?? []
        case .code(let code):
            return takeCode(code)
        }
    }

    private mutating func takeCode(_ code: Int32) -> [InputEvent] {
        switch code {
        case KeySequences.pasteStart: state = .paste
        case KeySequences.mouse: state = .mouse(MouseDecoder())
        case KeySequences.focusIn: return [.focus(true)]
        case KeySequences.focusOut: return [.focus(false)]
        default:
            guard let press = KeySequences.press(code: code) ?? CursesKeys.press(code: code) else { return [] }
            return [.key(press)]
        }
        return []
    }

    /// A key right behind an escape was pressed with alt; a second escape is one of its own.
    private mutating func takeAfterEscape(_ unit: InputUnit) -> [InputEvent] {
        if unit == .scalar(0x1B) { return [.key(KeyPress(.escape))] }
        state = .ground
        return takeGround(unit).map { event in
            guard case .key(let press) = event else { return event }
            return .key(KeyPress(press.key, press.modifiers.union(.alt)))
        }
    }

    private mutating func takeMouse(_ unit: InputUnit, _ decoder: MouseDecoder) -> [InputEvent] {
        var decoder = decoder
        state = .ground
        guard case .scalar(let value) = unit, let scalar = Unicode.Scalar(value) else { return takeGround(unit) }
        switch decoder.take(scalar) {
        case .more:
            state = .mouse(decoder)
            return []
        case .event(let event):
            return [.mouse(event)]
        case .broken:
            return []
        }
    }

    /// Codes within a paste are text that looked like keys: never run, and their text is lost.
    private mutating func takePasted(_ unit: InputUnit) -> [InputEvent] {
        switch unit {
        case .code(KeySequences.pasteEnd):
            state = .ground
            return [finishPaste()]
        case .code:
            return []
        case .scalar(let value):
            guard let scalar = Unicode.Scalar(value) else { return [] }
            append(scalar)
            return []
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        defer { lastPasted = scalar }
        if scalar == "\n", lastPasted == "\r" { return }
        guard pastedCount < Self.longestPaste else { return }
        pasted.append(scalar == "\r" ? "\n" : scalar)
        pastedCount += 1
    }

    private mutating func finishPaste() -> InputEvent {
        defer {
            pasted = String.UnicodeScalarView()
            pastedCount = 0
            lastPasted = nil
        }
        return .paste(String(pasted))
    }

    private static func press(_ value: UInt32) -> KeyPress? {
        switch value {
        case 0: KeyPress(.character(" "), .ctrl)
        case 8, 0x7F: KeyPress(.backspace)
        case 9: KeyPress(.tab)
        case 10, 13: KeyPress(.enter)
        case 1...26: Unicode.Scalar(value + 0x60).map { KeyPress(.character(Character($0)), .ctrl) }
        case 28...31: Unicode.Scalar(value + 0x40).map { KeyPress(.character(Character($0)), .ctrl) }
        default: Unicode.Scalar(value).map { KeyPress(Character($0)) }
        }
    }
}
