import CallDomain
import TerminalUI

/// A line for a key: it can be typed, pasted and emptied, and is never drawn, undone or described.
struct SecretField: Sendable, CustomStringConvertible, CustomReflectable {
    private static let longest = 8_192
    private var text = ""

    var description: String { "•••" }
    var customMirror: Mirror { Mirror(self, children: []) }

    var isEmpty: Bool { text.isEmpty }
    /// `nil` for none.
    var secret: Secret? { text.isEmpty ? nil : Secret(text) }
    var problem: String? { AccountRules.problem(key: text) }

    /// Blanks around a pasted key, and the end of its line, are nobody's key.
    mutating func insert(_ more: String) {
        let trimmed = more.split(whereSeparator: \.isNewline).joined(separator: " ")
        text = String((text + trimmed).drop(while: \.isWhitespace).prefix(Self.longest))
        while text.last?.isWhitespace == true, more.count > 1 { text.removeLast() }
    }

    mutating func clear() { text = "" }

    /// `false` if the key means nothing here.
    mutating func handle(_ press: KeyPress) -> Bool {
        if let character = press.typed {
            insert(String(character))
        } else if press.key == .backspace, press.modifiers.isEmpty {
            _ = text.popLast()
        } else if press == KeyPress(.character("u"), .ctrl) || press == KeyPress(.character("w"), .ctrl) {
            clear()
        } else {
            return false
        }
        return true
    }

    private static let mostDots = 8

    /// One dot a sign, few enough that nobody can count a key's length.
    func draw(in rect: Rect, on frame: inout Frame, style: Style, isFocused: Bool, glyphs: GlyphSet) {
        let dots = min(text.count, Self.mostDots, max(0, rect.width - 1))
        frame.fill(rect, style: style)
        frame.write(SafeText(untrusted: String(repeating: glyphs.maskDot, count: dots)), in: rect, style: style)
        if isFocused { frame.cursor = rect.origin.moved(right: dots) }
    }
}
