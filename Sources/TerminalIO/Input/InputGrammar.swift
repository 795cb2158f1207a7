import TerminalUI

/// Cuts what a terminal sends into tokens: bytes in, tokens out, the same in pieces as in one.
///
/// It knows ECMA-48 (control sequences, strings up to ST or BEL, escape sequences with intermediates, the C1 forms where UTF-8
/// has them) and what terminals do beside it: SS3, the Linux console's `ESC [ [ A`, mouse reports of three bytes. What has no
/// meaning is swallowed whole. It has no clock: who feeds it says by `settle` that nothing came for as long as `pause` tells.
struct InputGrammar: Sendable {
    /// Bytes of a control sequence that are kept; a longer one means nothing.
    static let longestSequence = 128
    /// Bytes of a string after which the first short pause ends it.
    static let longestString = 1 << 16

    /// How long what has begun waits for its next byte.
    enum Pause: Hashable, Sendable {
        /// An escape, or anything else that is a key by itself.
        case escape
        /// A sequence of which no more than its beginning came: it can be a key with alt.
        case introducer
        case sequence
    }

    enum State: Hashable, Sendable {
        case ground
        case described
        case character(UTF8Assembler)
        case escape
        case intermediates
        case sequence
        case excess
        case singleShift
        case consoleFunction
        case mouse(LegacyMouse)
        case string(count: Int, isEnding: Bool)
    }

    let keys: DescribedKeys
    var state = State.ground
    /// The bytes since the last ESC, or those of a described key.
    var bytes: [UInt8] = []
    var isAlternate = false

    init(keys: DescribedKeys = DescribedKeys([:])) { self.keys = keys }

    /// `nil` while nothing has begun.
    var pause: Pause? {
        switch state {
        case .ground: nil
        case .described, .escape, .intermediates: .escape
        case .sequence where bytes.count == 2, .singleShift where bytes.count == 2: .introducer
        case .sequence where shiftedKey != nil: .escape
        case .string(0, _): .introducer
        case .string(let count, _) where count > Self.longestString: .escape
        case .character, .sequence, .excess, .singleShift, .consoleFunction, .mouse, .string: .sequence
        }
    }

    mutating func take(_ byte: UInt8) -> [InputToken] {
        switch state {
        case .ground: return takeGround(byte)
        case .described: return takeDescribed(byte)
        case .character(let assembler): return takeCharacter(byte, assembler)
        case .escape: return takeEscape(byte)
        case .mouse(let mouse): return takeMouse(byte, mouse)
        case .string(let count, let isEnding): return takeString(byte, count, isEnding)
        case .intermediates, .sequence, .excess, .singleShift, .consoleFunction: return takeInSequence(byte)
        }
    }

    /// Nothing came for as long as `pause` tells.
    mutating func settle() -> [InputToken] {
        defer { reset() }
        switch state {
        case .ground, .character, .excess, .consoleFunction: return []
        case .described: return bytes.flatMap { Self.control($0) }
        case .escape:
            return Array(repeating: InputToken(.escape), count: isAlternate ? 2 : 1)
        case .mouse(var mouse):
            mouse.settle()
            return mouse.isWhole ? [token(.legacyMouse(mouse.values))] : []
        case .sequence where bytes.count > 2:
            return shiftedKey.map { [token(.sequence($0))] } ?? []
        case .intermediates, .sequence, .singleShift, .string:
            return bytes.count == 2 ? altered : []
        }
    }

    /// An introducer alone was a character with alt.
    private var altered: [InputToken] {
        let before = isAlternate ? [InputToken(.escape)] : []
        return before + [InputToken(.character(Unicode.Scalar(bytes[1])), isAlternate: true)]
    }

    /// rxvt ends a shifted key by `$`, which is no final byte.
    var shiftedKey: ControlSequence? {
        guard state == .sequence, bytes.last == 0x24 else { return nil }
        let sequence = ControlSequence(bytes.dropFirst(2).dropLast(), final: 0x24)
        guard let sequence, sequence.mark == nil, sequence.intermediates.isEmpty, sequence.parameters.count == 1 else {
            return nil
        }
        return sequence
    }

    mutating func reset() {
        state = .ground
        bytes = []
        isAlternate = false
    }

    func token(_ kind: InputToken.Kind) -> InputToken { InputToken(kind, isAlternate: isAlternate) }

    mutating func end(_ kind: InputToken.Kind?) -> [InputToken] {
        defer { reset() }
        return kind.map { [token($0)] } ?? []
    }
}
