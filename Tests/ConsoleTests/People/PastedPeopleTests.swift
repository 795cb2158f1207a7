import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// People pasted into To, and numbers that the plan here does not know.
struct PastedPeopleTests {
    /// On To, in a form whose caller is in the United States.
    private func onTo() -> Stage {
        var stage = Stage()
        stage.press("n", "tab", "text:+12025551234", "tab")
        return stage
    }

    @Test(arguments: [
        "Jane Smith <+1 415 555 2678>", "Smith, Jane;+14155552678;jane@example.com", "Jane Smith\t(415) 555-2678\t",
        "BEGIN:VCARD\nFN:Jane Smith\nTEL;TYPE=CELL:+1 415 555 2678\nEND:VCARD",
    ])
    func fillNumberAndName(_ text: String) throws {
        var stage = onTo()
        stage.send(.input(.paste(text)))
        let form = try #require(stage.form)
        #expect(form.reading.numbers["to_number"]?.e164 == "+14155552678")
        #expect(form.values.text("full_name") == "Jane Smith")
        #expect(form.values.text("email") == (text.contains("@") ? "jane@example.com" : ""))
        #expect(stage.text.contains("Filled from what was pasted: To, Name"))
    }

    @Test func leaveWhatWasTypedAndSaySo() throws {
        var stage = onTo()
        stage.press("tab", "text:Ada Lovelace", "backtab")
        stage.send(.input(.paste("Jane Smith <+14155552678>")))
        #expect(try #require(stage.form).values.text("full_name") == "Ada Lovelace")
        #expect(stage.text.contains("see whose number it is"))
    }

    @Test func aNumberAloneIsTypedAsBefore() throws {
        var stage = onTo()
        stage.send(.input(.paste("+1 415 555 2678")))
        #expect(try #require(stage.form).values.text("to_number") == "+1 415 555 2678")
        #expect(!stage.text.contains("Filled from"))
    }

    @Test(arguments: [("+1 900 555 1234", "premium-rate"), ("+870 773 111 632", "satellite")])
    func whatCostsMoreHasNoTick(_ number: String, _ words: String) {
        var stage = onTo()
        stage.press("text:\(number)")
        #expect(stage.text.contains("▲ ") && stage.text.contains(words))
        #expect(!stage.text.contains("can be called"))
    }

    @Test func aNumberThatThePlanDoesNotKnowNeedsAReason() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("backtab", "backtab")
        var form = try #require(stage.form)
        form.focus(on: "to_number")
        stage.state.layers[stage.state.layers.count - 1] = .compose(form)
        stage.press("^U", "text:+2290195123456", "^R")
        #expect(stage.text.contains("two digits too long for Benin: the number plan on this"))
        stage.press("p")
        #expect(stage.placed.isEmpty)
        stage.press("o", "text:from their letter", "enter", "p")
        let intent = try #require(stage.placed.first)
        #expect(intent.callee.number == "+2290195123456")
        #expect(intent.overrides.map(\.rule) == [.outsidePlan] && intent.overrides.first?.reason == "from their letter")
    }
}
