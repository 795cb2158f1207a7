import CallCore
import TerminalUI
import Testing

@testable import Console

/// People's records change while they are looked at: nobody else is called for it.
struct ChangedPeopleTests {
    private static let key = DirectoryKey(account: "sales", list: .contacts)
    private let ana = Contact(id: "7", name: "Ana", number: "+14155550101")
    private let anaNow = Contact(id: "7", name: "Ana", number: "+14155550199")
    private let bob = Contact(id: "8", name: "Bob", number: "+14155550102")

    @Test func aRowThatComesAgainIsTheNewerOne() {
        var list = ItemList([PickerItem(.contact(ana)), PickerItem(.contact(bob))])
        #expect(list.append([PickerItem(.contact(anaNow))]) == 0)
        #expect(list.count == 2)
        #expect(list.row("7") == .contact(anaNow))
        #expect(list.row("+14155550199") == .contact(anaNow))
        #expect(list.row("+14155550101") == nil)
    }

    private func picker(_ contacts: [Contact]) throws -> PickerState {
        let field = try #require(FormCatalog.form("contactship-phone")?.field(for: .calleeNumber))
        return PickerState(purpose: .field(field), title: "To", items: contacts.map { PickerItem(.contact($0)) })
    }

    @Test func theCursorFollowsAPersonWhoseNumberChanged() throws {
        var picker = try picker([bob, ana])
        picker.list.select(1)
        picker.setItems([anaNow, bob].map { PickerItem(.contact($0)) })
        #expect(picker.selected?.row == .contact(anaNow))
        #expect(!picker.hasLostItsRow)
    }

    @Test func aPersonWhoIsGoneIsNotReplacedByTheNext() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "enter")
        guard case .picker(var picker)? = stage.state.layers.last else { throw CancellationError() }
        let others = picker.items.filter { $0.value != picker.selected?.value }
        picker.setItems(others)
        stage.state.layers[stage.state.layers.count - 1] = .picker(picker)
        stage.press("enter")
        #expect(stage.state.context == .picker)
        #expect(stage.text.contains("The row you were on is gone"))
        stage.press("enter")
        #expect(stage.state.context == .compose)
    }
}
