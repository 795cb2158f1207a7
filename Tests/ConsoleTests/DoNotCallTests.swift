import CallCore
import TerminalUI
import Testing

@testable import Console

/// The list of numbers that nobody calls, and what it does to a form.
struct DoNotCallTests {
    private static func entry(_ number: String, _ reason: String = "asked us to stop") -> DoNotCallEntry {
        DoNotCallEntry(number: number, addedAt: Samples.now, addedBy: "ana", reason: reason, source: "console")
    }

    private func stage(_ width: Int = 120, _ height: Int = 36, readOnly: Bool = false) -> Stage {
        var stage = Stage(width: width, height: height, readOnly: readOnly)
        for entry in [
            Self.entry("+14155552678"), Self.entry("+442079460958", "wrong \u{1B}[2J\u{202E}number"),
            Self.entry("+525555550100", "moved"),
        ] { stage.doNotCall[entry.number] = entry }
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func theListIsShown(_ width: Int, _ height: Int) {
        var stage = stage(width, height)
        stage.press("4", "down")
        expectGolden(stage.text, "do-not-call-\(width)x\(height)")
        #expect(stage.text.contains("3 numbers"))
        #expect(!stage.text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
        stage.press("q")
        #expect(!stage.text.contains("asked us to stop"))
    }

    @Test func typingFiltersAtOnce() {
        var stage = stage()
        stage.press("4", "/", "text:+44")
        #expect(stage.text.contains("1 number ") && !stage.text.contains("+1 415"))
        stage.press("enter")
        #expect(stage.state.context == .doNotCall)
        #expect(stage.text.contains("1 number "))
        stage.press("/", "esc")
        #expect(stage.text.contains("3 numbers"))
        stage.press("/")
        stage.send(.input(.paste("+52\n")))
        #expect(stage.text.contains("1 number "))
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func aNumberIsAddedWithItsReason(_ width: Int, _ height: Int) {
        var stage = stage(width, height)
        stage.press("4", "a")
        // The number of the call under the cursor stands there.
        #expect(stage.text.contains("A number not to call"))
        stage.press("up", "^U", "text:+1 415 555")
        stage.press("enter")
        #expect(stage.text.contains("Not added"))
        stage.press("text: 0199", "enter")
        #expect(stage.text.contains("Say why"))
        stage.press("text:asked by mail")
        expectGolden(stage.text, "do-not-call-add-\(width)x\(height)")
        stage.press("enter")
        #expect(stage.performed.last == .addDoNotCall(number: "+14155550199", reason: "asked by mail"))
        #expect(stage.state.context == .doNotCall)
    }

    @Test func aNumberIsTakenOffAfterAQuestion() {
        var stage = stage()
        stage.press("4", "down", "x")
        #expect(stage.text.contains("Take it off the list? It may be called again."))
        #expect(stage.text.contains("+442079460958") && stage.text.contains("by ana: wrong"))
        stage.press("enter", "text:   ", "enter")
        #expect(stage.text.contains("Say why it may be called again.") && stage.performed.allSatisfy { !$0.isRemoval })
        stage.press("tab", "text:9", "text: asked to be called", "enter")
        let removal = Effect.removeDoNotCall(number: "+442079460958", reason: "9 asked to be called")
        #expect(stage.performed.last == removal)
        #expect(stage.state.context == .doNotCall)
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func whatRingsAllTheSameIsPointedOut(_ width: Int, _ height: Int) {
        var stage = stage(width, height)
        stage.press("4")
        stage.send(.callsToDoNotCallLoaded([stage.calls[0], stage.calls[0]]))
        #expect(stage.text.contains("▲ 2 scheduled! "))
        stage.press("x")
        expectGolden(stage.text, "do-not-call-remove-\(width)x\(height)")
    }

    @Test func aReadOnlyConsoleShowsItOnly() {
        var stage = stage(readOnly: true)
        stage.press("4", "a")
        #expect(stage.state.context == .doNotCall)
        stage.press("x")
        #expect(stage.state.context == .doNotCall && stage.text.contains("This console is read-only."))
    }

    @Test func theListIsReadAgainWhenItChanged() {
        var stage = stage()
        stage.press("4", "down")
        stage.doNotCall["+12025550100"] = Self.entry("+12025550100", "new")
        stage.send(.journalChanged)
        #expect(stage.text.contains("4 numbers"))
        stage.press("x")
        #expect(stage.text.contains("+442079460958"))
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 10)])
    func anySizeIsDrawn(_ width: Int, _ height: Int) {
        var stage = stage(width, height)
        stage.press("4")
        #expect(stage.frame.size == Size(width: width, height: height))
        stage.press("a")
        #expect(stage.frame.size == Size(width: width, height: height))
    }

    /// The review says so, and no key places the call: there is nothing to override it with.
    @Test(arguments: [(80, 24), (120, 36)])
    func theReviewRefuses(_ width: Int, _ height: Int) throws {
        var stage = stage(width, height)
        stage.fillContactshipForm()
        let number = try #require(stage.form.flatMap { stage.state.calleeQuery($0)?.number })
        stage.doNotCall[number] = Self.entry(number)
        stage.send(.journalChanged)
        stage.press("^R")
        #expect(stage.text.contains("\(number) is on the do-not-call list"))
        stage.press("p")
        #expect(stage.placed.isEmpty)
        #expect(stage.state.context == .review)
        stage.doNotCall = [:]
        stage.send(.journalChanged)
        stage.press("p")
        #expect(stage.placed.count == 1)
    }

    /// A contact whose number nobody knows here cannot be matched: that is said, not hidden.
    @Test func aContactWithoutANumberCannotBeMatched() {
        var stage = stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab", "tab", "text:2026-06-16 10:30", "tab")
        stage.press("text:America/New_York", "tab")
        stage.press("text:Hi", "^S", "^R")
        stage.send(.contactNotRead(account: "renewals", id: "ctc_12kd88", words: "it is not there.", isAbsent: true))
        #expect(stage.text.contains("their number is not known here: the do-not-call list"))
        let contact = Contact(id: "ctc_12kd88", name: "Jane", number: "+14155552678")
        stage.send(.contactRead(account: "renewals", contact))
        #expect(stage.text.contains("is on the do-not-call list"))
    }
}

extension Effect {
    fileprivate var isRemoval: Bool {
        if case .removeDoNotCall = self { true } else { false }
    }
}
