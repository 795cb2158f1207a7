import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// A list of a provider: pages, the copy in the journal's file, reloading, and every way to fail.
struct DirectoryTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.answersDirectories = false
        return stage
    }

    @Test func typingWorksWhileTheListComesAndTheCursorStaysOnItsRow() {
        var stage = stage()
        stage.open("To")
        stage.press("enter")
        #expect(stage.asked(.contacts) == 1)
        stage.send(.directoryPageLoaded(Stage.key(.contacts), Stage.people(100..<200)))
        stage.press("text:person 15", "down", "down")
        #expect(stage.picker?.selected?.columns.first == "Person 152")
        let line = stage.text.split(separator: "\n").firstIndex { $0.contains("▸ Person 152") }
        for page in [0..<100, 200..<1_700] {
            stage.send(.directoryPageLoaded(Stage.key(.contacts), Stage.people(page)))
            #expect(stage.picker?.selected?.columns.first == "Person 152")
        }
        #expect(stage.text.contains("reading the list, 1700 so far"))
        #expect(stage.text.split(separator: "\n").firstIndex { $0.contains("▸ Person 152") } == line)
        stage.send(.directoryFinished(Stage.key(.contacts)))
        #expect(stage.text.contains("read 0 s ago"))
        #expect(stage.picker?.total == 1700)
        stage.press("enter")
        #expect(stage.compose?.values.text("to_number") == Stage.person(152).number)
        #expect(stage.compose?.values.text("full_name") == "Person 152")
    }

    /// Better matches that come above the chosen row push it nowhere: Enter takes what was under the eye.
    @Test func rowsThatComeAboveLeaveTheChosenOneOnItsLine() {
        var stage = stage()
        stage.open("To")
        stage.press("enter", "text:person")
        stage.send(.directoryPageLoaded(Stage.key(.contacts), Stage.people(0..<200)))
        for _ in 0..<30 { stage.press("down") }
        let line = stage.text.split(separator: "\n").firstIndex { $0.contains("▸ Person 30 ") }
        #expect(line != nil)
        let better = (0..<40).map {
            PickerItem(
                .contact(Contact(id: "b\($0)", name: "Person", number: "+1415556\(1000 + $0)", tags: ["person"])))
        }
        stage.send(.directoryPageLoaded(Stage.key(.contacts), better))
        #expect(stage.text.split(separator: "\n").firstIndex { $0.contains("▸ Person 30 ") } == line)
        stage.send(.directoryFinished(Stage.key(.contacts)))
        stage.press("^R")
        stage.send(.directoryPageLoaded(Stage.key(.contacts), better + Stage.people(0..<200)))
        stage.send(.directoryFinished(Stage.key(.contacts)))
        #expect(stage.text.split(separator: "\n").firstIndex { $0.contains("▸ Person 30 ") } == line)
        #expect(stage.picker?.list.selected == 70)
        stage.press("enter")
        #expect(stage.compose?.values.text("to_number") == Stage.person(30).number)
    }

    /// A provider that changes the list while it is read may show a row twice.
    @Test func noRowIsThereTwice() {
        var stage = stage()
        stage.open("To")
        stage.press("enter")
        stage.send(.directoryPageLoaded(Stage.key(.contacts), Stage.people(0..<10) + Stage.people(0..<3)))
        stage.send(.directoryPageLoaded(Stage.key(.contacts), Stage.people(5..<15)))
        #expect(stage.picker?.total == 15)
    }

    @Test func anEarlierSessionsListIsThereAtOnceAndIsReadAgainWhenItIsOld() {
        var stage = stage()
        let key = Stage.key(.contacts)
        let old = Samples.now.addingTimeInterval(-4 * 60)
        stage.send(.directoryRestored(key, Stage.people(0..<3), readAt: old))
        stage.open("To")
        stage.press("enter")
        #expect(stage.text.contains("from cache, 4 min old"))
        #expect(stage.names == ["Person 0", "Person 1", "Person 2"])
        #expect(stage.asked(.contacts) == 0)
        stage.press("esc")
        stage.now += 120
        stage.press("enter")
        #expect(stage.asked(.contacts) == 1)
        #expect(stage.text.contains("from cache, 6 min old"))
        stage.send(.directoryPageLoaded(key, Stage.people(1..<2)))
        #expect(stage.names.count == 3)
        stage.send(.directoryFinished(key))
        #expect(stage.names == ["Person 1"])
        #expect(!stage.text.contains("from cache"))
    }

    @Test func whatWasReadWholeIsKept() {
        var stage = Stage()
        stage.performsKeeping = true
        stage.open("To")
        stage.press("enter")
        let kept = stage.performed.compactMap { effect -> ShelvedList? in
            guard case .keepDirectory(Stage.key(.contacts), let list) = effect else { return nil }
            return list
        }
        let rows = Samples.contacts.map(DirectoryRow.contact)
        #expect(kept == [ShelvedList(list: .contacts, rows: rows, readAt: stage.now)])
    }

    @Test func reloadKeepsTheRowsUntilTheNewOnesHaveComeWhole() {
        var stage = stage()
        let key = Stage.key(.contacts)
        stage.open("To")
        stage.press("enter")
        stage.send(.directoryPageLoaded(key, Stage.people(0..<5)))
        stage.send(.directoryFinished(key))
        stage.press("down", "down", "^R", "^R")
        #expect(stage.asked(.contacts) == 2)
        stage.send(.directoryPageLoaded(key, Stage.people(2..<9)))
        #expect(stage.picker?.total == 5)
        stage.send(.directoryFailed(key, .unreachable("the connection was refused.")))
        #expect(stage.picker?.total == 5)
        #expect(stage.text.contains("✗ The provider cannot be reached: the connection was refused. ^R tries again"))
        stage.press("^R")
        stage.send(.directoryPageLoaded(key, Stage.people(1..<9)))
        stage.send(.directoryFinished(key))
        #expect(stage.names.first == "Person 1" && stage.picker?.total == 8)
        #expect(stage.picker?.selected?.columns.first == "Person 2")
    }

    @Test(arguments: [
        (ProviderError.keyRefused("401: Invalid API key"), "Look at the account's key; ^R tries again."),
        (.noKey("The account sales has no key: set key_env."), "set key_env."),
        (.unreachable("the name could not be resolved."), "could not be resolved. ^R tries again"),
        (.throttled(retryAfter: 11.2), "asks for a pause of 12 s. ^R tries again after it."),
        (.notOffered("No list is documented."), "No list is documented. Type it instead."),
        (.badAnswer(status: 502, message: "a proxy's page"), "The provider failed (502)"),
        (.badAnswer(status: 200, message: "a proxy's page"), "makes no sense (200)"),
    ])
    func aFailureSaysWhatItIsAndWhatToDo(_ error: ProviderError, _ words: String) {
        var stage = stage()
        stage.open("From")
        stage.press("enter")
        stage.send(.directoryFailed(Stage.key(.lines), error))
        let shown = stage.text.split(separator: "\n").joined(separator: " ").replacing(/[│\s]+/, with: " ")
        #expect(shown.contains(words), "\(stage.text)")
        #expect(stage.picker?.total == 0)
    }

    @Test func anEmptyListSaysSo() {
        var stage = stage()
        stage.open("Agent")
        stage.press("enter")
        stage.send(.directoryPageLoaded(Stage.key(.agents), []))
        stage.send(.directoryFinished(Stage.key(.agents)))
        #expect(stage.text.contains("The provider has no agents."))
        stage.press("enter", "text:x")
        #expect(stage.text.contains("The provider has no agents."))
    }

    /// A list that is not documented still shows whom one called before.
    @Test func withoutAListThereAreThoseWhoWereCalledBefore() {
        var stage = Stage()
        let callee = Callee(number: "+14155552678", name: "Jane Smith", contactID: "ctc_1")
        stage.send(.earlierFormsLoaded(account: "renewals", [Samples.form(callee, account: "renewals")]))
        stage.press("n", "left", "tab", "enter")
        #expect(stage.text.contains("Jane Smith") && stage.text.contains("used 1 min ago"))
        #expect(stage.text.contains("TemPhone documents no way to do this. Type it instead."))
        stage.press("enter")
        #expect(stage.compose?.values.text("contact_id") == "ctc_1")
    }
}
