import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Filling the form by pasting and by clicking.
struct ComposePasteTests {
    private static let request = """
        {"from_number": "+61291234567", "script_id": "s-1",
         "contact": {"phone_number": "0429 069 971", "first_name": "Ada"}, "objects": {"policy": {"number": 42}}}
        """

    @Test func aWholeRequestFillsItsFormWhicheverIsOpen() throws {
        var stage = Stage()
        stage.press("n")
        stage.send(.input(.paste(Self.request)))
        #expect(stage.text.contains("Voxworks · call a number"))
        #expect(stage.text.contains("Filled from what was pasted: From, Script, To, First name, Objects."))
        stage.press("^R", "p")
        let body = try JSON(parsing: stage.placed.first?.request.body ?? "")
        #expect(body[path: "contact.phone_number"] == "+61429069971")
        #expect(body[path: "objects.policy.number"] == .number("42"))
        #expect(stage.placed.first?.account == "reminders")
    }

    @Test(arguments: ["", "  ", "\\", "Jane", "{\"nope\":1}", String(repeating: "x", count: 100_000), "👩‍👩‍👧\u{202E}=1"])
    func whatBelongsToNoFormFillsNothing(_ text: String) throws {
        var stage = Stage()
        stage.press("n")
        let before = stage.state.layers.count
        stage.send(.input(.paste(text)))
        #expect(stage.text.contains("Nothing was filled"))
        #expect(stage.state.layers.count == before)
        let compose = try #require(stage.form)
        #expect(
            compose.values.text("webhook_url") == Samples.sales.webhookURL && compose.values.text("full_name").isEmpty)
    }

    @Test func linesFillOnlyWhatTheyName() {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab", "text:Jane Smith", "backtab", "backtab", "backtab")
        stage.send(.input(.paste("to_number=(415) 555-2678\nadditional_data.plan=premium")))
        #expect(stage.text.contains("\"full_name\": \"Jane Smith\""))
        #expect(stage.text.contains("\"key\": \"plan\""))
    }

    /// The arrow at a field's end opens its list with one click; the arrows of the form go through the forms.
    @Test func arrowsAreForTheMouse() throws {
        var stage = Stage()
        stage.press("n")
        try stage.click("›")
        #expect(stage.text.contains("Contactship · call a contact"))
        try stage.click("‹")
        #expect(stage.text.contains("Contactship · call a number"))
        try stage.click("▾")
        #expect(stage.state.context == .picker)
        stage.press("esc")
        try stage.click("REQUEST")
        #expect(stage.state.context == .request)
    }

    @Test func aClickIntoTheTextPutsTheCursorThere() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "tab", "text:Jane Smith")
        try stage.click("Name *       Jane Smith", column: 18)
        stage.press("text:Q. ")
        #expect(try #require(stage.form).values.text("full_name") == "Jane Q. Smith")
        try stage.click("Email", column: 20)
        try stage.click("Name *       Jane", column: 13)
        stage.press("text:x")
        #expect(try #require(stage.form).values.text("full_name") == "Jane Q. Smithx")
    }
}
