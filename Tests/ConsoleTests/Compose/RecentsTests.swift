import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What was used before stands first, newest first.
struct RecentsTests {
    private static let jane = Callee(number: "+14155552678", name: "Jane Smith")
    private static let bob = Callee(number: "+442079460958", name: "Bob Jones")

    private func field(_ path: String, _ form: String = "contactship-phone") throws -> Field {
        try #require(FormCatalog.form(form)?.field(at: path))
    }

    @Test func eachValueOnceByItsNewestUse() throws {
        var recents = Recents()
        recents.take(
            [
                Samples.form(Self.jane, ["agent_id": "a1", "email": "x@y.z"], minutes: 30),
                Samples.form(Self.bob, ["agent_id": "a2", "country": "Mexico"], minutes: 20),
                Samples.form(Self.jane, ["agent_id": "a1", "email": ""], minutes: 10),
            ], account: "sales")
        let agents = recents.uses(of: try field("agent_id"), account: "sales")
        #expect(agents.map(\.value) == ["a1", "a2"])
        #expect(agents.first?.at == Samples.now.addingTimeInterval(-600))
        #expect(
            recents.uses(of: try field("to_number"), account: "sales").map(\.value) == [
                "+14155552678", "+442079460958",
            ])
        #expect(recents.uses(of: try field("email"), account: "sales").map(\.value) == ["x@y.z"])
        #expect(recents.uses(of: try field("country"), account: "sales").map(\.value) == ["Mexico"])
        #expect(recents.uses(of: try field("agent_id"), account: "other").isEmpty)
        #expect(recents.use(ofNumber: "+442079460958")?.name == "Bob Jones")
    }

    /// Times and switches are decided for one call alone.
    @Test func whatBelongsToOneCallIsNotOffered() throws {
        var recents = Recents()
        let texts: KeyValuePairs = ["delay": "5", "schedule.scheduled_call_time": "2026-06-15 14:30"]
        recents.take([Samples.form(Self.jane, texts)], account: "sales")
        for path in ["delay", "schedule.scheduled_call_time", "additional_data", "metadata"] {
            #expect(recents.uses(of: try field(path), account: "sales").isEmpty)
        }
    }

    @Test func aNumberChosenByItsIDIsKnownByItsNumberToo() {
        var stage = Stage()
        let form = Samples.form(
            Callee(contactID: "c2"), ["from_number_id": "pn-2", "contact_id": "c2"], form: "contactship-contact",
            minutes: 120)
        stage.send(.earlierFormsLoaded(account: "sales", [form]))
        stage.open("From", way: 1)
        stage.press("enter")
        #expect(stage.names.first == "+44 20 7946 0958")
        #expect(stage.text.contains("used 2 h 0 min ago"))
    }

    @Test func recentAgentsStandFirstUntilSomethingIsTyped() {
        var stage = Stage()
        let forms = [
            Samples.form(Self.jane, ["agent_id": "id-Parents' evening"], minutes: 90),
            Samples.form(Self.jane, ["agent_id": "id-Renewal – late"], minutes: 5),
            Samples.form(Self.jane, ["agent_id": "gone"], minutes: 4),
        ]
        stage.send(.earlierFormsLoaded(account: "sales", forms))
        stage.open("Agent")
        stage.press("enter")
        #expect(stage.names == ["Renewal – late", "Parents' evening", "Renewal"])
        stage.press("text:rene")
        #expect(stage.names.prefix(2) == ["Renewal – late", "Renewal"])
        stage.press("text:wal", "enter")
        #expect(stage.compose?.values.text("agent_id") == "id-Renewal – late")
    }

    @Test func enterOnAnEmptyTextFieldOpensWhatStoodThereBefore() {
        var stage = Stage()
        stage.open("Email")
        stage.press("enter")
        #expect(stage.picker == nil)
        stage.press("esc")
        let forms = [
            Samples.form(Self.jane, ["email": "jane@example.com"], minutes: 3),
            Samples.form(Self.bob, ["email": "bob@example.com"], minutes: 2),
        ]
        stage.send(.earlierFormsLoaded(account: "sales", forms))
        stage.open("Email")
        stage.press("enter")
        #expect(stage.names == ["bob@example.com", "jane@example.com"])
        stage.press("text:jane", "enter")
        #expect(stage.compose?.values.text("email") == "jane@example.com")
        #expect(stage.compose?.focusedField?.label == "Country")
        stage.press("backtab", "enter")
        #expect(stage.picker == nil && stage.compose?.focusedField?.label == "Country")
        stage.press("backtab", "alt-down")
        #expect(stage.names == ["bob@example.com", "jane@example.com"])
    }

    @Test func aMessageOfManyLinesComesBackWhole() {
        var stage = Stage()
        let message = "Hello {{first_name}},\nit is time.\n" + String(repeating: "界👩‍👩‍👧", count: 3_000)
        let form = Samples.form(
            Callee(contactID: "ctc_1"), ["initial_message": message], account: "renewals", form: "temphone-scheduled")
        stage.send(.earlierFormsLoaded(account: "renewals", [form]))
        stage.press("n", "left")
        for _ in 0..<20 where stage.compose?.focusedField?.label != "Message" { stage.press("tab") }
        stage.press("alt-down")
        #expect(stage.text.contains("Hello {{first_name}}, it is time."))
        stage.press("enter")
        #expect(stage.compose?.values.text("initial_message") == message)
    }

    @Test func nothingUsedBeforeSaysSo() {
        var stage = Stage()
        stage.open("Email")
        stage.press("alt-down")
        #expect(stage.text.contains("Nothing was put into Email before."))
    }

    @Test func peopleCalledBeforeStandBesideTheContacts() {
        var stage = Stage()
        let known = Callee(number: "+525555550100", name: "José")
        stage.send(
            .earlierFormsLoaded(
                account: "sales", [Samples.form(Self.bob, minutes: 60), Samples.form(known, minutes: 30)]))
        stage.open("To")
        stage.press("enter")
        #expect(stage.names == ["José Ñandú", "Bob Jones", "王小明"])
        #expect(stage.text.contains("called before") && stage.text.contains("used 30 min ago"))
        stage.press("text:bob", "enter")
        #expect(stage.compose?.values.text("to_number") == "+442079460958")
    }

    /// After every call the journal is asked again.
    @Test func theListsFollowTheCalls() {
        var stage = Stage()
        stage.earlierForms["sales"] = [Samples.form(Self.jane, ["email": "new@example.com"])]
        stage.send(.callSent(Samples.id(7), .accepted(CallReport(providerCallID: "x", raw: .null))))
        stage.open("Email")
        stage.press("enter")
        #expect(stage.names == ["new@example.com"])
    }
}
