import OrderedCollections

/// What providers send is read although it has flaws, where the flaw leaves no doubt about what stands around it: one bad byte
/// must not make a whole list unreadable, or a call that was placed unknown. What is in doubt itself reads as U+FFFD, which is
/// no id: a wrong id is worse than none.
///
/// Read so: bytes that are no UTF-8, control characters and unknown escapes in texts; a comma at the end of a list or an object;
/// numbers that RFC 8259 does not know (their text is kept); `NaN` and `Infinity` (null); a key that comes twice with two values;
/// what is nested too deep; and words, spaces or NULs after the end. Whatever is cut off is refused.
extension JSONParser {
    /// Stands for what could be one thing or another.
    static let doubtful = JSON.string("\u{FFFD}")

    /// What stands after the value may be anything but another value: that could be the answer to something else.
    mutating func ignoreRest(after value: JSON) throws(JSONError) {
        while let byte, byte <= 0x20 { position += 1 }
        guard byte != nil else { return }
        switch value {
        case .object, .array: break
        case .null, .bool, .number, .string: throw error("something stands after the end of the value")
        }
        guard bytes[position...].contains(UInt8(ascii: "{")) else { return }
        let start = position
        var rest = self
        if let other = try? rest.value(), other == value, rest.isAtEnd { return }
        position = start
        throw error("another value stands after the end of the value")
    }

    private var isAtEnd: Bool { bytes[position...].allSatisfy { $0 <= 0x20 } }

    mutating func receivedObject() throws(JSONError) -> JSON {
        var members: OrderedDictionary<String, JSON> = [:]
        var disputed: Set<String> = []
        repeat {
            if take("}") { return .object(members) }
            skipSpace()
            let key = try key()
            let value = try value()
            if let known = members[key], known != value, !known.isNull, !value.isNull { disputed.insert(key) }
            if disputed.contains(key) {
                members[key] = Self.doubtful
            } else if !value.isNull || members[key] == nil {
                members[key] = value
            }
        } while take(",")
        guard take("}") else { throw error("a comma or } is missing") }
        return .object(members)
    }

    mutating func receivedScalar() throws(JSONError) -> JSON {
        let start = position
        while let byte, Self.isOfWord(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if ["NaN", "Infinity", "-Infinity", "+Infinity", "-NaN"].contains(word) { return .null }
        let end = position
        position = start
        if let number = try? number(), position == end { return .number(number) }
        position = end
        guard !word.isEmpty, word.utf8.allSatisfy({ !Self.isLetter($0) || $0 | 0x20 == UInt8(ascii: "e") }),
            word.utf8.contains(where: { (0x30...0x39).contains($0) })
        else {
            position = start
            throw error("no value begins with this character")
        }
        return .string(word)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
    }

    mutating func receivedEscape() throws(JSONError) -> [UInt8] {
        let start = position
        if let escape = try? escape() { return escape }
        position = start + 1
        guard let byte else { throw error("the escape is cut off") }
        position += 1
        return byte == UInt8(ascii: "'") ? [byte] : Array("\u{FFFD}".utf8) + (byte == UInt8(ascii: "u") ? [] : [byte])
    }

    /// Goes over an array or an object without looking what is in it, however deep.
    mutating func skippedNest() throws(JSONError) -> JSON {
        var open = 0
        repeat {
            guard let byte else { throw error("a bracket is not closed") }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
            case UInt8(ascii: "\""):
                _ = try string()
                continue
            default: break
            }
            position += 1
        } while open > 0
        return Self.doubtful
    }
}
