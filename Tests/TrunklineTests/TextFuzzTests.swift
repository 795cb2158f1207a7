import CallCore
import Foundation
import TestTools
import Testing

@testable import ConsoleRuntime

/// Scripts and themes as bad as they may be: each mistake names the file.
struct TextFuzzTests {
    private static let script = FuzzTarget(
        "script",
        seeds: [
            """
            # the way to a call
            key n
            type "José \\"王\\""
            wait "Place this call?" 5s
            wait-gone "reading"
            wait-idle
            resize 80x24
            click "Jane"
            command review
            save-screen out.txt
            quit
            """
        ]
    ) { (text: String) in
        do {
            _ = try ConsoleScript(text: text, file: "a.script")
        } catch let error as ScriptError {
            guard error.description.contains("a.script") else { throw FuzzTarget.Broken("no file in: \(error)") }
        }
    }

    private static let theme = FuzzTarget(
        "theme",
        seeds: ["dark", "mono"].compactMap {
            try? String(contentsOf: Repository.root.appending(path: "themes/\($0).toml"), encoding: .utf8)
        }
    ) { (text: String) in
        do {
            _ = try ThemeReader.read(text: text, file: "a.toml")
        } catch let error as ConfigurationError {
            guard error.description.contains("a.toml") else { throw FuzzTarget.Broken("no file in: \(error)") }
        }
    }

    @Test(arguments: [script, theme])
    func isReadOrRefused(_ target: FuzzTarget) async throws { try await target.run() }
}
