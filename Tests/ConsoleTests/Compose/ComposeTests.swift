import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Building a call in the form and deciding it.
struct ComposeTests {
    @Test func placesExactlyWhatWasShown() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        #expect(stage.text.contains("Place this call?"))
        #expect(stage.performed.allSatisfy { if case .placeCall = $0 { false } else { true } })
        stage.press("p")
        let intents = stage.performed.compactMap { effect -> CallIntent? in
            guard case .placeCall(let intent) = effect else { return nil }
            return intent
        }
        let intent = try #require(intents.first)
        #expect(intents.count == 1)
        let body = try JSON(parsing: intent.request.body ?? "")
        #expect(body["to_number"] == "+14155552678")
        #expect(body["from_number"] == "+12025551234")
        #expect(body["agent_id"] == "id-Renewal")
        #expect(body[path: "schedule.scheduled_call_time"] == "2026-06-16 10:30:00")
        #expect(body[path: "schedule.timezone"] == "America/Mexico_City")
        #expect(
            body["additional_data"] == [
                ["key": "plan", "value": "premium"], ["key": "account_balance", "value": "250.00"],
            ])
        #expect(body[path: "metadata.trunkline_call_id"]?.string == intent.id.description)
        #expect(intent.callee == Callee(number: "+14155552678", name: "Jane Smith"))
        #expect(intent.caller.agentName == "Renewal")
        #expect(intent.by == "ana")
        #expect(intent.scheduledAt.map { $0.timeIntervalSince1970 } == 1_781_627_400)
    }

    /// The key that opened the question never answers it, and no letter typed in the form places a call.
    @Test func nothingIsPlacedWithoutTheKeyOfTheReview() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("tab", "p", "^R", "^R", "enter", "y", "n")
        #expect(!stage.performed.contains { if case .placeCall = $0 { true } else { false } })
        #expect(stage.text.contains("Place this call?"))
    }

    @Test func pastedNewlinesNeverSubmit() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab")
        stage.send(.input(.paste("Jane\nSmith\np\n")))
        #expect(stage.text.contains("Jane Smith p"))
        #expect(stage.performed.isEmpty)
    }

    @Test func errorsStandUnderAFieldOnceItIsLeft() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+1415")
        #expect(!stage.text.contains("digits short"))
        stage.press("tab")
        #expect(stage.text.contains("Seven digits short for United States"))
    }

    @Test func reviewGoesToTheFirstProblem() {
        var stage = Stage()
        stage.press("n", "^R")
        #expect(stage.text.contains("From is required"))
        #expect(!stage.text.contains("Place this call?"))
    }

    @Test func aClosedFormIsADraft() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab", "text:Jane Smith", "esc")
        #expect(!stage.text.contains("Jane Smith *"))
        stage.press("n")
        #expect(stage.text.contains("New call"))
        #expect(stage.text.contains("Jane Smith"))
    }

    @Test func choosingAContactFillsWhatItKnows() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "enter", "text:jose", "enter")
        #expect(stage.text.contains("\"to_number\": \"+525555550100\""))
        #expect(stage.text.contains("\"full_name\": \"José Ñandú\""))
        #expect(stage.text.contains("\"email\": \"jose@example.com\""))
        #expect(stage.text.contains("\"country\": \"Mexico\""))
    }

    @Test func aListThatIsNotOfferedSaysSo() {
        var stage = Stage()
        stage.press("n", "left", "tab", "enter")
        #expect(stage.text.contains("TemPhone documents no way to do this. Type it instead."))
        stage.press("text:ctc_12kd88", "tab")
        #expect(stage.performed.contains(.readContact(account: "renewals", id: "ctc_12kd88")))
    }

    @Test func aRefusedCallComesBackAsADraftWithANewID() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R", "p")
        stage.send(.callRefused(Samples.id(99), words: "another call to this number is under way."))
        #expect(stage.text.contains("Not sent: another call to this number is under way."))
        stage.press("n")
        #expect(stage.text.contains("Jane Smith"))
    }

    /// A call's id is used once: a form opened while a call is being sent is another call.
    @Test func aFormOpenedWhileACallIsBeingSentIsAnotherCall() {
        var stage = Stage()
        stage.countsCallIDs()
        stage.fillContactshipForm()
        stage.press("^R", "p", "n")
        #expect(!stage.text.contains("Jane Smith  "))
        stage.send(.callSent(Samples.id(1), .accepted(CallReport(providerCallID: "3f0c", raw: .null))))
        stage.press("esc")
        stage.fillContactshipForm()
        stage.press("^R", "p")
        let ids = stage.performed.compactMap { effect -> CallID? in
            guard case .placeCall(let intent) = effect else { return nil }
            return intent.id
        }
        #expect(ids.count == 2 && Set(ids).count == 2)
    }

    @Test func everyLineOfTheRequestCanBeReachedBeforePlacing() {
        var stage = Stage(width: 80, height: 24)
        stage.fillContactshipForm()
        stage.press("^R", "j")
        #expect(stage.text.contains("more lines"))
        #expect(!stage.text.contains("trunkline_call_id"))
        for _ in 0..<40 { stage.press("down") }
        #expect(stage.text.contains("trunkline_call_id"))
        #expect(!stage.text.contains("more lines"))
        stage.press("up")
        #expect(stage.text.contains("1 more lines"))
    }

    @Test func whoAContactIsIsReadBeforeTheCall() {
        var stage = Stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab", "tab", "text:2026-06-16 10:30", "tab")
        stage.press("text:America/New_York", "tab")
        stage.press("text:Hi", "^S", "^R", "p")
        #expect(!stage.performed.contains { if case .placeCall = $0 { true } else { false } })
        stage.send(.contactNotRead(account: "renewals", id: "ctc_12kd88", words: "it is not there.", isAbsent: true))
        stage.press("p")
        #expect(stage.performed.contains { if case .placeCall = $0 { true } else { false } })
    }

    /// Whether they may be called hangs on their number: who could not be read is read again, and not called.
    @Test func aContactThatCouldNotBeReadIsNotCalled() {
        var stage = Stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab", "tab", "text:2026-06-16 10:30", "tab")
        stage.press("text:America/New_York", "tab")
        stage.press("text:Hi", "^S", "^R")
        for _ in 0..<3 {
            stage.send(.contactNotRead(account: "renewals", id: "ctc_12kd88", words: "no network.", isAbsent: false))
            #expect(stage.text.contains("who this is could not be read"))
            stage.press("p")
            #expect(!stage.performed.contains { if case .placeCall = $0 { true } else { false } })
        }
        #expect(stage.performed.count { $0 == .readContact(account: "renewals", id: "ctc_12kd88") } == 4)
        stage.send(.contactRead(account: "renewals", Contact(id: "ctc_12kd88", name: "Jane", number: "+14155552678")))
        stage.press("p")
        #expect(stage.performed.contains { if case .placeCall = $0 { true } else { false } })
    }

    @Test func theReviewShowsTheClockOfThePersonCalled() {
        var stage = Stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab", "tab", "text:2026-06-16 10:30", "tab", "tab")
        stage.press("text:Hi", "^S", "^R")
        #expect(stage.text.contains("The zone of the person called is not known"))
        let contact = Contact(id: "ctc_12kd88", name: "Jane", number: "+14155552678", timeZone: "America/Los_Angeles")
        stage.send(.contactRead(account: "renewals", contact))
        stage.press("^R")
        #expect(stage.text.contains("= Tue 16 Jun 2026 10:30 theirs (Los Angeles)"))
        #expect(stage.text.contains("Tue 16 Jun 13:30 yours"))
    }

    @Test func anUnknownOutcomeIsNotOfferedAgain() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R", "p")
        stage.send(.callSent(Samples.id(99), .unknown(reason: "the connection was lost.", raw: "")))
        stage.press("esc", "n")
        #expect(!stage.text.contains("Jane Smith  "))
        #expect(stage.drafts.isEmpty)
    }

    /// An agent's id or a webhook of one account must never be sent with another.
    @Test func whatBelongsToAnAccountStaysWithIt() {
        var stage = Stage()
        stage.press("n", "tab", "enter", "enter", "tab", "text:Jane Smith", "tab", "enter", "enter")
        stage.press("backtab", "backtab", "backtab", "backtab", "backtab", "right", "right")
        #expect(stage.text.contains("Voxworks"))
        #expect(!stage.text.contains("id-Renewal") && !stage.text.contains("\"from_number\""))
        stage.press("left", "left")
        #expect(stage.text.contains("\"agent_id\": \"id-Renewal\""))
        #expect(stage.text.contains("hooks/sales"))
    }

    @Test func togglesGoThroughThreeStates() {
        var stage = Stage()
        stage.press("n", "left")
        for _ in 0..<8 { stage.press("tab") }
        #expect(stage.text.contains("not said (yes)"))
        stage.press("space")
        #expect(stage.text.contains("\"recording_enabled\": true"))
        stage.press("space")
        #expect(stage.text.contains("\"recording_enabled\": false"))
        stage.press("space")
        #expect(!stage.text.contains("recording_enabled"))
    }

    @Test func readOnlyOpensNoForm() {
        var stage = Stage(readOnly: true)
        stage.press("n")
        #expect(stage.text.contains("This console is read-only."))
        #expect(!stage.text.contains("New call"))
    }
}
