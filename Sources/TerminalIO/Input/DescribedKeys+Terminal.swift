import CNcurses
import Glibc
import TerminalUI

extension DescribedKeys {
    /// terminfo(5)'s names. The keypad's are left out: they are its digits here.
    private static let plain: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace),
        ("kcbt", .backTab), ("kent", .enter), ("kfnd", .home), ("kslt", .end),
    ]
    private static let shifted: [(String, Key)] = [
        ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
        ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
    ]

    /// Reads them from the description that curses was opened with.
    static func ofTerminal() -> DescribedKeys {
        var keys: [[UInt8]: KeyPress] = [:]
        // Beyond the twelfth, descriptions count the same keys with shift or control held down.
        for number in (1...63).reversed() {
            guard let bytes = capability("kf\(number)"), number <= 12 || KeyMeaning.press(of: bytes) == nil else {
                continue
            }
            keys[bytes] = KeyPress(.function(number))
        }
        for (name, key) in shifted {
            if let bytes = capability(name) { keys[bytes] = KeyPress(key, .shift) }
        }
        for (name, key) in plain.reversed() {
            if let bytes = capability(name) { keys[bytes] = KeyPress(key) }
        }
        return DescribedKeys(keys)
    }

    private static func capability(_ name: String) -> [UInt8]? {
        guard let text = tl_capability(name) else { return nil }
        let bytes = Array(UnsafeBufferPointer(start: text, count: strlen(text))).map { UInt8(bitPattern: $0) }
        return bytes.isEmpty ? nil : bytes
    }
}
