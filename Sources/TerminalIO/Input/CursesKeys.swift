import CNcurses
import TerminalUI

/// ncurses' own key codes.
enum CursesKeys {
    private static let table: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace,
        KEY_BTAB: .backTab, KEY_ENTER: .enter, KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_C1: .end,
        KEY_A3: .pageUp, KEY_C3: .pageDown,
    ]
    private static let shifted: [Int32: Key] = [
        KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right, KEY_SHOME: .home, KEY_SEND: .end,
        KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown, KEY_SDC: .delete, KEY_SIC: .insert,
    ]

    /// The key of a code, nil if it means nothing here.
    static func press(code: Int32) -> KeyPress? {
        if let key = table[code] { return KeyPress(key) }
        if let key = shifted[code] { return KeyPress(key, .shift) }
        let number = code &- tl_key_f0()
        guard (1...63).contains(number) else { return nil }
        return KeyPress(.function(Int(number)))
    }
}
