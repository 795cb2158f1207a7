import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallFiles

@Suite("A key's file")
struct KeyFileTests {
    private static let canary = "sk_canary_5d41402abc4b2a76"

    @Test("is its owner's alone, and read back")
    func store() async throws {
        let home = try ScratchFolder()
        let file = KeyFile(newFor: "sales", beside: home.path + "/config.toml")
        try file.store(Secret(Self.canary))
        let name = try #require(file.path.split(separator: "/").last.map(String.init))
        #expect(name.hasPrefix("sales-") && file.path == home.path + "/keys/" + name)
        #expect(try home.mode("keys/" + name) == 0o600)
        #expect(try home.mode("keys") == 0o700)
        let account = Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .file(file.path))
        #expect(try await KeyReader.read(account).revealed() == Self.canary)
        #expect(try home.names("keys") == [".gitignore", name])
        file.remove()
        file.remove()
        #expect(try home.names("keys") == [".gitignore"])
    }

    @Test("never takes the place of another, be it a key, a link or nobody's")
    func taken() throws {
        let home = try ScratchFolder()
        let configuration = home.path + "/config.toml"
        #expect(KeyFile(newFor: "a", beside: configuration) != KeyFile(newFor: "a", beside: configuration))
        let file = KeyFile(newFor: "a", beside: configuration)
        try file.store(Secret("sk_first"))
        #expect(throws: KeyError.self) { try file.store(Secret(Self.canary)) }
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "sk_first\n")
        let linked = KeyFile(newFor: "b", beside: configuration)
        _ = try home.write("elsewhere", "theirs", mode: 0o644)
        try home.link(String(linked.path.dropFirst(home.path.count + 1)), to: "../elsewhere")
        #expect(throws: KeyError.self) { try linked.store(Secret(Self.canary)) }
        #expect(try home.read("elsewhere") == "theirs")
    }

    @Test("does not go through a link, and leaves the rights of a folder that was there")
    func folders() throws {
        let home = try ScratchFolder()
        for name in ["open", "theirs"] {
            try FileManager.default.createDirectory(
                atPath: "\(home.path)/\(name)/keys", withIntermediateDirectories: true)
            #expect(chmod("\(home.path)/\(name)/keys", 0o755) == 0)
        }
        try KeyFile(newFor: "a", beside: home.path + "/open/c").store(Secret(Self.canary))
        #expect(try home.mode("open/keys") == 0o755)
        try home.link("keys", to: "theirs/keys")
        let error = try #require(throws: KeyError.self) {
            try KeyFile(newFor: "a", beside: home.path + "/c").store(Secret(Self.canary))
        }
        #expect("\(error)".contains("is a link"))
        #expect(try home.names("theirs/keys").isEmpty)
        let old = try home.write("theirs/keys/old", "sk_theirs")
        KeyFile.remove(home.path + "/keys/old", beside: home.path + "/c")
        #expect(FileManager.default.fileExists(atPath: old))
    }

    @Test("is told from a path that only looks like one")
    func kept() {
        for (path, isKept) in [
            ("/h/keys/a", true), ("/h/keys/../a", false), ("/h/keys/a/b", false), ("/h/keys/.gitignore", false),
            ("/h/keys/", false), ("/h/keys", false), ("/h/other/a", false), ("keys/a", false),
        ] {
            #expect(KeyFolder.holds(path, beside: "/h/config.toml") == isKept, "\(path)")
        }
    }

    @Test("is never open to others, not even while it is written, whatever the process leaves to them")
    func neverOpen() throws {
        let home = try ScratchFolder()
        let seen = Modes()
        var steps = FileSteps.system
        steps.write = { descriptor, bytes in
            seen.note(descriptor)
            let failure = FileSteps.system.write(descriptor, bytes)
            seen.note(descriptor)
            return failure
        }
        try KeyFile(newFor: "a", beside: home.path + "/c").store(Secret(Self.canary), steps: steps)
        #expect(seen.all == [0o600, 0o600])
    }

    @Test("leaves nothing behind where the disk is full, and says so without the key", arguments: [ENOSPC, EIO])
    func full(code: Int32) throws {
        let home = try ScratchFolder()
        let file = KeyFile(newFor: "a", beside: home.path + "/c")
        var steps = FileSteps.system
        steps.write = { _, _ in code }
        let error = try #require(throws: KeyError.self) { try file.store(Secret(Self.canary), steps: steps) }
        #expect(!"\(error)".contains("canary"))
        #expect(try home.names("keys") == [".gitignore"])
    }

    @Test("is refused where no directory can be")
    func refused() throws {
        let home = try ScratchFolder()
        _ = try home.write("keys", "a file")
        #expect(throws: KeyError.self) {
            try KeyFile(newFor: "a", beside: home.path + "/c").store(Secret(Self.canary))
        }
    }

    @Test("holds a secret that no description gives away")
    func description() {
        let secret = Secret(Self.canary)
        for words in ["\(secret)", "\(Optional(secret) as Any)", String(reflecting: [secret]), dumped(secret)] {
            #expect(!words.contains("canary"))
        }
    }

    private func dumped(_ value: Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}

/// Modes of a file as they were seen; one thread only notes them.
private final class Modes: @unchecked Sendable {
    private(set) var all: [Int] = []

    func note(_ descriptor: Int32) {
        var about = stat()
        if fstat(descriptor, &about) == 0 { all.append(Int(about.st_mode & 0o7777)) }
    }
}
