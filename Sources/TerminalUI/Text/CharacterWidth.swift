/// How many columns a character takes on the screen, by the C library's own table, since that is what ncurses goes by.
public enum CharacterWidth {
    /// The scalar's columns: -1 unprintable, 0 combining, 1 or 2 (`wcwidth` in C.UTF-8).
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 ? 1 : (value == 0 ? 0 : -1) }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] >> 2 <= value { low = middle } else { high = middle }
        }
        return Int(runs[low] & 3) - 1
    }

    /// The columns the character takes once it has passed the door that `SafeText` is.
    public static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
        return SafeText(untrusted: String(character)).width
    }
}
