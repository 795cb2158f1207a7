import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// A time that is typed is the callee's, in every form and dialog; their zone follows whoever is called.
struct WhoseTimeTests {
    private static let chicago = Contact(id: "c1", name: "Jane", number: "+13125550142", timeZone: "America/Chicago")
    private static let tokyo = Contact(id: "c2", name: "Aiko", number: "+819012345678", timeZone: "Asia/Tokyo")

    private static func instant(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }

    /// TemPhone's form, filled like an earlier call to a contact.
    private func again(_ contact: String, zone: String, metadata: String? = nil) -> Stage {
        var stage = Stage()
        for contact in [Self.chicago, Self.tokyo] { stage.send(.contactRead(account: "renewals", contact)) }
        var values = FormValues()
        values["contact_id"] = .text(contact)
        values["scheduled_at"] = .text("2027-12-15 14:30")
        values["timezone"] = .text(zone)
        values["metadata"] = metadata.map { .pairs([FieldValue.Pair(key: "plan", value: $0)]) }
        let call = Call(
            id: Samples.id(3), account: "renewals", provider: .temphone, form: "temphone-scheduled",
            state: .ended(.completed), callee: Callee(contactID: contact), caller: Caller(), createdAt: Samples.now)
        _ = stage.state.openForm(like: call, values: values)
        return stage
    }

    @Test func voxworksReadsATimeByTheCalleesClock() throws {
        var stage = Stage()
        stage.press("n", "right", "right", "tab", "tab", "tab", "text:+819012345678")
        for _ in 0..<4 { stage.press("tab") }
        stage.press("text:tomorrow 9:00", "tab")
        let form = try #require(stage.form)
        // It is the 16th in Tokyo already.
        #expect(form.reading.scheduledAt == Self.instant("2026-06-17T00:00:00Z"))
        #expect(stage.text.contains("Wed 17 Jun 2026 09:00 theirs (Tokyo)"))
        #expect(stage.text.contains("Tue 16 Jun 20:00 yours"))
        #expect(form.reading.body["scheduled_time"] == "2026-06-17T00:00:00Z" && form.reading.body["time_zone"] == nil)
        stage.press("text:America/Chicago", "tab")
        #expect(try #require(stage.form).reading.scheduledAt == Self.instant("2026-06-17T14:00:00Z"))
    }

    @Test func theZoneIsAskedForWhereTheNumberTellsNone() throws {
        var stage = Stage()
        stage.press("n", "right", "right", "tab", "tab", "tab")
        for _ in 0..<4 { stage.press("tab") }
        stage.press("text:tomorrow 9:00", "tab")
        #expect(stage.text.contains("It is the time of the person called: fill To first"))
        #expect(try #require(stage.form).reading.scheduledAt == nil)
    }

    @Test func theFormerContactsZoneGoesWithThem() throws {
        var stage = again("c1", zone: "America/Chicago")
        #expect(try #require(stage.form).reading.scheduledAt == Self.instant("2027-12-15T20:30:00Z"))
        stage.press("tab", "text:c2", "tab")
        let form = try #require(stage.form)
        #expect(form.values.text("contact_id") == "c2")
        #expect(form.reading.zone?.identifier == "Asia/Tokyo")
        #expect(form.reading.scheduledAt == Self.instant("2027-12-15T05:30:00Z"))
        #expect(stage.text.contains("Asia/Tokyo (theirs)"))
    }

    /// Of somebody who is in no list, nobody can say that the zone was chosen.
    @Test func theZoneOfAnUnknownContactGoesToo() throws {
        var stage = again("stranger", zone: "America/Chicago")
        #expect(try #require(stage.form).values.text("timezone") == "America/Chicago")
        stage.press("tab", "text:c2", "tab")
        #expect(try #require(stage.form).values.text("timezone") == "")
        #expect(try #require(stage.form).reading.zone?.identifier == "Asia/Tokyo")
    }

    @Test func aZoneThatWasChosenStays() throws {
        var stage = again("c1", zone: "Asia/Kolkata")
        stage.press("tab", "text:c2", "tab")
        #expect(try #require(stage.form).reading.zone?.identifier == "Asia/Kolkata")
        var typed = again("stranger", zone: "America/Chicago")
        typed.press("tab", "tab", "tab", "tab", "text:Asia/Kolkata", "backtab", "backtab", "backtab", "text:c2", "tab")
        #expect(try #require(typed.form).values.text("contact_id") == "c2")
        #expect(try #require(typed.form).reading.zone?.identifier == "Asia/Kolkata")
    }

    @Test func theZoneFollowsTheNumberTyped() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+13125550142")
        for _ in 0..<6 { stage.press("tab") }
        stage.press("text:2027-12-15 14:30", "tab")
        #expect(try #require(stage.form).reading.zone?.identifier == "America/Chicago")
        for _ in 0..<7 { stage.press("backtab") }
        for _ in 0..<20 { stage.press("backspace") }
        stage.press("text:+819012345678", "tab")
        #expect(try #require(stage.form).reading.zone?.identifier == "Asia/Tokyo")
        #expect(try #require(stage.form).reading.scheduledAt == Self.instant("2027-12-15T05:30:00Z"))
    }

    @Test func aZoneAsItIsSpokenOffersItsName() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+819012345678")
        for _ in 0..<6 { stage.press("tab") }
        stage.press("text:2027-12-15 14:30", "tab", "text:chicago")
        #expect(stage.text.contains("Did you mean") && stage.text.contains("America/Chicago?"))
        stage.press("enter", "enter")
        #expect(try #require(stage.form).values.text("schedule.timezone") == "America/Chicago")
    }

    @Test func aDateInTwoWaysIsChosenFromBoth() throws {
        var stage = Stage()
        stage.press("n", "tab", "tab", "text:+819012345678")
        for _ in 0..<6 { stage.press("tab") }
        stage.press("text:03/04 14:30", "enter")
        #expect(stage.text.contains("Sat 3 Apr 2027 14:30") && stage.text.contains("Thu 4 Mar 2027 14:30"))
        stage.press("down", "enter")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time") == "2027-03-04 14:30")
    }

    // MARK: Another time, and calling back

    private static func scheduled(_ index: Int, _ number: String?) -> Call {
        var call = ActTests.call(index, "P\(index)", .scheduled, provider: .voxworks)
        call.callee.number = number
        return call
    }

    private static func moves(_ stage: Stage) -> [Date] {
        for case .act(let steps, _) in stage.performed {
            return steps.compactMap { if case .reschedule(let to, _) = $0.act { to } else { nil } }
        }
        return []
    }

    @Test func severalCallsMoveToTheHourOfEachClock() {
        var stage = ActTests.stage([Self.scheduled(0, "+13125550142"), Self.scheduled(1, "+819012345678")])
        stage.press("*", "t", "text:2026-06-18 10:00")
        #expect(stage.text.contains("theirs, each by their own clock"))
        #expect(stage.text.contains("Thu 18 Jun 2026 10:00 theirs (Chicago)"))
        stage.press("enter")
        #expect(stage.text.contains("Thu 18 Jun 2026 10:00 theirs (Tokyo)"))
        stage.press("y")
        #expect(
            Set(Self.moves(stage)) == Set(["2026-06-18T15:00:00Z", "2026-06-18T01:00:00Z"].compactMap(Self.instant)))
    }

    @Test func severalCallsMoveToOneMomentInAChosenZone() {
        var stage = ActTests.stage([Self.scheduled(0, "+13125550142"), Self.scheduled(1, "+819012345678")])
        stage.press("*", "t", "text:2026-06-18 10:00", "tab", "right", "enter", "y")
        #expect(Self.moves(stage) == ["2026-06-18T14:00:00Z", "2026-06-18T14:00:00Z"].compactMap(Self.instant))
    }

    @Test func whereNobodyKnowsTheirClockTheZoneIsAskedFor() {
        var stage = ActTests.stage([Self.scheduled(0, nil)])
        stage.press("t", "text:tomorrow 10:00")
        #expect(stage.text.contains("theirs, not known: choose one"))
        stage.press("enter")
        #expect(stage.state.context == .reschedule && Self.moves(stage).isEmpty)
        stage.press("tab", "right", "enter", "y")
        #expect(Self.moves(stage) == ["2026-06-16T14:00:00Z"].compactMap(Self.instant))
    }

    /// An Australian mobile: the zones it may be in are told by number, and each can be chosen.
    @Test func oneOfSeveralZonesIsChosenInTheDialog() {
        var stage = ActTests.stage([Self.scheduled(0, "+61453417133")])
        stage.press("t", "text:2026-06-18 10:00")
        #expect(stage.text.contains("theirs, one of "))
        stage.press("tab")
        for _ in 0..<40 where !stage.text.contains("\u{2039} Australia/Sydney") { stage.press("right") }
        #expect(stage.text.contains("\u{2039} Australia/Sydney"))
        stage.press("enter", "y")
        #expect(Self.moves(stage) == ["2026-06-18T00:00:00Z"].compactMap(Self.instant))
    }

    /// At 80 columns a warning about the hours is whole.
    @Test(arguments: [(80, 24), (60, 16)]) func theHoursAreToldWholeInTheDialogs(_ width: Int, _ height: Int) {
        for keys in [["t"], ["d", "tab", "tab"]] {
            var stage = ActTests.stage([Self.scheduled(0, "+13125550142")])
            stage.send(.input(.resized(Size(width, height))))
            for key in keys { stage.press(key) }
            stage.press("text:2026-06-18 03:00")
            let words = stage.text.components(separatedBy: .whitespacesAndNewlines)
            #expect(words.contains("outside") && words.contains("08:00\u{2013}21:00"), "\(stage.text)")
        }
    }

    @Test func aCallbackForSeveralClocksIsAskedAbout() {
        var stage = ActTests.stage([Self.scheduled(0, "+13125550142"), Self.scheduled(1, "+819012345678")])
        stage.press("*", "d", "tab", "tab", "text:2026-06-18 10:00")
        #expect(stage.text.contains("another moment for each of them: choose the zone"))
        stage.press("enter")
        #expect(stage.state.context == .disposition)
        stage.press("tab", "right", "enter")
        #expect(stage.state.context == .confirm)
    }
}

/// What becomes known of the person called while their call is reviewed.
struct LateZoneTests {
    private func reviewed(_ time: String) -> Stage {
        var stage = Stage()
        stage.send(.contactRead(account: "renewals", Contact(id: "c1", name: "Jane", number: "+13125550142")))
        stage.press("n", "left", "tab", "text:c1", "tab", "tab", "text:\(time)", "tab", "tab", "text:Hi", "^S", "^R")
        return stage
    }

    private let moved = Contact(id: "c1", name: "Jane", number: "+13125550142", timeZone: "Asia/Tokyo")

    @Test func aTimeThatWouldMoveGoesBackToTheForm() {
        var stage = reviewed("2027-12-15 14:30")
        #expect(stage.text.contains("Wed 15 Dec 2027 14:30 theirs (Chicago)"))
        stage.send(.contactRead(account: "renewals", moved))
        #expect(!stage.text.contains("Place this call?"))
        #expect(stage.text.contains("The zone of the person called has become known"))
        #expect(stage.text.contains("Wed 15 Dec 2027 14:30 theirs (Tokyo)"))
    }

    @Test(arguments: ["+45m", "2027-12-15T20:30:00Z"])
    func aTimeThatStaysIsReviewedOn(_ time: String) {
        var stage = reviewed(time)
        stage.send(.contactRead(account: "renewals", moved))
        #expect(stage.text.contains("Place this call?"))
    }
}
