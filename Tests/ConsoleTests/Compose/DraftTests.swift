import CallCore
import Foundation
import OrderedCollections
import TerminalUI
import Testing

@testable import Console

/// What is typed is kept at once, and comes back.
struct DraftTests {
    private static func draft(
        _ index: Int, _ name: String, minutesAgo: Double = 1, account: String = "sales", stemsFrom: CallID? = nil
    ) -> FormDraft {
        FormDraft(
            id: Samples.id(index), form: "contactship-phone", account: account,
            values: FormValues(["full_name": .text(name), "agent_id": .text("id-Renewal")]), focus: "full_name",
            stemsFrom: stemsFrom, updatedAt: Samples.now.addingTimeInterval(-minutesAgo * 60))
    }

    /// The same console, begun anew on what was kept.
    private func restarted(_ before: Stage) -> Stage {
        Stage(drafts: before.drafts)
    }

    @Test func everyKeyIsKeptAtOnce() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab")
        #expect(stage.drafts.isEmpty)
        for (index, letter) in "José 👩‍👩‍👧 محمد".enumerated() {
            stage.send(.input(.key(KeyPress(letter))))
            let kept = try #require(stage.drafts.values.first)
            #expect(kept.values.text("full_name") == String("José 👩‍👩‍👧 محمد".prefix(index + 1)))
        }
        #expect(stage.drafts.count == 1)
        var again = restarted(stage)
        #expect(again.text.contains("is kept. n opens it."))
        again.press("n")
        #expect(again.text.contains("José "))
        again.press("text:!")
        #expect(again.drafts.values.map { $0.values.text("full_name") } == ["José 👩‍👩‍👧 محمد!"])
    }

    @Test func pastesPicksAndSwitchesAreKept() throws {
        var stage = Stage()
        stage.press("n", "tab", "enter", "enter")
        #expect(stage.drafts.values.first?.values.text("from_number") == "+12025551234")
        stage.send(.input(.paste("+1 415 555 2678\n")))
        #expect(stage.drafts.values.first?.values.text("to_number") == "+1 415 555 2678")
        stage.press("backtab", "backtab", "left")
        let kept = try #require(stage.drafts.values.first)
        #expect(kept.form == "temphone-scheduled" && kept.account == "renewals")
        #expect(kept.setAside["sales"]?.text("from_number") == "+12025551234")
        var again = restarted(stage)
        again.press("n", "right")
        #expect(again.text.contains("\"from_number\": \"+12025551234\""))
    }

    @Test func whatStandsInAnOpenEditorIsKept() {
        var stage = Stage()
        stage.press("n")
        for _ in 0..<10 { stage.press("down") }
        stage.press("text:plan=premium")
        #expect(
            stage.drafts.values.first?.values["additional_data"]
                == .pairs([FieldValue.Pair(key: "plan", value: "premium")]))
        stage.press("enter", "text:balance=250.00")
        #expect(
            stage.drafts.values.first?.values["additional_data"]
                == .pairs([
                    FieldValue.Pair(key: "plan", value: "premium"), FieldValue.Pair(key: "balance", value: "250.00"),
                ]))
        var again = restarted(stage)
        again.press("n")
        #expect(again.text.contains("premium"))
    }

    @Test func anUntouchedFormIsNoDraft() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "esc", "n", "right", "right", "right", "esc")
        #expect(stage.drafts.isEmpty)
        stage.press("n", "tab", "tab", "tab", "text:J", "backspace")
        #expect(stage.drafts.isEmpty)
        stage.press("esc")
        #expect(stage.drafts.isEmpty && stage.state.shelf.drafts.isEmpty)
    }

    @Test func aFormIsOfferedAgainOnceOnly() {
        var stage = Stage()
        stage.countsCallIDs()
        stage.press("n", "tab", "tab", "tab", "text:Jane", "^X")
        #expect(stage.text.contains("Cleared. The form as it was is kept as a draft."))
        #expect(stage.drafts.count == 1)
        stage.press("tab", "tab", "tab", "text:Bob", "esc", "n")
        #expect(stage.text.contains("Bob") && !stage.text.contains("Jane Smith  "))
        #expect(stage.drafts.count == 2)
    }

    @Test func theFormIsUsedUpOnceTheCallMayHaveBeenPlaced() {
        for delivery in [
            Delivery.accepted(CallReport(providerCallID: "3f0c", raw: .null)),
            .unknown(reason: "the connection was lost.", raw: ""),
        ] {
            var stage = Stage()
            stage.fillContactshipForm()
            stage.press("^R", "p")
            #expect(stage.drafts.count == 1, "until the answer is here, the journal tells whether it was sent")
            stage.send(.callSent(Samples.id(99), delivery))
            #expect(stage.drafts.isEmpty)
            stage.press("n")
            #expect(!stage.text.contains("Jane Smith  "))
        }
    }

    @Test func aFormThatWasNotPlacedIsKeptUnderANewID() throws {
        for delivery in [
            Delivery.rejected(status: 400, message: "No.", raw: ""), .notSent(reason: "refused."),
        ] {
            var stage = Stage()
            stage.countsCallIDs()
            stage.fillContactshipForm()
            stage.press("^R", "p")
            stage.send(.callSent(Samples.id(1), delivery))
            let kept = try #require(stage.drafts.values.first)
            #expect(stage.drafts.count == 1)
            #expect(kept.id != Samples.id(1) && kept.stemsFrom == Samples.id(1))
            stage.press("n")
            #expect(stage.text.contains("was never sent: placing it is a new call."))
            stage.press("^R", "p")
            let ids = stage.performed.compactMap { effect -> CallID? in
                guard case .placeCall(let intent) = effect else { return nil }
                return intent.id
            }
            #expect(ids == [Samples.id(1), kept.id])
        }
    }

    @Test func aCallThatWasNeverSentSaysSoAtTheStart() {
        var stage = Stage(drafts: [Samples.id(5): Self.draft(5, "Jane Smith", stemsFrom: Samples.id(4))])
        #expect(stage.text.contains("The call to Jane Smith (#00000000) was never sent; its form is kept. n opens it."))
        stage.press("n")
        #expect(stage.text.contains("Jane Smith"))
        #expect(stage.drafts[Samples.id(5)]?.stemsFrom == Samples.id(4))
    }

    @Test func aFullDiskIsToldOnceAndTypingGoesOn() {
        var stage = Stage()
        stage.keepsDrafts = false
        stage.press("n", "tab", "tab", "tab", "text:Jane")
        #expect(stage.text.contains("What you type is not kept: the disk is full."))
        #expect(stage.state.messages.all.count { $0.text.string.contains("is not kept") } == 1)
        stage.keepsDrafts = true
        stage.send(.ticked)
        #expect(stage.drafts.values.first?.values.text("full_name") == "Jane")
        stage.send(.draftKeptAgain(Samples.id(99)))
        #expect(stage.text.contains("What you type is kept again."))
    }

    @Test func aFormClosedOnAFullDiskIsKeptLater() {
        var stage = Stage()
        stage.keepsDrafts = false
        stage.press("n", "tab", "tab", "tab", "text:Jane", "esc")
        stage.keepsDrafts = true
        stage.send(.ticked)
        #expect(stage.drafts.values.first?.values.text("full_name") == "Jane")
    }

    @Test func aFormThatSomebodyElseHasBecomesOneOfOurOwn() throws {
        var stage = Stage(drafts: [Samples.id(5): Self.draft(5, "Jane")])
        stage.countsCallIDs()
        stage.press("n")
        stage.send(.draftIsElsewhere(Samples.id(5)))
        #expect(stage.text.contains("Another Trunkline has this form"))
        stage.press("text:t")
        #expect(stage.drafts[Samples.id(1)]?.values.text("full_name") == "Janet")
        #expect(stage.drafts[Samples.id(5)]?.values.text("full_name") == "Jane")
    }

    @Test func theFormOpenedBeforeTheDraftsWereReadIsTheDraft() {
        var stage = Stage(drafts: [Samples.id(5): Self.draft(5, "Jane")], answersShelf: false)
        stage.press("n")
        stage.answerShelf()
        #expect(stage.text.contains("Jane"))
        var busy = Stage(drafts: [Samples.id(5): Self.draft(5, "Jane")], answersShelf: false)
        busy.press("n", "tab", "tab", "tab", "text:Bob")
        busy.answerShelf()
        #expect(busy.text.contains("Bob") && busy.text.contains("A half-filled form for Jane is kept."))
    }

    @Test func aDraftOfAnAccountThatIsGoneGoesToAnotherOne() throws {
        var stage = Stage(drafts: [Samples.id(5): Self.draft(5, "Jane", account: "old")])
        stage.press("n")
        #expect(stage.text.contains("There is no account old any more"))
        #expect(!stage.text.contains("id-Renewal"))
        #expect(stage.drafts[Samples.id(5)]?.setAside["old"]?.text("agent_id") == "id-Renewal")
        var alone = Stage(accounts: [Samples.renewals], drafts: [Samples.id(5): Self.draft(5, "Jane", account: "old")])
        alone.press("n")
        #expect(alone.text.contains("No account at Contactship is configured. The form stays kept."))
        #expect(alone.drafts.count == 1)
    }
}
