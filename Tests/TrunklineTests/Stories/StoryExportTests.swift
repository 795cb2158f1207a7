import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI
import Testing

/// What is on the screen, in a file of the folder the console was started in.
@Suite(.serialized) struct StoryExportTests {
    @Test func theListIsWrittenAsCSV() async throws {
        try await written("c") { text, path, count in
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
            #expect(path.hasSuffix(".csv"))
            #expect(lines.count == count + 1)
            #expect(lines.dropFirst().allSatisfy { $0.contains("completed") })
        }
    }

    @Test func theListIsWrittenAsJSON() async throws {
        try await written("j") { text, path, count in
            guard case .array(let rows) = try JSON(parsing: text) else { return #expect(Bool(false), "no list") }
            #expect(path.hasSuffix(".json"))
            #expect(rows.count == count)
            #expect(rows.allSatisfy { $0.compact.contains("completed") })
        }
    }

    /// Writes the completed calls, and hands over what stands in the file, where, and how many calls the screen told.
    private func written(_ key: String, _ check: (String, String, Int) throws -> Void) async throws {
        try await StoryWorld.run(size: Size(width: 200, height: 60), speed: 1) { story in
            let robot = story.robot
            try await story.waitForTheHistory()
            robot.keys("/")
            robot.type("state:completed")
            robot.keys("enter")
            try await robot.wait(for: "the completed calls") {
                $0.text.firstMatch(of: /\d\d+ found/) != nil
            }
            robot.keys("e")
            try await robot.wait(for: "Write the list")
            robot.keys(key)
            let screen = try await robot.wait(for: "calls written to")
            let words = try #require(screen.text.firstMatch(of: /(\d+) calls written to (\S+)\./))
            let path = String(words.2)
            defer { try? FileManager.default.removeItem(atPath: path) }
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let count = try #require(Int(words.1))
            #expect(count > 40)
            try check(try String(contentsOfFile: path, encoding: .utf8), path, count)
        }
    }
}
