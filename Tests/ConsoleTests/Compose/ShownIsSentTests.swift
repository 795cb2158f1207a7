import CallCore
import Foundation
import OrderedCollections
import TerminalUI
import Testing

@testable import Console

/// What is shown is what is sent, to whom it is shown, whatever comes in between.
struct ShownIsSentTests {
    /// Minutes go on the wire as minutes: the time shown moves with the clock, and is the one that is kept.
    @Test func aDelayUnderReviewMovesWithTheClock() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        for _ in 0..<3 { stage.press("backtab") }
        stage.press("text:45", "tab", "^U", "tab", "^U", "^R")
        #expect(stage.text.contains("Place this call?"))
        stage.now += 1800
        stage.send(.ticked)
        #expect(stage.text.contains("in 45 min"))
        stage.press("p")
        let intent = try #require(stage.placed.first)
        #expect(intent.scheduledAt == Samples.now.addingTimeInterval(1800 + 45 * 60))
        #expect(try JSON(parsing: intent.request.body ?? "")["delay"] == .number("45"))
    }

    /// A number written without its country is the same person's after another caller number was chosen.
    @Test func anotherCallerNumberIsNotAnotherPerson() throws {
        var stage = Stage()
        stage.press("n", "tab", "text:+525555550199", "tab", "text:5512345678", "tab")
        #expect(try #require(stage.form).values.text("to_number") == "+525512345678")
        stage.press("backtab", "backtab", "^U", "text:+12025551234", "tab")
        #expect(stage.text.contains("\"to_number\": \"+525512345678\""))
    }

    @Test func dayWordsMeanTheSameAfterANight() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+442079460958")
        for _ in 0..<6 { stage.press("tab") }
        stage.press("text:tomorrow 9:00", "esc")
        stage.now += 86_400
        stage.press("n")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time") == "2026-06-16 09:00")
    }

    /// A draft that was killed while its time was being typed.
    @Test func dayWordsOfAnOldDraftAreReadAsOfThen() throws {
        var stage = Stage()
        stage.state.shelf = Shelf()
        let values = FormValues([
            "schedule.scheduled_call_time": .text("tomorrow 9:00"), "schedule.timezone": .text("Europe/London"),
        ])
        let draft = FormDraft(
            id: Samples.id(70), form: "contactship-phone", account: "sales", values: values,
            updatedAt: Samples.now.addingTimeInterval(-86_400))
        stage.send(.shelfLoaded([draft], []))
        stage.press("n")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time") == "2026-06-15 09:00")
    }

    /// A kept list may be days old: a contact is read anew before its number holds a second call back.
    @Test func aContactFromAListIsReadBeforeItIsCalled() throws {
        var stage = Stage()
        stage.press("n", "right", "tab", "enter", "text:jose", "enter", "enter", "enter", "enter", "enter", "^R")
        #expect(stage.text.contains("reading who this is"))
        stage.press("p")
        #expect(stage.placed.isEmpty)
        let contact = Contact(id: "c1", name: "José Ñandú", number: "+525555550111")
        stage.send(.contactRead(account: "sales", contact))
        stage.press("p")
        #expect(stage.placed.first?.callee.number == "+525555550111")
    }

    private static func contactUnderReview() -> Stage {
        var stage = Stage()
        stage.state.settings.pause = 2
        stage.press("n", "right", "tab", "enter", "text:jose", "enter", "enter", "enter", "enter", "enter", "^R")
        stage.send(.contactRead(account: "sales", Contact(id: "c1", name: "José Ñandú", number: "+525555550111")))
        return stage
    }

    /// Whoever was read on Monday may have another number on Tuesday.
    @Test func aContactReadLongAgoIsReadAnew() {
        var stage = Self.contactUnderReview()
        stage.now += 301 * 20
        stage.performed = []
        stage.press("p")
        #expect(stage.performed.contains(.readContact(account: "sales", id: "c1")))
        #expect(!stage.performed.contains { if case .pause = $0 { true } else { false } })
        stage.send(.contactRead(account: "sales", Contact(id: "c1", name: "José Ñandú", number: "+525555550122")))
        stage.press("p")
        stage.send(.pauseEnded(1))
        #expect(stage.placed.first?.callee.number == "+525555550122")
    }

    /// The answer comes after the key.
    @Test func anotherNumberStopsWhatIsBeingPlaced() {
        var stage = Self.contactUnderReview()
        stage.press("p")
        stage.send(.contactRead(account: "sales", Contact(id: "c1", name: "José Ñandú", number: "+525555550122")))
        #expect(stage.text.contains("whom it calls has changed"))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
        stage.press("p")
        stage.send(.contactRead(account: "sales", Contact(id: "c1", name: "José Ñandú", number: "+525555550122")))
        stage.send(.pauseEnded(2))
        #expect(stage.placed.first?.callee.number == "+525555550122")
    }

    /// Where the contact's country stands with a national number, the number is known.
    @Test func aNationalNumberOfAContactIsKnown() {
        var stage = Self.contactUnderReview()
        let contact = Contact(id: "c1", name: "José Ñandú", number: "0491 570 006", country: "Australia")
        let entry = DoNotCallEntry(
            number: "+61491570006", addedAt: Samples.now, addedBy: "ana", reason: "asked", source: "console")
        stage.send(.contactRead(account: "sales", contact))
        stage.tell(CalleeFacts(doNotCall: entry))
        stage.press("p")
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty && stage.text.contains("do-not-call list"), "\(stage.text)")
    }

    @Test func anIDIsAskedForAsItIsSent() throws {
        var stage = Stage()
        stage.press("n", "right", "tab")
        stage.send(.input(.paste(" c99 ")))
        stage.press("tab")
        #expect(stage.performed.contains(.readContact(account: "sales", id: "c99")))
    }

    /// Ids may begin with other ids.
    @Test func anIDThatBeginsWithAnotherCanBeTyped() throws {
        var stage = Stage()
        stage.press("n", "right", "tab", "text:c10")
        #expect(try #require(stage.form).values.text("contact_id") == "c10")
    }

    @Test func aPastedZoneReplacesTheOneThatFollowsTheNumber() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+819012345678")
        for _ in 0..<6 { stage.press("tab") }
        stage.press("text:9:00", "tab")
        #expect(try #require(stage.form).reading.zone?.identifier == "Asia/Tokyo")
        stage.send(.input(.paste("America/Lima")))
        stage.press("text:x", "backspace")
        #expect(try #require(stage.form).values.text("schedule.timezone") == "America/Lima")
    }

    /// Drafts that come late do not take the place of a form that was filled from a call.
    @Test func aLateShelfLeavesAFilledFormAlone() throws {
        var stage = Stage()
        stage.state.shelf = Shelf()
        var values = FormValues()
        values["full_name"] = .text("Alice")
        stage.send(.valuesLoaded(Samples.calls[0], values))
        let draft = FormDraft(
            id: Samples.id(71), form: "contactship-phone", account: "sales",
            values: FormValues(["full_name": .text("Bob")]), updatedAt: Samples.now)
        stage.send(.shelfLoaded([draft], []))
        #expect(try #require(stage.form).values.text("full_name") == "Alice")
    }

    /// The values of an earlier call that come late do not take the form from under the hands.
    @Test func lateValuesDoNotReplaceWhatWasBegun() throws {
        var stage = Stage()
        stage.press("a", "n", "tab", "tab", "tab", "text:Bob")
        stage.send(.valuesLoaded(Samples.calls[0], FormValues(["full_name": .text("Alice")])))
        #expect(try #require(stage.form).values.text("full_name") == "Bob")
        #expect(stage.text.contains("came late"))
    }
}
