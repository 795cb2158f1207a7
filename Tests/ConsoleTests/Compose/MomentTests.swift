import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Times in the form: typed in words, chosen from the month, asked about where they come twice.
struct MomentTests {
    /// The form of the phone call with a person in Mexico, the cursor in At.
    private func stage(to number: String = "+525555550100", now: Date = Samples.now) -> Stage {
        var stage = Stage()
        stage.now = now
        stage.press("n", "tab", "enter", "enter", "text:\(number)", "tab")
        for _ in 0..<5 { stage.press("tab") }
        return stage
    }

    @Test func wordsBecomeADateOnceTheFieldIsLeft() throws {
        var stage = stage()
        stage.press("text:tomorrow 9am")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time") == "tomorrow 9am")
        stage.press("tab")
        let form = try #require(stage.form)
        #expect(form.values.text("schedule.scheduled_call_time") == "2026-06-16 09:00")
        #expect(form.reading.zone?.identifier == "America/Mexico_City" && form.values.text("schedule.timezone") == "")
        #expect(stage.text.contains("The time is meant in"))
    }

    @Test func minutesFromNowStayThatUntilTheReview() throws {
        var stage = stage(to: "+442079460958")
        stage.press("text:+45m", "tab")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time") == "+45m")
        #expect(try #require(stage.form).reading.zone?.identifier == "Europe/London")
        #expect(stage.text.contains("in 45 min"))
        stage.now += 600
        stage.send(.ticked)
        #expect(stage.text.contains("in 45 min"))
        stage.press(
            "backtab", "backtab", "backtab", "backtab", "backtab", "backtab", "text:Ann", "tab", "enter", "enter")
        stage.press("^R")
        #expect(stage.text.contains("Place this call?"))
        let shown = try #require(stage.form).reading.request(reference: Samples.id(99)).body
        stage.now += 120
        stage.send(.ticked)
        stage.press("p")
        #expect(stage.placed.first?.request.body == shown)
        #expect(stage.placed.first?.scheduledAt == Samples.now.addingTimeInterval(600 + 45 * 60))
    }

    /// A review that was left standing until its time had come goes back to the form.
    @Test func aTimeThatPassedDuringTheReviewIsNotSent() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        stage.now = Date(timeIntervalSince1970: 1_781_627_400)
        stage.press("p")
        #expect(stage.placed.isEmpty)
        #expect(stage.text.contains("This time is past"))
    }

    @Test func theMonthFillsTheFieldAndItsZone() throws {
        var stage = stage(to: "+33123456789")
        stage.press("enter")
        #expect(stage.text.contains("Europe/Paris"))
        stage.press("down", "tab", "down", "tab", "home", "right", "enter")
        let form = try #require(stage.form)
        #expect(form.values.text("schedule.scheduled_call_time") == "2026-06-22 23:05")
        #expect(form.reading.zone?.identifier == "Europe/Paris")
        #expect(stage.text.contains("(Paris) is outside"))
    }

    @Test func theMonthTakesClicks() throws {
        var stage = stage(to: "+33123456789")
        stage.press("enter")
        try stage.click(" 23 24", column: 1)
        try stage.click("[ enter take ]")
        #expect(try #require(stage.form).values.text("schedule.scheduled_call_time").hasPrefix("2026-06-23"))
    }

    @Test func daysGoneByCannotBeChosen() {
        var stage = stage()
        stage.press("enter", "up", "up", "pgup", "left")
        guard case .moment(let moment)? = stage.state.layers.last else { Issue.record("no month"); return }
        #expect(moment.text.hasPrefix("2026-06-15"))
    }

    /// 25 October 2026: London's clocks show 01:30 twice.
    @Test func aTimeThatComesTwiceIsAskedAbout() throws {
        var stage = stage(to: "+442079460958")
        stage.press("text:2026-10-25 01:30", "tab", "backtab")
        #expect(stage.text.contains("it comes twice"))
        stage.press("enter")
        #expect(stage.text.contains("which is meant?"))
        let rows = stage.text.split(separator: "\n").filter { $0.contains("01:30") && $0.contains("UTC") }
        #expect(rows.count == 2)
        stage.press("down", "enter")
        let form = try #require(stage.form)
        #expect(form.reading.problem(at: "schedule.scheduled_call_time") == nil)
        #expect(form.reading.scheduledAt == Date(timeIntervalSince1970: 1_792_891_800))
    }

    @Test func aTimeThatIsSkippedIsRefused() {
        var stage = stage(to: "+442079460958")
        stage.press("text:2027-03-28 01:30", "tab")
        #expect(stage.text.contains("go forward over this time"))
    }
}
