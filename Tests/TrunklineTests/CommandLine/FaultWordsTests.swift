import Foundation
import ProviderSimulator
import Testing

/// The language of faults is told of in two places, and there is one list of it.
@Suite("The words of faults")
struct FaultWordsTests {
    @Test("stand in the README, each with what it does and none besides")
    func readme() throws {
        let lines = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
        let head = try #require(lines.firstIndex(of: "| action | strikes | what happens |"))
        let rows = lines[(head + 2)...].prefix { $0.hasPrefix("|") }
        #expect(Array(rows) == FaultWord.all.map { "| `\($0.usage)` | \($0.strikes) | \($0.meaning) |" })
    }

    @Test("stand in the help of the commands that take them", arguments: ["simulate", "demo"])
    func help(command: String) async throws {
        let help = try await BuiltProgram(home: try TestHome()).run(command, "--help").output
        let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for word in FaultWord.all {
            #expect(words.contains("\(word.usage) \(word.meaning)"), "\(word.usage)")
        }
        for place in SimulatorFaultPlace.all { #expect(words.contains(place.word)) }
        #expect(words.contains("--fault <fault>"))
    }
}
