import ProviderSimulator
import TerminalUI

/// One picture: what is done before it is taken.
struct ScreenshotScene: Sendable {
    enum Act: Sendable {
        /// Steps of the script language.
        case script(String)
        /// Simulated seconds.
        case advance(Double)
        case fault(SimulatorFault)
    }

    let name: String
    let title: SafeText
    var size = Size(width: 120, height: 36)
    var theme = "dark"
    let acts: [Act]
}

extension ScreenshotScene {
    /// In the order they are taken: later ones see what earlier ones placed.
    static let all: [ScreenshotScene] = [
        ScreenshotScene(name: "calls", title: "Every call", acts: [.script(start)]),
        ScreenshotScene(
            name: "scheduled", title: "Scheduled calls",
            acts: [
                .script(
                    start
                        + "key 2\nwait \"scheduled\"\nwait-idle\nkey /\ntype account:reminders\nkey enter\nwait \"40 found\""
                )
            ]),
        ScreenshotScene(name: "live", title: "Live calls", acts: [.script(start + live)]),
        ScreenshotScene(name: "light", title: "Live calls, light theme", theme: "light", acts: [.script(start + live)]),
        ScreenshotScene(name: "mono", title: "Every call, without colour", theme: "mono", acts: [.script(start)]),
        ScreenshotScene(name: "new-call", title: "A new call", acts: [.script(start + form)]),
        ScreenshotScene(
            name: "new-call-light", title: "A new call, light theme", theme: "light", acts: [.script(start + form)]),
        ScreenshotScene(
            name: "small", title: "A new call on 80 columns", size: Size(width: 80, height: 24),
            acts: [.script(start + form)]),
        ScreenshotScene(
            name: "picker", title: "Choosing an agent",
            acts: [
                .script(
                    start + "key n\nwait \"New call\"\nkey tab\nkey tab\nkey tab\nkey tab\nkey enter\n"
                        + "wait \"┌ Agent\"\nwait-idle\ntype ren\nwait \"› ren\"")
            ]),
        ScreenshotScene(
            name: "time", title: "Choosing a time",
            acts: [.script(start + form + "key backtab\nkey backtab\nkey enter\nwait \"Minute\"\nkey down")]),
        ScreenshotScene(
            name: "review", title: "The last look before a telephone rings",
            acts: [.script(start + form + "key ctrl-r\nwait \"Place this call?\"")]),
        ScreenshotScene(
            name: "call", title: "A live call with its conversation",
            acts: [
                .script(
                    start + number
                        + "key ctrl-r\nwait \"Place this call?\"\nwait-idle\nkey p\nwait \"accepted as\"\nwait-idle"),
                .advance(38),
                .script(
                    "key r\nwait \"● live\"\nwait \"Ada\"\nwait \"agent \"\nwait-idle\nkey f\nwait-gone \"Read again\"\n"
                        + "wait \"3 Live 7\""),
            ]),
        ScreenshotScene(
            name: "unknown", title: "An outcome nobody knows",
            acts: [
                .fault(SimulatorFault(provider: .contactship, endpoint: .create, occurrence: 1, action: .dropAnswer)),
                .script(
                    // The number of the scene before is held by its call.
                    start + number.replacing("0001", with: "0002")
                        + "key ctrl-r\nwait \"Place this call?\"\nwait-idle\nkey p\nwait \"? unknown\"\n"
                        + "wait \"1 unknown\"\nwait-idle\nkey u\nwait \"We don't know\"\nwait-idle"),
            ]),
    ]

    private static let start = "wait \"completed\"\nwait-idle\n"
    private static let live = "key 3\nwait \"● live\"\nwait-idle\n"

    private static let number = """
        key n
        wait "┌ New call"
        key tab
        key enter
        wait "┌ From"
        wait-idle
        type 202
        wait "› 202"
        key enter
        wait-gone "┌ From"
        type +1 415 555 0001
        key tab
        type Ada Lindqvist
        key tab
        key enter
        wait "┌ Agent"
        wait-idle
        type renewal
        wait "› renewal"
        key enter
        wait-gone "┌ Agent"

        """

    private static let form =
        number + """
            type ada@example.com
            key tab
            key tab
            key tab
            type 2026-06-16 10:30
            key tab
            type America/Mexico_City
            key tab
            key enter
            wait "┌ Data"
            paste "plan=premium\\naccount_balance=250.00"
            key ctrl-s
            wait-gone "┌ Data"
            wait-idle

            """
}
