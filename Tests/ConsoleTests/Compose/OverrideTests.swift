import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Calls outside the hours, or over the cap, need a typed reason.
struct OverrideTests {
    /// As a real account, and one that calls nobody in the morning: the hours hold.
    private static let strict: Account = {
        var account = Samples.sales
        account.rules = PlacementRules()
        account.rules.hours = CallingHours(opens: 12 * 3600, closes: 21 * 3600)
        return account
    }()

    /// A call for 10:30 in Mexico City: 09:30 in Los Angeles, where the number was given out.
    private func reviewed(_ width: Int = 120, _ height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height, accounts: [Self.strict])
        stage.fillContactshipForm()
        stage.press("^R")
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func theReviewAsksForAReason(_ width: Int, _ height: Int) throws {
        var stage = reviewed(width, height)
        #expect(stage.text.contains("outside"))
        stage.press("p")
        #expect(stage.placed.isEmpty && stage.state.context == .review)
        stage.press("o")
        expectGolden(stage.text, "override-\(width)x\(height)")
        stage.press("enter")
        #expect(stage.text.contains("Type a reason"))
        stage.press("text:they asked for it", "enter")
        #expect(stage.placed.isEmpty && stage.state.context == .review)
        expectGolden(stage.text, "review-override-\(width)x\(height)")
        stage.press("p")
        let intent = try #require(stage.placed.first)
        #expect(intent.overrides.map(\.rule) == [.outsideHours])
        #expect(intent.overrides.first?.reason == "they asked for it")
        #expect(intent.overrides.first?.words.hasPrefix("outside calling hours (09:30 in Los Angeles") == true)
        #expect(intent.place?.regions == ["US"] && intent.place?.zones.isEmpty == false)
    }

    @Test func theReasonIsGoneWithTheReview() {
        var stage = reviewed()
        stage.press("o", "text:because", "enter", "esc", "^R", "p")
        #expect(stage.placed.isEmpty)
        stage.press("o", "esc")
        #expect(stage.state.context == .review)
    }

    @Test func aPasteIsOneLine() throws {
        var stage = reviewed()
        stage.press("o")
        stage.send(.input(.paste("they\nasked")))
        stage.press("enter", "p")
        #expect(stage.placed.first?.overrides.first?.reason == "they asked")
    }

    /// Another rule that comes to stand against the call needs a reason of its own.
    @Test func aReasonIsForWhatWasShown() throws {
        var stage = reviewed()
        stage.press("o", "text:because", "enter")
        let ring = Date(timeIntervalSince1970: 1_781_627_400)
        stage.tell(CalleeFacts(calls: [ring, ring, ring]))
        #expect(stage.text.contains("3 calls to this number on that day already"))
        stage.press("p")
        #expect(stage.placed.isEmpty)
        stage.press("o", "text:twice wrong", "enter", "p")
        #expect(stage.placed.first?.overrides.map(\.rule) == [.outsideHours, .overCap])
        #expect(stage.placed.first?.overrides.map(\.reason) == ["because", "twice wrong"])
    }

    private func held(isUnknown: Bool, _ stage: inout Stage) throws -> HoldingCall {
        var call = Samples.calls[3]
        call.state = isUnknown ? .unknown : .sending
        let held = HoldingCall(call)
        stage.tell(CalleeFacts(holders: [held]))
        return held
    }

    /// Whoever may call a person twice types whom once more, and why.
    @Test(arguments: [(80, 24), (120, 36)])
    func anUnsettledCallNeedsTheNumberAndAReason(_ width: Int, _ height: Int) throws {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        stage.press("^R")
        let held = try held(isUnknown: true, &stage)
        #expect(stage.text.contains("nobody knows whether call #\(held.id.short) to this number was placed"))
        stage.press("p")
        #expect(stage.placed.isEmpty && stage.state.context == .review)
        stage.press("o", "text:+1 415 555 2679", "enter")
        #expect(stage.text.contains("That is not whom this call goes to") && stage.state.context == .override)
        stage.press("^U", "text:(415) 555-2678", "enter", "enter")
        #expect(stage.text.contains("Type a reason"))
        expectGolden(stage.text, "override-number-\(width)x\(height)")
        stage.press("text:support says no", "enter", "p")
        let override = try #require(stage.placed.first?.overrides.first)
        #expect(override.rule == .unsettled && override.calls == [held.id] && override.reason == "support says no")
    }

    /// What came to be unknown after the reason was typed was not seen by anybody.
    @Test func anotherUnsettledCallNeedsAnotherReason() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        let held = try held(isUnknown: true, &stage)
        stage.press("o", "text:+14155552678", "enter", "text:because", "enter")
        var other = Samples.calls[4]
        other.state = .unknown
        stage.tell(CalleeFacts(holders: [held, HoldingCall(other)]))
        stage.press("p")
        #expect(stage.placed.isEmpty)
    }

    @Test func aCallThatIsBeingSentIsNotOverridden() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        _ = try held(isUnknown: false, &stage)
        stage.press("p", "o")
        #expect(stage.placed.isEmpty && stage.state.context == .review)
        #expect(stage.text.contains("Nothing overrides this"))
    }

    @Test func noReasonOverridesTheList() throws {
        var stage = reviewed()
        let entry = DoNotCallEntry(
            number: "+14155552678", addedAt: Samples.now, addedBy: "ana", reason: "asked", source: "console")
        stage.tell(CalleeFacts(doNotCall: entry))
        stage.press("o")
        #expect(stage.state.context == .review && stage.text.contains("Nothing overrides this"))
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 10)])
    func anySizeIsDrawn(_ width: Int, _ height: Int) {
        var stage = reviewed()
        stage.press("o")
        stage.send(.input(.resized(Size(width: width, height: height))))
        #expect(stage.frame.size == Size(width: width, height: height))
    }

    @Test func theHoursAreTheAccountsOwn() {
        var account = Self.strict
        account.rules.hoursByRegion["US"] = CallingHours(opens: 6 * 3600, closes: 22 * 3600)
        var stage = Stage(accounts: [account])
        stage.fillContactshipForm()
        stage.press("^R")
        #expect(stage.text.contains("06:00\u{2013}22:00"))
        stage.press("p")
        #expect(stage.placed.count == 1)
    }

    @Test func aCallIsMovedOutsideTheHoursWithAReason() throws {
        var stage = Stage(accounts: [Self.strict])
        stage.press("2", "t", "^U", "text:2026-06-17 03:00", "enter")
        #expect(stage.state.context == .override)
        stage.press("text:they asked", "enter")
        #expect(stage.state.context == .confirm)
        stage.press("y")
        let steps = stage.performed.compactMap { effect -> [ActStep]? in
            if case .act(let steps, _) = effect { steps } else { nil }
        }
        guard case .reschedule(_, let reason)? = steps.last?.first?.act else {
            Issue.record("nothing was moved")
            return
        }
        #expect(reason == "they asked")
    }
}
