import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// The provider is asked too for whom the list at hand may lack.
struct ContactSearchTests {
    private let key = Stage.key(.contacts)

    private func searches(_ stage: Stage) -> [ContactSearch] {
        stage.performed.compactMap { effect in
            guard case .searchContacts(_, let search) = effect else { return nil }
            return search
        }
    }

    @Test(
        arguments: [
            ("a", nil), (" ", nil), ("jo", .name("jo")), ("josé ñ", .name("josé ñ")),
            ("+1 (415) 55", .number("+141555")),
            ("55", .number("55")), ("jo@ex", .email("jo@ex")), ("12b", .name("12b")), ("👩‍👩‍👧x", .name("👩‍👩‍👧x")),
        ] as [(String, ContactSearch?)])
    func whatIsAsked(_ query: String, _ search: ContactSearch?) {
        #expect(ContactSearching.search(for: query) == search)
    }

    @Test func whomTheProviderFindsIsAddedMarkedAndNeverTwice() {
        var stage = Stage()
        stage.open("To")
        stage.press("enter", "text:ana")
        #expect(searches(stage) == [.name("an"), .name("ana")])
        #expect(stage.text.contains("asking the provider…"))
        let ana = PickerItem(.contact(Contact(id: "c9", name: "Ana Torres", number: "+34911234567")))
        let known = PickerItem(.contact(Samples.contacts[0]))
        stage.send(.contactsFound(key, .name("ana"), [ana, known]))
        #expect(stage.text.contains("the provider found 1 more"))
        #expect(stage.names == ["Ana Torres", "José Ñandú"])
        #expect(stage.text.contains("found"))
        #expect(stage.picker?.total == 3)
        stage.send(.contactsFound(key, .name("ana"), [ana]))
        #expect(stage.picker?.total == 3)
        stage.press("enter")
        #expect(stage.compose?.values.text("to_number") == "+34911234567")
    }

    @Test func anAnswerToAnEarlierQuestionSaysNothingOfThisOne() {
        var stage = Stage()
        stage.open("To")
        stage.press("enter", "text:zzz")
        let late = PickerItem(.contact(Contact(id: "c9", name: "Ana", number: "+34911234567")))
        stage.send(.contactsFound(key, .name("zz"), [late]))
        #expect(stage.names.isEmpty)
        #expect(stage.text.contains("asking the provider…"))
        stage.send(.contactsNotFound(key, .name("zz"), .keyRefused("no")))
        #expect(stage.text.contains("asking the provider…"))
        stage.send(.contactsNotFound(key, .name("zzz"), .throttled(retryAfter: 3)))
        #expect(stage.text.contains("the provider was asked: The provider asks for a pause of 3 s."))
    }

    /// Fresh and whole, with many that match: the provider would say the same again.
    @Test func aWholeFreshListIsNotAskedForAgain() {
        var stage = Stage()
        stage.answersDirectories = false
        stage.open("To")
        stage.press("enter")
        stage.send(.directoryPageLoaded(key, Stage.people(0..<50)))
        stage.press("text:per")
        #expect(searches(stage).count == 2)
        stage.send(.directoryFinished(key))
        stage.press("text:son")
        #expect(searches(stage).count == 2)
        stage.press("text: 49")
        #expect(searches(stage).last == .name("person 49"))
        stage.send(.contactsFound(key, .name("person 49"), []))
        #expect(stage.text.contains("the provider knows no more"))
    }

    @Test func nobodyIsAskedWhereNoSearchIsDocumented() {
        var stage = Stage()
        let callee = Callee(number: "+14155552678", name: "Jane Smith", contactID: "ctc_1")
        stage.send(.earlierFormsLoaded(account: "renewals", [Samples.form(callee, account: "renewals")]))
        stage.press("n", "left", "tab", "enter", "text:jan", "^R")
        #expect(searches(stage).isEmpty)
        #expect(stage.asked(.contacts) == 0)
    }
}
