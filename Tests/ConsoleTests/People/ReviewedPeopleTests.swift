import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What the form and the review say of whom is called.
struct ReviewedPeopleTests {
    private func checks(_ stage: Stage) -> String {
        guard let form = stage.form else { return "" }
        return FormChecks(state: stage.state, compose: form).all.map(\.text.string).joined(separator: "\n")
    }

    /// The journal refuses a call to a contact of whose earlier call nobody knows: the review says so, and how to go on.
    @Test func anUnknownCallToTheContactStandsAgainstIt() throws {
        var stage = Stage()
        stage.send(
            .directoryRestored(
                Stage.key(.contacts), Samples.contacts.map { PickerItem(.contact($0)) }, readAt: stage.now))
        stage.open("Contact", way: 1)
        stage.press("enter", "enter")
        stage.send(.contactRead(account: "sales", Contact(id: "c1", name: "José Ñandú", number: "+525555550100")))
        let query = try #require(stage.form.flatMap { stage.state.calleeQuery($0) })
        #expect(query.contactID == "c1" && query.number == "+525555550100")
        var call = Samples.calls[3]
        call.callee = Callee(contactID: "c1")
        stage.tell(CalleeFacts(holders: [HoldingCall(call, asked: query)]))
        #expect(checks(stage).contains("▲ nobody knows whether call #\(call.id.short) to this contact was placed"))
    }

    @Test func nothingIsPlacedBeforeTheJournalHasTold() {
        var stage = Stage()
        stage.answersCallees = false
        stage.fillContactshipForm()
        stage.press("^R", "p")
        #expect(stage.placed.isEmpty && stage.text.contains("is being read"))
        stage.tell(CalleeFacts())
        stage.press("p")
        #expect(stage.placed.count == 1)
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func aWrongNumberIsToldInTheReview(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.fillContactshipForm()
        stage.press("^R")
        let said = SaidOfCallee(
            call: Samples.id(0), disposition: "Wrong number", at: stage.now - 86_400, by: "ana")
        stage.tell(CalleeFacts(said: [said]))
        #expect(stage.text.contains("\u{201C}Wrong number\u{201D} was said of this number by ana, yesterday 16:31"))
        expectGolden(stage.text, "review-wrong-number-\(width)x\(height)")
    }

    /// Call again on one person with another contact's number typed.
    @Test(arguments: [(80, 24), (120, 36)])
    func theNumberIsAnothers(_ width: Int, _ height: Int) throws {
        var stage = Stage(width: width, height: height)
        stage.send(
            .directoryRestored(
                Stage.key(.contacts), Samples.contacts.map { PickerItem(.contact($0)) }, readAt: stage.now))
        stage.fillContactshipForm()
        while stage.form?.focusedField?.path != "to_number" { stage.press("tab") }
        stage.press("^U", "text:+525555550100", "tab")
        stage.press("^R")
        #expect(stage.text.contains("José Ñandú\u{2019}s in the phone book, not Jane"))
        #expect(!stage.text.contains("✓ José Ñandú in the phone book"))
        expectGolden(stage.text, "review-another-\(width)x\(height)")
        stage.press("F7")
        let form = try #require(stage.form)
        #expect(form.values.text("full_name") == "José Ñandú" && form.values.text("email") == "jose@example.com")
        #expect(stage.state.context == .compose)
        stage.press("^R")
        #expect(stage.text.contains("✓ José Ñandú in the phone book"))
        stage.press("F7")
        #expect(stage.text.contains("no other contact"))
    }

    @Test func whatNoListHoldsIsNotTicked() {
        var stage = Stage()
        stage.fillContactshipForm()
        #expect(stage.text.contains("everything needed is there"))
        while stage.form?.focusedField?.path != "agent_id" { stage.press("tab") }
        stage.now += 6
        stage.press("text:noon", "tab")
        #expect(stage.text.contains("Agent \u{201C}noon\u{201D} is not in the list"))
        #expect(stage.text.contains("read 6 s") && !stage.text.contains("everything needed is there"))
        stage.press("^R")
        #expect(stage.text.contains("Agent \u{201C}noon\u{201D} is not in the list read 6 s ago"))
    }

    /// A narrow form has no room for the checks: what is wrong stands under its field.
    @Test func aNarrowFormSaysItUnderTheField() {
        var stage = Stage(width: 80, height: 24)
        stage.fillContactshipForm()
        while stage.form?.focusedField?.path != "agent_id" { stage.press("tab") }
        stage.press("text:noon")
        #expect(!stage.text.contains("is not in the list"))
        stage.press("tab")
        #expect(stage.text.contains("▲ Agent \u{201C}noon\u{201D} is not in the list"))
    }

    @Test func aContactThatWasNotFoundIsNotTicked() {
        var stage = Stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab")
        stage.send(
            .contactNotRead(account: "renewals", id: "ctc_12kd88", words: "Not found.", isAbsent: true))
        #expect(checks(stage).contains("▲ Contact \u{201C}ctc_12kd88\u{201D}: the provider knows none of that id"))
        #expect(!checks(stage).contains("everything needed is there"))
    }

    /// Where the provider does not tell the time, no other time stands for it.
    @Test func aTimeThatIsNotToldIsNotFilledWithAnother() {
        var call = Samples.calls[0]
        call.scheduledAt = nil
        let words = Stage().state.words(of: call)
        #expect(words.when == "time not told")
        call.state = .queued
        #expect(Stage().state.words(of: call).when != "time not told")
    }
}
