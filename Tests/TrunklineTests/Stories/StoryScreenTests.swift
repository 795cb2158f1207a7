import Console
import ConsoleRuntime
import TerminalUI
import Testing

/// The screen itself: drafts, sizes, the mouse, the ways out.
@Suite(.serialized) struct StoryScreenTests {
    @Test func aClosedFormIsADraft() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Voxworks · call a number")
            robot.keys("tab", "tab")
            robot.fill("+61 491 570 156")
            robot.paste("Char\nlotte")
            robot.keys("escape")
            try await robot.wait(forEndOf: "┌ New call")
            robot.keys("2", "n")
            let screen = try await robot.wait(for: "┌ New call")
            #expect(screen.contains("Voxworks · call a number"))
            #expect(screen.contains("\"phone_number\": \"+61491570156\""))
            #expect(screen.contains("Char lotte"))
        }
    }

    @Test func aStormOfSizesEndsWell() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            for (index, keys) in [["1"], ["2"], ["3"], ["1", "enter"], ["n"], ["tab", "enter"]].enumerated() {
                keys.compactMap { KeyPress(parsing: $0) }.forEach(robot.press)
                for step in 0..<60 {
                    robot.resize(Size(width: (step * 37 + index * 11) % 260, height: (step * 23 + index) % 90))
                }
            }
            robot.resize(Size(width: 120, height: 36))
            robot.keys("escape", "escape")
            let screen = try await robot.wait(for: "1 Calls")
            #expect(screen.frame.size == Size(width: 120, height: 36))
        }
    }

    @Test(arguments: [Size.zero, Size(1, 1), Size(79, 24), Size(80, 23), Size(20, 5)])
    func tooSmallSaysSoAndRecovers(size: Size) async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            robot.perform(.newCall)
            robot.resize(size)
            let small = try await robot.wait(for: "the small screen") { $0.frame.size == size }
            if size.width >= 60 { #expect(small.contains("needs 80x24")) }
            robot.resize(Size(width: 80, height: 24))
            try await robot.wait(for: "┌ New call")
        }
    }

    @Test func aClickMeansWhatIsUnderIt() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            let tab = try #require(robot.screen.frame.hits.first { $0.id == "command:showScheduled" })
            robot.click(tab.rect.origin)
            robot.perform(.newCall)
            try await robot.wait(for: "┌ New call")
            robot.keys("escape")
            try await robot.wait(for: "scheduled")
        }
    }

    @Test(arguments: [["q"], ["ctrl-c", "ctrl-c"]]) func endsByKeys(keys: [String]) async throws {
        try await StoryWorld.run { story in
            keys.compactMap { KeyPress(parsing: $0) }.forEach(story.robot.press)
            let end = try await story.console.finish()
            #expect(end == .quit)
        }
    }

    @Test func aCurlCommandReachesTheClipboardWithoutTheKey() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Voxworks · call a number")
            try await robot.choose("Sydney", from: "From")
            try await robot.choose("survey", from: "Script")
            robot.fill("+61 491 570 156")
            robot.perform(.review)
            try await robot.wait(for: "Place this call?")
            robot.perform(.showRequest)
            try await robot.wait(for: "bytes, as sent")
            robot.perform(.copyCurl)
            let copied = try await robot.wait(for: "the clipboard") { $0.clipboard != nil }
            let text = try #require(copied.clipboard?.string)
            #expect(text.hasPrefix("curl -X "))
            #expect(text.contains("$TRUNKLINE_KEY"))
            #expect(!text.contains("sim-voxworks-key"))
        }
    }
}
