import Foundation
import Testing

@testable import CallCore

@Suite("A key's file")
struct KeyFileTests {
    private static let canary = "sk_canary_5d41402abc4b2a76"

    @Test("is its owner's alone, and read back")
    func store() async throws {
        let home = try ScratchFolder()
        let file = KeyFile(account: "sales", beside: home.path + "/config.toml")
        try file.store(Secret(Self.canary))
        #expect(file.path == home.path + "/keys/sales")
        #expect(try home.mode("keys/sales") == 0o600)
        #expect(try home.mode("keys") == 0o700)
        let account = Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .file(file.path))
        #expect(try await KeyReader.read(account).revealed() == Self.canary)
        #expect(try home.names("keys") == [".gitignore", "sales"])
        file.remove()
        file.remove()
        #expect(try home.names("keys") == [".gitignore"])
    }

    @Test("takes an old one's place in one step, whatever that was")
    func replace() throws {
        let home = try ScratchFolder()
        let file = KeyFile(account: "sales", beside: home.path + "/config.toml")
        try FileManager.default.createDirectory(atPath: home.path + "/keys", withIntermediateDirectories: true)
        _ = try home.write("elsewhere", "theirs", mode: 0o644)
        try home.link("keys/sales", to: "../elsewhere")
        let staged = try file.stage(Secret(Self.canary))
        #expect(try home.read("keys/sales") == "theirs")
        for name in try home.names("keys") where name.hasSuffix(".new") {
            #expect(try home.mode("keys/" + name) == 0o600)
        }
        try file.commit(staged)
        #expect(try home.read("keys/sales") == Self.canary + "\n")
        #expect(try home.mode("keys/sales") == 0o600)
        #expect(try home.read("elsewhere") == "theirs")
        try file.store(Secret("sk_other"))
        #expect(try home.read("keys/sales") == "sk_other\n")
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
        let staged = try KeyFile(account: "a", beside: home.path + "/c").stage(Secret(Self.canary), steps: steps)
        staged.discard()
        #expect(seen.all == [0o600, 0o600])
    }

    @Test("stays as it was where the disk is full, and says so without the key", arguments: [ENOSPC, EIO])
    func full(code: Int32) throws {
        let home = try ScratchFolder()
        let file = KeyFile(account: "a", beside: home.path + "/c")
        try file.store(Secret("sk_old"))
        var steps = FileSteps.system
        steps.write = { _, _ in code }
        let error = try #require(throws: KeyError.self) { try file.stage(Secret(Self.canary), steps: steps) }
        #expect(!"\(error)".contains("canary"))
        #expect(try home.read("keys/a") == "sk_old\n")
        #expect(try home.names("keys") == [".gitignore", "a"])
    }

    @Test("is refused where no directory can be")
    func refused() throws {
        let home = try ScratchFolder()
        _ = try home.write("keys", "a file")
        #expect(throws: KeyError.self) {
            try KeyFile(account: "a", beside: home.path + "/c").store(Secret(Self.canary))
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
