extension KeyPress: CustomStringConvertible {
    private static let names: [(Key, String)] = [
        (.enter, "enter"), (.escape, "esc"), (.tab, "tab"), (.backTab, "shift-tab"), (.backspace, "backspace"),
        (.delete, "delete"), (.insert, "insert"), (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"),
        (.home, "home"), (.end, "end"), (.pageUp, "pgup"), (.pageDown, "pgdn"), (.character(" "), "space"),
    ]
    private static let otherNames: [(Key, String)] = [
        (.enter, "return"), (.escape, "escape"), (.backTab, "backtab"), (.delete, "del"), (.insert, "ins"),
        (.pageUp, "pageup"), (.pageDown, "pagedown"),
    ]
    private static let prefixes: [(KeyModifiers, String)] = [
        (.ctrl, "ctrl-"), (.alt, "alt-"), (.shift, "shift-"), (.ctrl, "c-"), (.alt, "m-"), (.alt, "meta-"),
    ]

    /// As the footer shows it: `^R`, `alt-x`, `enter`, `F5`, `ctrl-left`.
    public var description: String {
        if modifiers == .ctrl, case .character(let character) = key, character != " " {
            return "^" + character.uppercased()
        }
        let held = Self.prefixes.prefix(3).filter { modifiers.contains($0.0) }.map(\.1).joined()
        return held + keyName
    }

    private var keyName: String {
        if let name = Self.names.first(where: { $0.0 == key })?.1 { return name }
        switch key {
        case .character(let character): return String(character)
        case .function(let number): return "F\(number)"
        default: return ""
        }
    }

    /// Reads what `description` writes, and the usual other spellings (`ctrl-r`, `C-r`, `M-x`, `escape`, `f5`).
    ///
    /// Control characters that a terminal sends as a key of its own are read as that key: `^M` is `enter`.
    public init?(parsing text: String) {
        if text.count == 1, let character = text.first {
            self.init(character)
            return
        }
        var rest = Substring(text)
        var modifiers: KeyModifiers = []
        while let (modifier, length) = Self.modifierPrefix(rest) {
            modifiers.insert(modifier)
            rest = rest.dropFirst(length)
        }
        guard let key = Self.key(named: rest) else { return nil }
        self.init(normalizing: key, modifiers)
    }

    private static func modifierPrefix(_ text: Substring) -> (KeyModifiers, Int)? {
        guard text.count > 1 else { return nil }
        if text.first == "^" { return (.ctrl, 1) }
        let lowered = text.lowercased()
        guard lowered != "shift-tab", let found = prefixes.first(where: { lowered.hasPrefix($0.1) }),
            found.1.count < text.count
        else { return nil }
        return (found.0, found.1.count)
    }

    private static func key(named text: Substring) -> Key? {
        if text.count == 1, let character = text.first { return .character(character) }
        let lowered = text.lowercased()
        if let known = (names + otherNames).first(where: { $0.1 == lowered }) { return known.0 }
        guard lowered.first == "f", let number = Int(lowered.dropFirst()), (1...63).contains(number) else { return nil }
        return .function(number)
    }

    /// A key as a terminal would send it: what control makes of a letter that has a key of its own is that key.
    ///
    /// `nil` where control and the character are no key.
    public init?(normalizing key: Key, _ modifiers: KeyModifiers) {
        guard modifiers.contains(.ctrl), case .character(let character) = key else {
            self.init(key, modifiers)
            return
        }
        let others = modifiers.subtracting(.ctrl)
        switch character.lowercased() {
        case "m", "j": self.init(.enter, others)
        case "i": self.init(.tab, others)
        case "[": self.init(.escape, others)
        case "h": self.init(.backspace, others)
        case "@": self.init(.character(" "), modifiers)
        case let lowered:
            guard lowered.count == 1, let letter = lowered.first else { return nil }
            self.init(.character(letter), modifiers.subtracting(.shift))
        }
    }
}
