import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What stands on each screen, at each size it must work at.
struct ScreenGoldenTests {
    static let sizes = [(80, 24), (120, 36), (200, 60)]

    @Test(arguments: sizes)
    func calls(_ width: Int, _ height: Int) {
        let stage = Stage(width: width, height: height)
        expectGolden(stage.text, "calls-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func scheduled(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("2")
        expectGolden(stage.text, "scheduled-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func agenda(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.calls = [-3, 12, 16, 50, 1_450, 1_500].enumerated().map { index, minutes in
            Samples.call(10 + index, "Callee \(index)", "+14155552678", .scheduled, minutes: minutes)
        }
        stage.calls.append(Samples.calls[4])
        stage.calls[6].callbackAt = stage.now + 1_200
        stage.press("2", "j", "space")
        expectGolden(stage.text, "agenda-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func filter(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("/", "text:state:nonsense")
        expectGolden(stage.text, "filter-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func columns(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("s", "text:name", "enter", "o", "j", "G", "space")
        expectGolden(stage.text, "columns-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func statistics(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("i")
        expectGolden(stage.text, "statistics-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func live(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("3")
        expectGolden(stage.text, "live-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func opened(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("j", "j", "enter", "tab")
        expectGolden(stage.text, "opened-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func form(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        expectGolden(stage.text, "form-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func picker(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("n", "tab", "tab", "tab", "tab", "enter", "text:la")
        expectGolden(stage.text, "picker-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func review(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        stage.press("^R")
        expectGolden(stage.text, "review-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func request(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        stage.press("F2")
        expectGolden(stage.text, "request-\(width)x\(height)")
    }

    @Test(arguments: sizes)
    func moment(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        for _ in 0..<2 { stage.press("backtab") }
        stage.press("enter", "down", "tab", "right")
        expectGolden(stage.text, "moment-\(width)x\(height)")
    }

    @Test func help() {
        var stage = Stage()
        stage.press("?")
        expectGolden(stage.text, "help-120x36")
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (59, 16), (60, 15)])
    func tooSmall(_ width: Int, _ height: Int) {
        let stage = Stage(width: width, height: height)
        #expect(stage.frame.size == Size(width: width, height: height))
        #expect(stage.text.contains("▸") == false)
        if width >= 20 { #expect(stage.text.contains("60x16")) }
    }

    /// Nobody decides what cannot be read; one may stop it, and leave.
    @Test func whatCannotBeReadIsNotDecided() {
        var stage = Stage()
        stage.state.settings.pause = 2
        stage.fillContactshipForm()
        stage.press("^R")
        stage.send(.input(.resized(Size(width: 20, height: 5))))
        stage.press("p")
        stage.send(.input(.paste("p")))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
        stage.send(.input(.resized(Size(width: 120, height: 36))))
        stage.press("p")
        stage.send(.input(.resized(Size(width: 20, height: 5))))
        stage.press("esc")
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
        stage.press("^C", "^C")
        #expect(stage.performed.last == .quit)
    }
}

extension Stage {
    /// A call of tomorrow, complete.
    mutating func fillContactshipForm() {
        press("n", "tab", "enter", "enter", "text:4155552678", "tab", "text:Jane Smith", "tab", "enter", "enter")
        press("tab", "tab", "tab", "text:2026-06-16 10:30", "tab", "text:America/Mexico_City", "tab", "enter")
        press("text:plan=premium", "enter", "text:account_balance=250.00", "^S")
    }
}
