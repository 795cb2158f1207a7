import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What a changed account must not take along: a key, an answer, a list.
struct AccountChangeTests {
    private static func moved(_ account: Account, to address: String) -> Account {
        var account = account
        account.baseURL = address
        return account
    }

    @Test func anotherServerGetsNoKeyThatWasTypedForTheFirst() {
        var stage = AccountsTests.stage(opening: "5", "enter")
        stage.press("backtab", "backtab", "text:https://other.example")
        stage.press("^S", "^T")
        #expect(AccountsTests.work(stage) == nil)
        #expect(stage.text.contains("Another server gets no key"))
        stage.press("tab", "tab", "text:sk_new", "^S")
        guard case .save(.change(_, let new), let key)? = AccountsTests.work(stage) else {
            Issue.record("not saved")
            return
        }
        #expect(new.baseURL == "https://other.example" && key == Secret("sk_new"))
    }

    @Test func anotherServerIsNotAskedWithAKeptHelperUnlessAPersonSaysSo() {
        var stage = AccountsTests.stage(opening: "5")
        let new = Self.moved(AccountsTests.test, to: "https://other.example")
        stage.send(.accounts(.saved(.change(from: AccountsTests.test, to: new), [AccountsTests.sales, new])))
        #expect(AccountsTests.work(stage) == nil && stage.text.contains("c checks it"))
        let path = Self.moved(AccountsTests.test, to: "http://127.0.0.1:8080/other")
        stage.send(.accounts(.saved(.change(from: AccountsTests.test, to: path), [AccountsTests.sales, path])))
        #expect(AccountsTests.work(stage) == .check("vox-test"))
    }

    @Test(arguments: [
        ("https://a.example", "https://A.example:443/v2", true), ("https://a.example", "http://a.example", false),
        ("https://a.example", "https://a.example:444", false), ("https://a.example", "https://b.example", false),
        ("https://a.example", "", false),
    ])
    func tellsServersApart(_ one: String, _ other: String, _ isSame: Bool) {
        let account = Self.moved(AccountsTests.sales, to: one)
        #expect(account.hasServer(of: Self.moved(account, to: other)) == isSame)
        #expect(Self.moved(account, to: other).hasServer(of: account) == isSame)
    }

    @Test func anAccountKeepsItsProvider() {
        var stage = AccountsTests.stage(opening: "5", "enter")
        #expect(stage.text.contains("an account keeps its provider"))
        stage.press("esc", "a")
        #expect(!stage.text.contains("an account keeps its provider"))
        var form = AccountFormState(AccountsTests.sales, configuration: AccountsTests.file)
        for _ in 0..<8 {
            form.move(by: -1)
            _ = form.choose(by: 1)
        }
        form.move(to: .provider)
        #expect(form.provider == AccountsTests.sales.provider && form.focus != .provider)
    }

    @Test func anAnswerAboutTheKeyBeforeSaysNothingOfTheOneThatStandsThere() {
        var stage = AccountsTests.stage(opening: "5", "enter")
        stage.press("text:sk_a", "^T")
        guard case .tryOut(let account, let key)? = AccountsTests.work(stage) else {
            Issue.record("not tried")
            return
        }
        stage.press("text:b")
        stage.send(.accounts(.triedOut(account, key: key, .fine(words: "the key is accepted"))))
        #expect(!stage.text.contains("the key is accepted"))
        stage.press("^T")
        stage.send(.accounts(.triedOut(account, key: key, .fine(words: "the key is accepted"))))
        #expect(!stage.text.contains("the key is accepted"))
        stage.send(.accounts(.triedOut(account, key: Secret("sk_ab"), .fine(words: "the key is accepted"))))
        #expect(stage.text.contains("the key is accepted"))
    }

    @Test func whatWasLearnedOfAChangedAccountIsForgotten() {
        var stage = AccountsTests.stage(opening: "5")
        let key = DirectoryKey(account: "sales", list: .contacts)
        _ = stage.state.loadDirectory(key)
        stage.send(.directoryPageLoaded(key, Stage.people(0..<3)))
        #expect(stage.state.directories[key]?.items.count == 3)
        let other = Self.moved(AccountsTests.sales, to: "https://other.example")
        stage.send(
            .accounts(.saved(.change(from: AccountsTests.test, to: AccountsTests.test), [other, AccountsTests.test])))
        #expect(stage.state.directories[key] == nil)
        let count = stage.performed.count
        stage.send(.directoryPageLoaded(key, Stage.people(0..<3)))
        stage.send(.directoryFinished(key))
        #expect(stage.state.directories[key] == nil && stage.performed.count == count)
    }

    @Test func aPasteThatDoesNotFitLosesNoRow() {
        var rows = AccountRowsState(AccountsTests.test, .numbers)
        rows.paste((0..<1_000).map { "+1415555\($0)\tA" }.joined(separator: "\n"))
        #expect(rows.failure?.contains("1000 lines do not fit") == true)
        #expect(rows.changed == AccountsTests.test)
        rows.move(toRow: 1, column: 0)
        rows.paste((0..<999).map { "+1415555\($0)\tA" }.joined(separator: "\n"))
        #expect(rows.failure == nil)
        #expect(rows.rows.count { !AccountRowsState.isEmpty($0) } == 1_000)
        #expect(rows.rows.first?.first?.text == "+61291234567")
    }
}
