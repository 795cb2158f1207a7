import TerminalUI

/// Turns a terminal's bytes into events; it reads nothing itself and has no clock.
public struct InputDecoder: Sendable {
    /// Characters of a paste that are kept.
    public static let longestPaste = PasteCollector.longest
    /// How long a sequence waits for its next byte.
    static let sequencePatience = Duration.seconds(1)
    /// How long a sequence of which only the introducer came waits: alt and a bracket are pressed by nobody here.
    static let introducerPatience = Duration.milliseconds(250)
    static let pastePatience = Duration.seconds(2)
    /// So long after an escape alone its sequence may still come: over a slow line the pause can fall right behind ESC.
    static let lateness = Duration.milliseconds(400)

    private let escapeDelay: Duration
    private var grammar: InputGrammar
    private var paste: PasteCollector?
    private var late: LateSequence?
    /// When an escape was taken for the key of that name.
    private var escapedAt: Duration?

    /// - Parameter escapeDelay: how long an escape waits for what makes it a key's sequence.
    public init(escapeDelay: Duration = .milliseconds(25)) {
        self.init(keys: DescribedKeys([:]), escapeDelay: escapeDelay)
    }

    init(keys: DescribedKeys, escapeDelay: Duration) {
        grammar = InputGrammar(keys: keys)
        self.escapeDelay = escapeDelay
    }

    /// How long what has begun waits for its next byte before `expire`; `nil` while nothing has begun.
    public var patience: Duration? {
        if paste != nil { return Self.pastePatience }
        if late != nil { return escapeDelay }
        return grammar.pause.map { pause in
            switch pause {
            case .escape: escapeDelay
            case .introducer: max(escapeDelay, Self.introducerPatience)
            case .sequence: max(escapeDelay, Self.sequencePatience)
            }
        }
    }

    /// Takes what came in one piece.
    ///
    /// - Parameter now: of a clock that never goes back.
    public mutating func take(_ bytes: some Sequence<UInt8>, at now: Duration) -> [InputEvent] {
        if let escapedAt, now - escapedAt > Self.lateness { self.escapedAt = nil }
        var events: [InputEvent] = []
        for byte in bytes { events += take(byte) }
        return events
    }

    /// Gives up waiting: an escape alone was the key, a paste is handed over as far as it came, and a sequence is dropped.
    public mutating func expire(at now: Duration) -> [InputEvent] {
        if let pasted = paste {
            paste = nil
            return [.paste(pasted.text)]
        }
        if let late {
            self.late = nil
            return type(late.bytes)
        }
        let events = events(of: grammar.settle())
        escapedAt = events.last == .key(KeyPress(.escape)) ? now : nil
        return events
    }

    private mutating func take(_ byte: UInt8) -> [InputEvent] {
        // In place: a copy of a long paste for each of its bytes would take for ever.
        if let isWhole = paste?.take(byte) { return isWhole ? expire(at: .zero) : [] }
        if let late { return take(byte, late) }
        if escapedAt != nil {
            escapedAt = nil
            late = LateSequence(byte, keys: grammar.keys)
            if late != nil { return [] }
        }
        return events(of: grammar.take(byte))
    }

    /// What was typed by somebody stays typed; the rest of a key's sequence is dropped, since its escape has acted already.
    private mutating func take(_ byte: UInt8, _ sequence: LateSequence) -> [InputEvent] {
        var sequence = sequence
        switch sequence.take(byte) {
        case .more:
            late = sequence
            return []
        case .typed:
            late = nil
            return type(sequence.bytes)
        case .meaningless:
            late = nil
            return []
        case .whole(let token):
            late = nil
            return events(of: [token]).filter { event in if case .focus = event { true } else { false } }
        }
    }

    private mutating func type(_ bytes: [UInt8]) -> [InputEvent] {
        bytes.flatMap { events(of: grammar.take($0)) }
    }

    private mutating func events(of tokens: [InputToken]) -> [InputEvent] {
        tokens.flatMap { token -> [InputEvent] in
            if let press = KeyMeaning.press(token) { return [.key(press)] }
            // What is no key has no alt: an escape was pressed before it.
            return (token.isAlternate ? [.key(KeyPress(.escape))] : []) + report(token.kind)
        }
    }

    private mutating func report(_ kind: InputToken.Kind) -> [InputEvent] {
        switch kind {
        case .legacyMouse(let values):
            return MouseReport.event(values).map { [.mouse($0)] } ?? []
        case .sequence(let sequence) where sequence.isBare && sequence.final == 0x49:
            return [.focus(true)]
        case .sequence(let sequence) where sequence.isBare && sequence.final == 0x4F:
            return [.focus(false)]
        case .sequence(let sequence) where sequence.final == 0x7E && sequence.number(0) == 200:
            paste = PasteCollector()
            return []
        case .sequence(let sequence):
            return MouseReport.event(sequence).map { [.mouse($0)] } ?? []
        case .character, .control, .escape, .singleShift, .consoleFunction, .described:
            return []
        }
    }
}
