import Foundation

/// What a program wrote to its terminal, taken apart: the commands with a text in them, and what is shown.
struct TerminalStream {
    /// OSC commands, without their beginnings and ends.
    private(set) var commands: [String] = []
    /// Other strings that terminals take: DCS, APC, PM, SOS.
    private(set) var others: [String] = []
    /// What remains without any sequence.
    private(set) var shown = ""

    init(_ text: String) {
        var rest = Substring.UnicodeScalarView(text.unicodeScalars)
        while let scalar = rest.popFirst() {
            guard scalar == "\u{1B}" else {
                shown.unicodeScalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "[": while let next = rest.popFirst(), !(0x40...0x7E).contains(next.value) {}
            case "]": commands.append(Self.string(&rest))
            case "P", "X", "^", "_": others.append(Self.string(&rest))
            case "(", ")": _ = rest.popFirst()
            default: break
            }
        }
    }

    /// Texts put on the clipboard.
    var copied: [String] {
        commands.compactMap { command in
            guard command.hasPrefix("52;c;") else { return nil }
            return Data(base64Encoded: String(command.dropFirst(5))).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static func string(_ rest: inout Substring.UnicodeScalarView) -> String {
        var text = ""
        while let next = rest.popFirst(), next != "\u{07}" {
            if next == "\u{1B}" {
                _ = rest.popFirst()
                break
            }
            text.unicodeScalars.append(next)
        }
        return text
    }
}
