import Foundation
import TestTools
import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallFiles

@Suite("The configuration's writer")
struct ConfigurationWriterTests {
    private static let text = "# mine\n[accounts.a]\nprovider = \"voxworks\" # the one\n"

    @Test("makes a file and its directories that nobody else can read")
    func fresh() throws {
        let home = try ScratchFolder()
        let writer = ConfigurationWriter(path: home.path + "/deep/er/config.toml")
        let written = try writer.apply(.add(.plain))
        #expect(written == (try Configuration.read(from: writer.path)))
        #expect(written.accounts == [.plain])
        #expect(try home.mode("deep/er/config.toml") == 0o600)
        #expect(try home.mode("deep/er") == 0o700)
        #expect(try home.mode("deep") == 0o700)
        #expect(try home.names("deep/er") == ["config.toml"])
    }

    @Test("keeps the mode", arguments: [0o600, 0o640, 0o644, 0o755])
    func mode(mode: Int) throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text, mode: mode)
        try ConfigurationWriter(path: path).apply(.add(.plain))
        #expect(try home.mode("config.toml") == mode)
        #expect(try home.read("config.toml").hasPrefix(Self.text))
        #expect(try home.names("") == ["config.toml"])
    }

    @Test("follows links to their target, and leaves the links")
    func links() throws {
        let home = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: home.path + "/dotfiles", withIntermediateDirectories: true)
        _ = try home.write("dotfiles/real.toml", Self.text)
        try home.link("config.toml", to: "dotfiles/middle.toml")
        try home.link("dotfiles/middle.toml", to: "real.toml")
        try ConfigurationWriter(path: home.path + "/config.toml").apply(.add(.plain))
        #expect(try home.read("dotfiles/real.toml").contains("[accounts.new]"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: home.path + "/config.toml").hasPrefix("dot"))
        try home.link("absent.toml", to: "dotfiles/absent.toml")
        try ConfigurationWriter(path: home.path + "/absent.toml").apply(.add(.plain))
        #expect(try home.mode("dotfiles/absent.toml") == 0o600)
        try home.link("circle", to: "circle")
        #expect(throws: ConfigurationWriteError.self) {
            try ConfigurationWriter(path: home.path + "/circle").apply(.add(.plain))
        }
    }

    @Test("notices that somebody wrote the file meanwhile", arguments: ["content", "gone", "replaced"])
    func race(kind: String) throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text)
        var steps = FileSteps.system
        steps.beforeReplacing = {
            switch kind {
            case "content": try? "# theirs\n".write(toFile: path, atomically: false, encoding: .utf8)
            case "gone": unlink(path)
            default: try? Self.text.write(toFile: path, atomically: true, encoding: .utf8)
            }
        }
        #expect(throws: ConfigurationWriteError.fileChanged(path)) {
            try ConfigurationWriter(path: path, steps: steps).apply(.add(.plain))
        }
        #expect(try home.names("") == (kind == "gone" ? [] : ["config.toml"]))
        if kind == "content" { #expect(try home.read("config.toml") == "# theirs\n") }
    }

    @Test("leaves the old file where a step fails", arguments: [ENOSPC, EDQUOT, EIO, EROFS], [false, true])
    func failures(code: Int32, isLate: Bool) throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text)
        var steps = FileSteps.system
        if isLate { steps.synchronize = { _ in code } } else { steps.write = { _, _ in code } }
        let error = try #require(throws: ConfigurationWriteError.self) {
            try ConfigurationWriter(path: path, steps: steps).apply(.add(.plain))
        }
        #expect((error == .diskFull(path)) == (code == ENOSPC || code == EDQUOT), "\(error)")
        #expect("\(error)".contains("as it was"), "\(error)")
        #expect(try home.read("config.toml") == Self.text)
        #expect(try home.names("") == ["config.toml"])
    }

    @Test("does not write what is marked read-only, is no file, or stands where no directory can be")
    func refusals() throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text, mode: 0o400)
        for path in [path, home.path, path + "/config.toml", "/proc/none/config.toml"] {
            #expect(throws: ConfigurationWriteError.self, "\(path)") {
                try ConfigurationWriter(path: path).apply(.add(.plain))
            }
        }
        #expect(try home.read("config.toml") == Self.text)
        #expect(try home.mode("config.toml") == 0o400)
    }

    @Test("waits for no other writer")
    func busy() throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text)
        let lock = open(home.path, O_RDONLY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        #expect(throws: ConfigurationWriteError.busy(path)) { try ConfigurationWriter(path: path).apply(.add(.plain)) }
    }

    @Test("lets twenty writers at once lose nothing")
    func crowd() async throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let account = Account(
                        name: "n\(number)", provider: .voxworks, baseURL: "https://h", key: .missing)
                    try await Patience.wait(for: "its turn") {
                        do {
                            try ConfigurationWriter(path: path).apply(.add(account))
                            return true
                        } catch ConfigurationWriteError.busy {
                            return false
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Configuration.read(from: path).accounts.count == 21)
        #expect(try home.names("") == ["config.toml"])
    }
}
