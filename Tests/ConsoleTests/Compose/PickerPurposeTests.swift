import CallCore
import TerminalUI
import Testing

@testable import Console

/// What a chosen row does depends on what the list was opened for.
struct PickerPurposeTests {
    @Test func answersPutTheirEntriesIntoTheForm() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab", "text:Jane")
        let items = [("the first", "1"), ("the second", "2")].map { words, value in
            PickerItem(
                value: .entries([
                    PickerItem.Entry(path: "email", value: .text("jane\(value)@example.com")),
                    PickerItem.Entry(path: "full_name", value: nil),
                ]), columns: [words])
        }
        stage.state.show(PickerState(purpose: .choices(path: "email"), title: "Which one?", items: items))
        #expect(stage.text.contains("Which one?"))
        stage.press("down", "enter")
        guard case .compose(let compose)? = stage.state.layers.last else {
            Issue.record("the form is not in front")
            return
        }
        #expect(compose.values.text("email") == "jane2@example.com")
        #expect(compose.values["full_name"] == nil)
    }

    /// A row of another kind than the list is for does nothing but close it.
    @Test func aRowOfAnotherKindChangesNothing() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab", "text:Jane")
        let items = [PickerItem(text: "x", columns: ["x"])]
        stage.state.show(PickerState(purpose: .choices(path: "email"), title: "Which one?", items: items))
        stage.press("enter")
        guard case .compose(let compose)? = stage.state.layers.last else {
            Issue.record("the form is not in front")
            return
        }
        #expect(compose.values.text("full_name") == "Jane")
        #expect(compose.values["email"] == nil)
    }
}
