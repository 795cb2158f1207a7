import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI

/// From a key pressed in a list of contacts to the frame that shows it.
public struct PickerBenchmark {
    private static let rounds = 40
    private static let start = Date(timeIntervalSince1970: 1_781_555_460)

    let rows: Int
    let size: Size

    public init(rows: Int, size: Size) {
        self.rows = rows
        self.size = size
    }

    /// Types names and deletes them, then scrolls, in a list of so many contacts. Throws `ThemeError`.
    public func run() throws -> [BenchmarkFigures] {
        let theme = try ThemeLibrary(folders: []).theme("dark")
        var state = opened()
        let typing = ["person 12", "ma gar", "41555", "zz"].flatMap { word in
            word.map { KeyPress($0) } + word.map { _ in KeyPress(.backspace) }
        }
        let scrolling = [KeyPress(.down), KeyPress(.pageDown), KeyPress(.up), KeyPress(.pageDown)]
        return [
            figures("type", typing, &state, theme), figures("scroll", scrolling, &state, theme),
        ]
    }

    private func figures(_ name: String, _ keys: [KeyPress], _ state: inout ConsoleState, _ theme: Theme)
        -> BenchmarkFigures
    {
        let clock = ContinuousClock()
        var drawn = 0
        let times = (0..<Self.rounds).flatMap { _ in
            keys.map { key in
                clock.measure {
                    _ = state.update(.input(.key(key)), now: Self.start)
                    drawn += state.view(theme: theme).size.width
                }
            }
        }
        precondition(drawn == times.count * size.width, "every key must be drawn")
        return BenchmarkFigures(name: "\(name), \(rows) contacts, \(size.width)x\(size.height)", times: times)
    }

    private func opened() -> ConsoleState {
        var state = ConsoleState(settings: FormBenchmark.settings, size: size, now: Self.start)
        func send(_ action: Action) { _ = state.update(action, now: Self.start) }
        send(.input(.resized(size)))
        send(.directoryRestored(DirectoryKey(account: "sales", list: .contacts), contacts, readAt: Self.start))
        for key in [KeyPress("n"), KeyPress(.tab), KeyPress(.tab), KeyPress(.enter)] { send(.input(.key(key))) }
        return state
    }

    private var contacts: [PickerItem] {
        let names = ["María García", "José Ñandú", "王小明", "Person", "محمد العربي", "Zoë van Dijk"]
        return (0..<rows).map { index in
            PickerItem(
                .contact(
                    Contact(
                        id: "c\(index)", name: "\(names[index % names.count]) \(index)",
                        number: "+1415\(5_000_000 + index)", email: "p\(index)@example.com", country: "US",
                        tags: ["tag\(index % 7)"])))
        }
    }
}
