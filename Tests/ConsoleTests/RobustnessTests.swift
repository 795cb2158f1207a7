import CallCore
import TerminalUI
import Testing

@testable import Console

/// Whatever is pressed, pasted, clicked or resized: no trap, and a frame of the right size.
struct RobustnessTests {
    private static let keys: [KeyPress] = {
        let names = [
            "n", "1", "2", "3", "4", "/", "enter", "esc", "tab", "backtab", "up", "down", "left", "right", "pgup",
            "pgdn",
            "home", "end", "^R", "^S", "^X", "^C", "F1", "?", "m", "u", "x", "c", "a", "r", "j", "k", "g", "G", "q",
            "p",
            "y", "d", "f", "l", "t", "w", "e", "s", "S", "o", "v", "V", "N", "i", "*", "h", "!", "z", ".", "Y", "space",
            "backspace", "delete", "+", "7", "ñ", "王", "{", "\\", "\"", "=",
        ]
        return names.compactMap(KeyPress.init(parsing:))
    }()

    private static let pastes = [
        "", " ", "\\", "{\"a\":[1,2", "plan=premium\nx", String(repeating: "界", count: 5000), "👩‍👩‍👧‍👦\u{202E}abc",
        "\u{1B}]52;c;AAAA\u{07}", "a\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}", "+1 (415) 555-2678",
    ]

    @Test(arguments: 1...6)
    func randomPlay(_ seed: UInt64) {
        var stage = Stage()
        play(&stage, seed: seed)
    }

    /// Where the hours hold, no keys place a call outside of them without a reason.
    @Test(arguments: 31...36)
    func theHoursHoldWhateverIsPressed(_ seed: UInt64) {
        let rules = PlacementRules()
        let accounts = [Samples.sales, Samples.reminders, Samples.renewals].map { account in
            var account = account
            account.rules = rules
            return account
        }
        var stage = Stage(accounts: accounts)
        stage.fillContactshipForm()
        stage.press("^R", "o")
        play(&stage, seed: seed)
        for intent in stage.placed where intent.overrides.isEmpty {
            #expect(rules.hours(at: intent.scheduledAt ?? intent.createdAt, intent.place)?.isOutside != true)
        }
    }

    /// Whatever is pressed in a console that is to be looked at only: nobody is called, nothing is done to a call, and
    /// nothing is written about one.
    @Test(arguments: 11...22)
    func aReadOnlyConsoleChangesNothing(_ seed: UInt64) {
        var stage = Stage(readOnly: true)
        play(&stage, seed: seed)
        #expect(stage.performed.filter(Self.changesCalls).isEmpty)
    }

    /// The same keys do change calls where that is allowed, so that the test above can fail.
    @Test func theSameKeysChangeCallsElsewhere() {
        let changes = (11...22).reduce(0) { count, seed in
            var stage = Stage()
            play(&stage, seed: UInt64(seed))
            return count + stage.performed.count(where: Self.changesCalls)
        }
        #expect(changes > 0)
    }

    private static func changesCalls(_ effect: Effect) -> Bool {
        switch effect {
        case .placeCall, .remark, .takeBack, .resolve, .addDoNotCall, .removeDoNotCall: true
        case .act(let steps, _): steps.contains { $0.act != .readAgain }
        case .accounts(.save): true
        default: false
        }
    }

    private func play(_ stage: inout Stage, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for step in 0..<400 {
            switch UInt64.random(in: 0..<20, using: &random) {
            case 0:
                let width = Int.random(in: 0...220, using: &random)
                stage.send(.input(.resized(Size(width: width, height: Int.random(in: 0...70, using: &random)))))
            case 1:
                stage.send(.input(.paste(Self.pastes.randomElement(using: &random) ?? "")))
            case 2:
                let point = Point(Int.random(in: -2...210, using: &random), Int.random(in: -2...62, using: &random))
                stage.send(.input(.mouse(MouseEvent(.press(.left), at: point))))
            case 3:
                stage.send(.journalChanged)
            default:
                stage.send(.input(.key(Self.keys.randomElement(using: &random) ?? KeyPress("n"))))
            }
            if step.isMultiple(of: 7) { #expect(stage.frame.size == stage.state.size) }
        }
    }

    @Test(arguments: pastes + [String(repeating: "x", count: 100_000), "\u{0}\u{7F}\u{9B}31m"])
    func everyFieldTakesAnything(_ text: String) {
        var stage = Stage(width: 80, height: 24)
        stage.press("n")
        for _ in 0..<15 {
            stage.press("tab")
            stage.send(.input(.paste(text)))
            if stage.state.context == .editor { stage.press("^S") }
            if stage.state.context == .picker { stage.press("esc") }
            let frame = stage.frame
            #expect(frame.size == stage.state.size)
            #expect(!frame.plainText().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        }
    }
}

/// SplitMix64: the same seed plays the same game.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
