import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Who a number or a contact's id is, before anybody is called.
struct RecognitionTests {
    private let jose = "+525555550100"

    @Test func aTypedNumberOfAContactIsRecognised() {
        var stage = Stage()
        stage.send(
            .directoryRestored(
                Stage.key(.contacts), Samples.contacts.map { PickerItem(.contact($0)) }, readAt: stage.now))
        #expect(stage.state.recognised(jose, account: "sales")?.name == "José Ñandú")
        #expect(stage.state.recognised(jose, account: "reminders") == nil)
        #expect(stage.state.recognised("+1", account: "sales") == nil)
        stage.send(.contactRead(account: "renewals", Contact(id: "x", name: "Read", number: "+52 55 5555 0100")))
        #expect(stage.state.recognised(jose, account: "renewals")?.name == "Read")
    }

    @Test func whomTheFormCallsIsAskedForOnce() throws {
        var stage = Stage()
        stage.answersCallees = false
        func asked() -> [String] {
            stage.performed.compactMap { effect in
                guard case .loadCallees(let queries) = effect else { return nil }
                return queries.compactMap(\.number).joined()
            }
        }
        stage.open("To")
        stage.press("text:+14155552678", "tab", "text:x", "backtab")
        #expect(asked() == ["+14155552678"])
        let query = try #require(stage.form.flatMap { stage.state.calleeQuery($0) })
        #expect(stage.state.facts(query) == nil && stage.text.contains("reading what is known of them"))
        let facts = CalleeFacts(lastCall: Samples.calls[5])
        stage.tell(facts)
        #expect(stage.state.facts(query) == facts)
        stage.send(.journalChanged)
        #expect(asked() == ["+14155552678", "+14155552678"])
        #expect(stage.state.facts(query) == facts)
    }

    /// Time alone changes what stands against a call: a scheduled one comes near.
    @Test func whatIsKnownIsReadAgainAsTimeGoesBy() {
        var stage = Stage()
        stage.answersCallees = false
        stage.open("To")
        stage.press("text:+14155552678", "tab")
        let before = stage.performed.count
        stage.now += 29 * 20
        stage.send(.ticked)
        #expect(stage.performed.count == before)
        stage.now += 20
        stage.send(.ticked)
        #expect(stage.performed.count == before + 1)
    }

    @Test func whoAContactIsStandsUnderItsID() {
        var stage = Stage()
        stage.press("n", "left", "tab", "text:ctc_12kd88", "tab")
        #expect(stage.text.contains("reading who this is"))
        stage.send(
            .contactNotRead(account: "renewals", id: "ctc_12kd88", words: "Not found: no such contact.", isAbsent: true)
        )
        #expect(stage.text.contains("Not found: no such contact."))
        stage.press("backtab", "tab")
        #expect(stage.performed.count { $0 == .readContact(account: "renewals", id: "ctc_12kd88") } == 2)
        let contact = Contact(
            id: "ctc_12kd88", name: "Jane", number: "+14155552678", timeZone: "America/Los_Angeles",
            tags: ["vip", "\u{1B}[31m\u{202E}evil"])
        stage.send(.contactRead(account: "renewals", contact))
        #expect(stage.text.contains("Jane  +1 415-555-2678  America/Los_Angeles"))
        #expect(stage.text.contains("vip"))
        stage.press("backtab", "tab", "backtab", "tab")
        #expect(stage.performed.count { $0 == .readContact(account: "renewals", id: "ctc_12kd88") } == 2)
    }

    /// A contact of a list may have changed since: choosing it asks the provider who it is.
    @Test func aChosenContactIsReadByItsID() {
        var stage = Stage()
        stage.open("Contact", way: 1)
        stage.press("enter", "enter")
        #expect(stage.performed.contains(.readContact(account: "sales", id: "c1")))
        let now = Contact(id: "c1", name: "José Ñandú", number: "+525555550199")
        stage.send(.contactRead(account: "sales", now))
        #expect(stage.state.knownContact("c1", account: "sales") == now)
        #expect(stage.text.contains("+52 55 5555 0199"))
    }
}
