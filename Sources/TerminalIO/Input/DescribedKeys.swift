import TerminalUI

/// The keys that a terminal's own description names, as far as they are not what every terminal sends.
struct DescribedKeys: Sendable {
    /// Keys that mean the same on every terminal: ^C, tab, enter, ^Z, escape, and the sign that erases.
    private static let reserved: Set<[UInt8]> = [[3], [9], [13], [26], [27], [127]]

    private let presses: [[UInt8]: KeyPress]
    private let beginnings: Set<[UInt8]>

    /// Sequences that begin with a printable character are left out: nobody could type it any more.
    init(_ keys: [[UInt8]: KeyPress]) {
        presses = keys.filter { bytes, _ in
            guard let first = bytes.first, first < 0x20 || first == 0x7F else { return false }
            return !Self.reserved.contains(bytes)
        }
        beginnings = Set(
            presses.keys.filter { $0.first != 0x1B }.flatMap { bytes in
                (1..<bytes.count).map { Array(bytes.prefix($0)) }
            })
    }

    func press(_ bytes: [UInt8]) -> KeyPress? { presses[bytes] }

    /// Whether these are the first bytes of a key that does not begin with ESC.
    func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }
}
