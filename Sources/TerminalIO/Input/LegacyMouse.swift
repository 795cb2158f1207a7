/// The three values behind `ESC [ M`: bytes as X10 sends them, or characters of UTF-8 as mode 1005 does.
struct LegacyMouse: Hashable, Sendable {
    private(set) var values: [Int] = []
    private var lead: UInt8?

    var isWhole: Bool { values.count == 3 }

    /// Takes a byte in; false where it is none of these and is to be read anew.
    mutating func take(_ byte: UInt8) -> Bool {
        if let lead {
            self.lead = nil
            guard (0x80...0xBF).contains(byte) else {
                values.append(Int(lead))
                return isWhole ? false : take(byte)
            }
            values.append(Int(lead & 0x1F) << 6 | Int(byte & 0x3F))
            return true
        }
        // ESC begins something else; all other controls stand for what the old form cannot count.
        guard byte != 0x1B else { return false }
        if (0xC2...0xDF).contains(byte) { lead = byte } else { values.append(Int(byte)) }
        return true
    }

    /// Nothing more comes: a byte that could have begun a character was a value.
    mutating func settle() {
        if let lead { values.append(Int(lead)) }
        lead = nil
    }
}
