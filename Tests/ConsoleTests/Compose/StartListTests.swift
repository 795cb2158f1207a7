import CallCore
import Foundation
import OrderedCollections
import TerminalUI
import Testing

@testable import Console

/// Starting a form from a draft, a template or an earlier call.
struct StartListTests {
    private static func typed(_ name: String, _ more: String...) -> Stage {
        var stage = Stage()
        stage.countsCallIDs()
        stage.press("n", "tab", "tab", "tab", "text:\(name)")
        return stage
    }

    private static func template(_ name: String, _ values: FormValues, account: String? = "sales") -> FormTemplate {
        FormTemplate(
            name: name, form: "contactship-phone", account: account, values: values, updatedAt: Samples.now)
    }

    @Test func theListHoldsDraftsTemplatesAndCalls() {
        var stage = Self.typed("Jane D")
        stage.press("esc")
        #expect(stage.text.contains("1 draft"))
        stage.templates["spring"] = Self.template("spring", FormValues(["full_name": .text("T")]))
        stage.press("^P")
        #expect(stage.text.contains("┌ Start from "))
        for words in ["Jane D", "draft", "spring", "template", "Bob Jones", "unknown", "Contactship · call"] {
            #expect(stage.text.contains(words), "\(words)")
        }
        stage.press("text:spring")
        #expect(stage.text.contains("1 of 9"))
    }

    @Test func choosingPutsTheOpenFormAwayAsADraft() throws {
        var stage = Self.typed("Jane")
        stage.press("^P", "text:bob", "enter")
        guard case .loadValues(let id)? = stage.performed.last else {
            Issue.record("no values were asked for")
            return
        }
        let bob = try #require(stage.calls.first { $0.id == id })
        stage.send(.valuesLoaded(bob, FormValues(["full_name": .text("Bob"), "to_number": .text("+442079460958")])))
        #expect(stage.text.contains("Bob") && !stage.text.contains("Jane  "))
        #expect(stage.drafts.values.map { $0.values.text("full_name") } == ["Jane"])
        stage.press("^P", "text:jane", "enter")
        #expect(stage.text.contains("Jane"))
        stage.press("text:!", "esc", "n")
        #expect(stage.text.contains("Jane!"))
        #expect(stage.drafts.count == 1)
    }

    @Test func aFormIsSavedAsATemplateAndStartsAnother() throws {
        var stage = Self.typed("Jane")
        stage.press("^S")
        #expect(stage.text.contains("┌ Save as template "))
        stage.press("enter")
        #expect(stage.text.contains("A template needs a name"))
        stage.press("text:spring", "enter")
        #expect(stage.text.contains("Kept as the template “spring”"))
        let template = try #require(stage.templates["spring"])
        #expect(template.values.text("full_name") == "Jane" && template.account == "sales")
        stage.press("text:t", "^S", "text:spring", "enter")
        #expect(stage.text.contains("There is a template “spring”. Replace it?"))
        stage.press("esc", "esc")
        #expect(stage.templates["spring"]?.values.text("full_name") == "Jane")
        stage.press("^S", "text:spring", "enter", "y")
        #expect(stage.templates["spring"]?.values.text("full_name") == "Janet")
        #expect(stage.text.contains("┌ New call"))
        stage.press("^X", "^P", "text:spring", "enter")
        #expect(stage.text.contains("Janet"))
    }

    @Test func deletingAsks() {
        var stage = Self.typed("Jane")
        stage.press("esc")
        stage.templates["spring"] = Self.template("spring", FormValues(["full_name": .text("T")]))
        stage.press("^P", "text:jane", "^X")
        #expect(stage.text.contains("Delete this draft for Jane?"))
        stage.press("esc")
        #expect(stage.drafts.count == 1)
        stage.press("^X", "y")
        #expect(stage.drafts.isEmpty && stage.text.contains("1 of 8"))
        for _ in 0..<4 { stage.press("backspace") }
        stage.press("text:spring", "^X", "y")
        #expect(stage.templates.isEmpty)
        for _ in 0..<6 { stage.press("backspace") }
        stage.press("^X")
        #expect(stage.text.contains("A call stays in the journal"))
        stage.press("esc", "n")
        #expect(!stage.text.contains("Jane"))
    }

    @Test func aTemplateLeavesOutATimeThatIsPast() {
        var stage = Stage()
        stage.templates["late"] = Self.template(
            "late",
            FormValues([
                "full_name": .text("Jane"), "schedule.scheduled_call_time": .text("2020-01-01 10:00"),
                "schedule.timezone": .text("America/Mexico_City"),
            ]))
        stage.press("^P", "text:late", "enter")
        #expect(stage.text.contains("was past and is left out"))
        #expect(stage.text.contains("Jane") && !stage.text.contains("2020-01-01"))
    }

    @Test func aTemplateOfAnAccountThatIsGoneGoesToAnotherOne() {
        var stage = Stage()
        stage.templates["old"] = Self.template(
            "old", FormValues(["full_name": .text("Jane"), "agent_id": .text("agent-of-old")]), account: "gone")
        stage.press("^P", "text:old", "enter")
        #expect(stage.text.contains("There is no account gone any more: this form calls through sales"))
        #expect(stage.text.contains("Jane") && !stage.text.contains("agent-of-old"))
    }

    /// What a call itself knows fills the form of a call that was not placed from here.
    @Test func aCallPlacedElsewhereCanBeTheStart() throws {
        var stage = Stage()
        let call = Call(
            id: Samples.id(50), account: "reminders", provider: .voxworks, form: "", state: .ended(.completed),
            callee: Callee(number: "+61491570001", name: "Charlotte van Dijk"),
            caller: Caller(number: "+61291234567", agentID: "script-1"), createdAt: Samples.now)
        stage.send(.valuesLoaded(call, FormValues()))
        let compose = try #require(stage.state.composing)
        #expect(compose.form.id == "voxworks-phone" && compose.way.account == "reminders")
        #expect(
            compose.values
                == FormValues([
                    "contact.phone_number": .text("+61491570001"), "from_number": .text("+61291234567"),
                    "script_id": .text("script-1"), "contact.first_name": .text("Charlotte"),
                    "contact.last_name": .text("van Dijk"),
                ]))
        var contact = call
        contact = Call(
            id: Samples.id(51), account: "sales", provider: .contactship, form: "", state: .ended(.completed),
            callee: Callee(contactID: "c1"), caller: Caller(numberID: "pn-1", agentID: "a1"), createdAt: Samples.now)
        stage.press("esc")
        stage.send(.valuesLoaded(contact, FormValues()))
        #expect(try #require(stage.state.composing).form.id == "contactship-contact")
    }

    @Test func anUnchangedStartIsNoDraft() {
        var stage = Stage()
        stage.templates["spring"] = Self.template("spring", FormValues(["full_name": .text("Jane")]))
        stage.press("^P", "text:spring", "enter", "esc")
        #expect(stage.drafts.isEmpty)
    }

    @Test(arguments: [Size(80, 24), Size(120, 36)]) func theDialogsFit(_ size: Size) {
        var stage = Self.typed("👩‍👩‍👧 \u{202E}evil\u{1B}[31m")
        stage.send(.input(.resized(size)))
        stage.press("^S")
        stage.send(.input(.paste(String(repeating: "x", count: 100_000) + "\n\u{1B}[31m")))
        stage.press("enter")
        #expect(stage.text.contains("A template needs a name"))
        stage.press("esc", "^P")
        #expect(stage.text.contains("Start from"))
        #expect(stage.text.contains("esc back"))
    }
}
