import TerminalUI

/// Puts text on the clipboard of the terminal's user, wherever the program runs (OSC 52).
public enum Clipboard {
    /// Bytes of text that terminals are known to take.
    public static let largest = 74_994

    /// What to write to the terminal; nil if the text is longer than `largest`.
    ///
    /// Under tmux the sequence goes plain and wrapped, since it depends on tmux's options which one it lets through.
    public static func sequence(_ text: ClipboardText, multiplexer: Multiplexer) -> [UInt8]? {
        let bytes = Array(text.string.utf8)
        guard bytes.count <= largest else { return nil }
        let plain = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
        switch multiplexer {
        case .none: return plain
        case .tmux: return plain + wrapped(Array("tmux;\u{1B}".utf8) + plain)
        case .screen: return chunks(plain, of: 250).flatMap(wrapped)
        }
    }

    static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
        [0x1B, 0x50] + bytes + [0x1B, 0x5C]
    }

    private static func chunks(_ bytes: [UInt8], of size: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    }

    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for group in chunks(bytes, of: 3) {
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0..<4 {
                result.append(index <= group.count ? alphabet[value >> (18 - 6 * index) & 63] : 0x3D)
            }
        }
        return result
    }
}
