import TerminalUI

/// Sequences that terminal descriptions leave out, and the codes ncurses is taught to report them by.
///
/// A key with modifiers is `firstKey + 16 × key + modifier`, the modifier being xterm's number, 1 for none.
enum KeySequences {
    static let pasteStart: Int32 = 0o2000
    static let pasteEnd: Int32 = 0o2001
    static let focusIn: Int32 = 0o2002
    static let focusOut: Int32 = 0o2003
    static let mouse: Int32 = 0o2004
    private static let firstKey: Int32 = 0o2100

    private static let keys: [Key] =
        [.up, .down, .right, .left, .home, .end, .insert, .delete, .pageUp, .pageDown, .backTab]
        + (1...12).map { .function($0) }

    private static let reports: [(String, Int32)] = [
        ("[200~", pasteStart), ("[201~", pasteEnd), ("[I", focusIn), ("[O", focusOut), ("[<", mouse),
    ]
    private static let letters: [(Key, String)] = [
        (.up, "A"), (.down, "B"), (.right, "C"), (.left, "D"), (.home, "H"), (.end, "F"), (.function(1), "P"),
        (.function(2), "Q"), (.function(3), "R"), (.function(4), "S"),
    ]
    private static let numbers: [(Key, Int)] = [
        (.home, 1), (.insert, 2), (.delete, 3), (.end, 4), (.pageUp, 5), (.pageDown, 6), (.home, 7), (.end, 8),
        (.function(1), 11), (.function(2), 12), (.function(3), 13), (.function(4), 14), (.function(5), 15),
        (.function(6), 17), (.function(7), 18), (.function(8), 19), (.function(9), 20), (.function(10), 21),
        (.function(11), 23), (.function(12), 24),
    ]

    /// Every sequence after its escape, with its code.
    static let all: [(String, Int32)] = {
        var result = reports
        for modifier in Int32(1)...8 {
            let middle = modifier == 1 ? "" : ";\(modifier)"
            for (key, letter) in letters {
                guard let code = code(key, modifier) else { continue }
                if modifier == 1 { result.append(("O\(letter)", code)) }
                // Without modifiers, some terminals send this form of a function key's letter for another key.
                if modifier == 1, case .function = key { continue }
                result.append((modifier == 1 ? "[\(letter)" : "[1\(middle)\(letter)", code))
            }
            for (key, number) in numbers {
                guard let code = code(key, modifier) else { continue }
                result.append(("[\(number)\(middle)~", code))
            }
        }
        if let code = code(.backTab, 1) { result.append(("[Z", code)) }
        return result
    }()

    private static func code(_ key: Key, _ modifier: Int32) -> Int32? {
        keys.firstIndex(of: key).map { firstKey + Int32($0) * 16 + modifier }
    }

    /// The key of a code of `all`, nil for any other.
    static func press(code: Int32) -> KeyPress? {
        let offset = code &- firstKey
        guard offset >= 0, offset < Int32(keys.count) * 16, (1...8).contains(offset % 16) else { return nil }
        return KeyPress(keys[Int(offset / 16)], modifiers(xterm: offset % 16))
    }

    /// xterm's number for held keys: one more than shift 1, alt 2, control 4.
    private static func modifiers(xterm number: Int32) -> KeyModifiers {
        let bits = number - 1
        var result: KeyModifiers = []
        if bits & 1 != 0 { result.insert(.shift) }
        if bits & 2 != 0 { result.insert(.alt) }
        if bits & 4 != 0 { result.insert(.ctrl) }
        return result
    }
}
