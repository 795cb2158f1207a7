import CallCore
import Console
import ConsoleRuntime
import Foundation
import OrderedCollections
import TerminalUI

/// From a key pressed in the form to the frame that shows it, the live request included.
public struct FormBenchmark {
    private static let keys = 2_000

    let pairs: Int
    let size: Size

    public init(pairs: Int, size: Size) {
        self.pairs = pairs
        self.size = size
    }

    /// Types and deletes a name in a form whose data holds so many pairs. Throws `ThemeError`.
    public func run() throws -> BenchmarkFigures {
        let theme = try ThemeLibrary(folders: []).theme("dark")
        var now = Date(timeIntervalSince1970: 1_781_555_460)
        var state = ConsoleState(settings: Self.settings, size: size, now: now)
        _ = state.update(.input(.resized(size)), now: now)
        _ = state.update(.valuesLoaded(Self.earlierCall(now), values), now: now)
        for _ in 0..<3 { _ = state.update(.input(.key(KeyPress(.tab))), now: now) }
        let clock = ContinuousClock()
        var drawn = 0
        let times = (0..<Self.keys).map { index in
            now += 0.1
            let key = index % 40 < 20 ? KeyPress(Character("n")) : KeyPress(.backspace)
            return clock.measure {
                _ = state.update(.input(.key(key)), now: now)
                drawn += state.view(theme: theme).size.width
            }
        }
        precondition(drawn == Self.keys * size.width, "every key must be drawn")
        return BenchmarkFigures(name: "key to frame, \(pairs) pairs, \(size.width)x\(size.height)", times: times)
    }

    private var values: FormValues {
        var values = FormValues([
            "from_number": .text("+12025551234"), "to_number": .text("(415) 555-2678"),
            "full_name": .text("Jane Smith"), "agent_id": .text("agent-1"),
            "schedule.scheduled_call_time": .text("2026-06-16 10:30"),
            "schedule.timezone": .text("America/Mexico_City"),
        ])
        values["additional_data"] = .pairs(
            (0..<pairs).map { FieldValue.Pair(key: "field_\($0)", value: "what the agent should know, \($0)") })
        return values
    }

    static var settings: ConsoleSettings {
        let account = Account(
            name: "sales", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox, key: .missing)
        return ConsoleSettings(
            accounts: [account], offers: .documented,
            zone: Zone(identifier: "America/New_York") ?? .utc, operatorName: "benchmark")
    }

    private static func earlierCall(_ now: Date) -> Call {
        Call(
            id: CallID(), account: "sales", provider: .contactship, form: "contactship-phone", state: .rejected,
            callee: Callee(number: "+14155552678", name: "Jane Smith"), caller: Caller(number: "+12025551234"),
            createdAt: now)
    }
}
