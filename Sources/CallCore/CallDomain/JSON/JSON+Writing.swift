import OrderedCollections

extension JSON {
    /// The value on one line, with no spaces: the form that is sent and stored.
    public var compact: String {
        var writer = JSONWriter(indentation: nil)
        writer.write(self)
        return writer.output
    }

    /// The value over several lines, two spaces a level: the form that is shown.
    public var pretty: String {
        var writer = JSONWriter(indentation: "  ")
        writer.write(self)
        return writer.output
    }

    /// The value as bytes on the wire.
    public var bytes: [UInt8] { Array(compact.utf8) }
}

private struct JSONWriter {
    let indentation: String?
    var output = ""
    private var depth = 0

    init(indentation: String?) { self.indentation = indentation }

    mutating func write(_ value: JSON) {
        switch value {
        case .null: output += "null"
        case .bool(let flag): output += flag ? "true" : "false"
        case .number(let text): output += text
        case .string(let text): write(text)
        case .array(let items):
            write(items, between: ("[", "]")) { $0.write($1) }
        case .object(let members):
            write(members.elements, between: ("{", "}")) {
                $0.write($1.key)
                $0.output += $0.indentation == nil ? ":" : ": "
                $0.write($1.value)
            }
        }
    }

    private mutating func write<Items: Collection>(
        _ items: Items, between brackets: (String, String), each: (inout JSONWriter, Items.Element) -> Void
    ) {
        output += brackets.0
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," }
            breakLine()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        output += brackets.1
    }

    private mutating func breakLine() {
        guard let indentation else { return }
        output += "\n"
        for _ in 0..<depth { output += indentation }
    }

    private mutating func write(_ text: String) {
        output += "\""
        if text.utf8.allSatisfy(Self.isPlain) {
            output += text
        } else {
            for scalar in text.unicodeScalars { output += Self.escaped(scalar) }
        }
        output += "\""
    }

    /// Printable ASCII that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where acts(scalar): "\\u" + String(repeating: "0", count: 4 - hex(scalar).count) + hex(scalar)
        default: String(scalar)
        }
    }

    /// Controls, line ends of other alphabets and what turns the direction of writing: escaped, the request is the
    /// same wherever it is shown, copied or sent.
    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }
}
