import CallCore
import Console
import Foundation
import TerminalUI

/// From a key pressed in a long list of calls to the frame that shows the rows it asked for: the journal is read between.
public struct ListBenchmark {
    /// What an operator types, key by key, and takes back.
    static let typed = [
        "jane smith", "garcia", "5678", "+1415", "renewal", "wednesday", "state:failed", "policy !state:failed",
        "agent:agent-03", "to:+1 415", "ended<2h", "took>3m", "jose state:no-answer", "\"call back\"",
    ]
    private static let now = Date(timeIntervalSince1970: 1_781_555_460)

    let calls: Int
    let size: Size

    public init(calls: Int, size: Size) {
        self.calls = calls
        self.size = size
    }

    /// Makes a journal of so many calls that is gone afterwards. Throws `JournalError` and `ThemeError`.
    public func run() async throws -> [BenchmarkFigures] {
        let journal = try SQLiteJournal.temporary()
        defer { journal.close() }
        let clock = ContinuousClock()
        let filling = try await clock.measure { try await BenchmarkCalls(count: calls, now: Self.now).fill(journal) }
        var stage = try ListStage(journal: journal, size: size, now: Self.now)
        try await stage.open()
        let name = "\(calls) calls, \(size.width)x\(size.height)"
        let (keys, typed) = try await typing(&stage)
        let scrolled = try await scrolling(&stage)
        return [
            BenchmarkFigures(name: "a call found and kept, \(calls) calls", times: [filling / max(1, calls)]),
            BenchmarkFigures(name: "filter key to rows, \(name)", times: typed.map(\.rows), of: keys),
            BenchmarkFigures(name: "filter key to rows and their count, \(name)", times: typed.map(\.count), of: keys),
            BenchmarkFigures(name: "scroll key to rows, \(name)", times: scrolled.map(\.rows)),
            BenchmarkFigures(name: "sort to rows, \(name)", times: try await sorting(journal)),
            BenchmarkFigures(name: "numbers, \(name)", times: try await numbers(journal)),
        ]
    }

    private func typing(_ stage: inout ListStage) async throws -> (keys: [String], times: [ListStage.Answer]) {
        var keys: [String] = []
        var times: [ListStage.Answer] = []
        for text in Self.typed {
            _ = try await stage.press(KeyPress("/"))
            let lengths = Array(1...text.count) + (0..<text.count).reversed()
            let backspaces = Array(repeating: KeyPress(.backspace), count: text.count)
            for (key, length) in zip(text.map { KeyPress($0) } + backspaces, lengths) {
                times.append(try await stage.press(key))
                keys.append("\u{201C}\(text.prefix(length))\u{201D}")
            }
            _ = try await stage.press(KeyPress(.escape))
        }
        return (keys, times)
    }

    private func scrolling(_ stage: inout ListStage) async throws -> [ListStage.Answer] {
        var times: [ListStage.Answer] = []
        for _ in 0..<20 {
            let keys = [KeyPress(.pageDown), KeyPress(.down), KeyPress("G"), KeyPress(.pageUp), KeyPress("g")]
            for key in keys { times.append(try await stage.press(key)) }
        }
        return times
    }

    private func sorting(_ journal: SQLiteJournal) async throws -> [Duration] {
        var times: [Duration] = []
        for text in ["", "policy", "state:completed"] {
            for sort in CallColumn.allCases.flatMap({ [CallSort($0), CallSort($0).reversed] }) {
                let query = CallQuery(filter: CallFilter(parsing: text), sort: sort, now: Self.now, limit: 180)
                times.append(
                    try await ContinuousClock().measure {
                        async let rows = journal.calls(query)
                        async let matching = journal.matching(query)
                        _ = try await (rows, matching)
                    })
            }
        }
        return times
    }

    private func numbers(_ journal: SQLiteJournal) async throws -> [Duration] {
        var times: [Duration] = []
        for text in ["", "jane", "state:completed", "policy"] {
            let query = CallQuery(filter: CallFilter(parsing: text), now: Self.now)
            times.append(try await ContinuousClock().measure { _ = try await journal.statistics(query) })
        }
        return times
    }
}
