import CallCore
import Foundation
import OrderedCollections
import TestTools
import Testing

/// Strangers' text on the screen, the clipboard, the title, notifications and pictures of the built program.
@Suite(.serialized) struct HostileScreenTests {
    private static func environment(_ home: TestHome) -> [String: String] {
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "USER": "tester",
        ]
    }

    private static func play(_ script: String, in world: HostileWorld) async throws -> TerminalStream {
        let path = try world.home.file("story.txt", script)
        let environment = environment(world.home)
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram(["--script", path], environment: environment)
            try program.expectEnd(0)
            #expect(program.isWhole)
            return program.received
        }
        return TerminalStream(bytes)
    }

    private func expectSafe(_ stream: TerminalStream) {
        #expect(stream.others.isEmpty)
        let known = ["52;c;", "2;", "9;Trunkline: "]
        for command in stream.commands {
            #expect(known.contains { command.hasPrefix($0) }, "\(command)")
            #expect(ActingText.first(in: command, keeping: "") == nil, "\(command)")
        }
        // Curses moves the cursor by these, and changes to no other alphabet where all is UTF-8.
        #expect(ActingText.first(in: stream.shown, keeping: "\r\n\u{08}\t\u{0F}\u{07}") == nil)
        for text in stream.copied {
            #expect(ActingText.first(in: text, keeping: "\n\t", alsoHidden: false) == nil, "\(text)")
        }
    }

    @Test func aConversationAndItsRawEvents() async throws {
        let world = try await HostileWorld.start()
        let picture = world.home.path + "/picture"
        let stream = try await Self.play(
            """
            wait "1 Calls" 30s
            wait "kept"
            save-svg \(picture)-list.svg
            key enter
            wait "said after it"
            save-svg \(picture)-call.svg
            save-screen \(picture)-call.txt
            key /
            type FORGED
            key enter
            command switchPane
            command moveToFirst
            command showRaw
            wait-idle
            save-svg \(picture)-raw.svg
            command copyRaw
            wait-idle
            quit
            """, in: world)
        expectSafe(stream)
        #expect(stream.copied.contains { $0.contains("FORGED") }, "\(stream.copied.map { $0.prefix(200) })")
        for name in ["list", "call", "raw"] {
            let svg = try String(contentsOfFile: "\(picture)-\(name).svg", encoding: .utf8)
            #expect(ActingText.first(in: svg) == nil, "\(name)")
            #expect(!svg.contains("<script") && !svg.contains("onload=\"x"))
            #expect(XMLShape.isWellFormed(svg), "\(name)")
        }
        let text = try String(contentsOfFile: picture + "-call.txt", encoding: .utf8)
        #expect(ActingText.first(in: text) == nil && text.contains("FORGED"))
    }

    /// What is copied as a `curl` command does nothing in a shell but call curl, with the text as it was.
    @Test func aRequestAsCurl() async throws {
        let world = try await HostileWorld.start()
        let said = HostileText.together.replacing("\0", with: "")
        let form: JSON = [
            "from_number": "+12025551234", "to_number": "+14155552671", "agent_id": "agent-1",
            "full_name": "Ada Test", "metadata": ["said": .string(said)],
        ]
        let pasted = form.compact.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let stream = try await Self.play(
            """
            wait "1 Calls" 30s
            command newCall
            wait "New call"
            paste "\(pasted)"
            wait-idle
            command showRequest
            wait-idle
            command copyCurl
            wait-idle
            command copyJSON
            wait-idle
            quit
            """, in: world)
        expectSafe(stream)
        let curl = try #require(stream.copied.first { $0.hasPrefix("curl ") })
        let folder = world.home.path + "/shell"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let stub = folder + "/curl"
        try "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done > \"$0.words\"\n"
            .write(toFile: stub, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: stub)
        let run = try StartedProgram(
            "/bin/sh", ["-c", "cd \(folder) && \(curl)"], environment: ["PATH": "\(folder):/usr/bin:/bin"], input: "",
            folder: world.home.path)
        #expect(try await run.finish().status == 0)
        #expect(!FileManager.default.fileExists(atPath: folder + "/forged"))
        let words = try String(contentsOfFile: stub + ".words", encoding: .utf8).split(separator: "\n")
        let body = try JSON(parsing: String(words.last ?? ""))
        #expect(body[path: "metadata.said"]?.string == said)
    }

    @Test func aTitleANotificationAndAHelper() async throws {
        let home = try TestHome()
        let heard = home.path + "/heard"
        try home.configure(
            """
            [accounts.kept]
            provider = "contactship"
            base_url = "http://127.0.0.1:1"
            environment = "sandbox"
            key_file = "/nowhere"

            [notify]
            title = ["failed"]
            desktop = ["failed"]
            on_event = ["sh", "-c", "cat >> \(heard)"]
            """)
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        let account = Account(
            name: "kept", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox, key: .missing)
        let environment = Self.environment(home)
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "1 Calls 0")
            let learned = Task {
                for (index, said) in HostileText.all.enumerated() {
                    var report = CallReport(providerCallID: "call-\(index)", raw: .null)
                    (report.state, report.toName, report.toNumber) = (.ended(.failed), said.text, "+14155550100")
                    try await journal.adopt([report], account: account, at: Date())
                }
            }
            try program.wait(for: "all of them") { _ in
                program.emulator.text.contains("1 Calls \(HostileText.all.count)")
            }
            _ = learned
            try program.wait(for: "a notification") { _ in program.received.contains("\u{1B}]9;") }
            program.send("q")
            try program.expectEnd(0)
            return program.received
        }
        journal.close()
        let stream = TerminalStream(bytes.replacing("\u{1B}[22;2t", with: ""))
        expectSafe(stream)
        #expect(stream.commands.contains { $0.hasPrefix("2;") } && stream.commands.contains { $0.hasPrefix("9;") })
        let lines = try String(contentsOfFile: heard, encoding: .utf8)
        #expect(ActingText.first(in: lines, alsoHidden: false) == nil)
        for line in lines.split(separator: "\n") { #expect(throws: Never.self) { try JSON(parsing: String(line)) } }
    }
}
