import CallCore
import Console
import Foundation
import Testing

@testable import ConsoleRuntime

/// The operator's own editor: what it is given, what is taken from it, and that nothing stays behind.
struct OutsideEditorTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "outside-editor-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func edit(_ command: String?, text: String = "before", name: String = "EDITOR") -> OutsideEdit.Outcome {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var environment = ["PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": folder]
        environment[name] = command
        let edit = OutsideEdit(path: "metadata; touch $(x) ../y", text: text, suffix: "txt")
        let outcome = OutsideEditor(environment: environment).edit(edit)
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder)) == [])
        return outcome
    }

    @Test(arguments: ["EDITOR", "VISUAL"])
    func whatAnEditorLeavesIsTaken(_ name: String) {
        #expect(edit("sed -i s/before/after/", name: name) == .edited("after"))
    }

    /// An editor runs what its own configuration says, and none of that needs a key.
    @Test func anEditorGetsNoKey() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let account = Account(
            name: "a", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox,
            key: .environment("EDITOR_TEST_KEY"))
        setenv("EDITOR_TEST_KEY", "sk_editor_test_key", 1)
        _ = try await KeyReader.read(account)
        let environment = [
            "PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": folder, "EDITOR": "f() { env > \"$1\"; }; f",
            "EDITOR_TEST_KEY": "sk_editor_test_key", "TERM": "xterm", "GPG_AGENT_INFO": "agent",
        ]
        let edit = OutsideEdit(path: "prompt", text: "before", suffix: "txt")
        guard case .edited(let seen) = OutsideEditor(environment: environment).edit(edit) else {
            Issue.record("the editor did not run")
            return
        }
        #expect(seen.contains("TERM=xterm") && seen.contains("GPG_AGENT_INFO=agent"))
        #expect(!seen.contains("sk_editor_test_key"))
    }

    @Test func theFileIsForItsOwnerAlone() {
        let script = "f() { stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > \"$1.new\"; cat \"$1.new\" > \"$1\"; }; f"
        #expect(edit(script) == .edited("600\n700\n"))
    }

    @Test func aTextOfAnyKindComesBackAsItWas() {
        let text = "👨‍👩‍👧 \\ $(date) `x` \u{1B}[31m\n\"'{}"
        #expect(edit("true", text: text) == .edited(text))
    }

    @Test(arguments: [
        ("false", "The editor ended with 1"), ("no-such-editor", "The editor “no-such-editor” was not found."),
        ("sh -c 'kill -9 $$'", "signal 9"), ("rm", "left no file"),
    ])
    func whatGoesWrongKeepsTheText(_ command: String, _ words: String) {
        guard case .kept(let reason) = edit(command) else {
            Issue.record("\(command) was taken")
            return
        }
        #expect(reason.contains(words), "\(reason)")
    }

    @Test(arguments: [
        ("f() { echo work > \"$1\"; exit 1; }; f", "ended with 1"),
        ("f() { echo work > \"$1\"; kill -9 $$; }; f", "signal 9"),
        ("f() { printf '\\377' > \"$1\"; }; f", "not UTF-8"),
        ("f() { head -c 9000000 /dev/zero > \"$1\"; }; f", "larger than 8 megabytes"),
    ])
    func whatWasSavedButNotTakenStays(_ command: String, _ words: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": folder, "EDITOR": command]
        let edit = OutsideEdit(path: "prompt", text: "before", suffix: "txt")
        guard case .kept(let reason) = OutsideEditor(environment: environment).edit(edit) else {
            Issue.record("\(command) was taken")
            return
        }
        let kept = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(kept)/prompt.txt"))
        #expect(reason.contains(words) && reason.contains("\(folder)/\(kept)"), "\(reason)")
    }

    @Test func withoutAnEditorItSaysWhatToSet() {
        let edit = OutsideEdit(path: "x", text: "", suffix: "txt")
        let outcome = OutsideEditor(environment: ["PATH": "/nowhere", "EDITOR": " "]).edit(edit)
        #expect(outcome == .kept(words: "No editor is set: set VISUAL or EDITOR, as in: export EDITOR=nano."))
    }
}
