import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain

/// Who may have written what says which programs are run.
struct FileTrustTests {
    private static let text = "theme = \"night\"\n"

    @Test(arguments: [0o666, 0o660, 0o620, 0o602, 0o664, 0o777, 0o646])
    func aConfigurationThatOthersCanWriteIsRefused(_ mode: Int) throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text, mode: mode)
        let error = try #require(throws: ConfigurationError.self) { try Configuration.read(from: path) }
        #expect(error.words.contains("can be changed by others") && error.words.contains("chmod 600 \(path)"))
        #expect(throws: ConfigurationWriteError.unreadable(error)) {
            try ConfigurationWriter(path: path).apply(.add(.plain))
        }
        #expect(try home.read("config.toml") == Self.text)
    }

    @Test(arguments: [0o600, 0o640, 0o644, 0o444, 0o400, 0o755])
    func othersMayReadIt(_ mode: Int) throws {
        let home = try ScratchFolder()
        #expect(try Configuration.read(from: home.write("config.toml", Self.text, mode: mode)).theme == "night")
    }

    @Test(arguments: [(0o777, false), (0o702, false), (0o1777, true), (0o770, true), (0o755, true)])
    func aFolderThatEverybodyMayWriteIsRefused(_ mode: mode_t, _ isFine: Bool) throws {
        let home = try ScratchFolder()
        let inner = home.path + "/open/inner"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        let path = try home.write("open/inner/config.toml", Self.text)
        let key = try home.write("open/inner/key", "sk_live_0001\n")
        try home.link("link.toml", to: path)
        for folder in ["open", "open/inner"] {
            #expect(chmod(home.path + "/" + folder, mode) == 0)
            for name in ["open/inner/config.toml", "open/inner/../inner/./config.toml", "link.toml"] {
                let words = FileTrust.problem(onTheWayTo: home.path + "/" + name)
                #expect((words == nil) == isFine, "\(folder) \(name)")
                #expect(words?.contains("chmod o-w \(home.path)/\(folder)") != false)
            }
            if isFine {
                #expect(try Configuration.read(from: path).theme == "night")
            } else {
                #expect(throws: ConfigurationError.self) { try Configuration.read(from: path) }
                #expect(FileTrust.secret.problem(try about(key), at: key)?.contains("exchange it") == true)
            }
            #expect(chmod(home.path + "/" + folder, 0o755) == 0)
        }
    }

    private func about(_ path: String) throws -> stat {
        var about = stat()
        try #require(stat(path, &about) == 0)
        return about
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func whatBelongsToSomebodyElseIsRefused() async throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", Self.text, mode: 0o644)
        let key = try home.write("key", "sk_live_0001\n")
        try home.link("theirs.toml", to: path)
        #expect(try Configuration.read(from: home.path + "/theirs.toml").theme == "night")
        #expect(lchown(home.path + "/theirs.toml", 12_345, 12_345) == 0)
        let link = try #require(throws: ConfigurationError.self) {
            try Configuration.read(from: home.path + "/theirs.toml")
        }
        #expect(link.words.contains("a link of somebody else's"))
        for file in [path, key] { #expect(chown(file, 12_345, 12_345) == 0) }
        let error = try #require(throws: ConfigurationError.self) { try Configuration.read(from: path) }
        #expect(error.words.contains("belongs to somebody else"))
        let account = Account(name: "a", provider: .voxworks, baseURL: "https://h", key: .file(key))
        let refusal = await #expect(throws: KeyError.self) { try await KeyReader.read(account) }
        #expect(refusal?.description.contains("belongs to somebody else") == true)
    }

    @Test func aHelperThatEverybodyCanChangeIsNotRun() async throws {
        let home = try ScratchFolder()
        let helper = try home.write("helper", "#!/bin/sh\necho sk_live_0001\n", mode: 0o755)
        let account = Account(name: "a", provider: .voxworks, baseURL: "https://h", key: .command([helper]))
        #expect(try await KeyReader.read(account).revealed() == "sk_live_0001")
        for (path, mode) in [(helper, 0o757), (home.path, 0o777)] as [(String, mode_t)] {
            #expect(chmod(path, mode) == 0)
            let read = await #expect(throws: KeyError.self) { try await KeyReader.read(account) }
            #expect(read?.description.contains("chmod o-w \(path)") == true)
            await #expect(throws: KeyError.self) { try await HelperCommand.run([helper], input: "x", within: 5) }
            #expect(chmod(path, 0o755) == 0)
        }
    }

    @Test func aConfigurationThatIsNoFileIsRefusedAtOnce() throws {
        let home = try ScratchFolder()
        #expect(mkfifo(home.path + "/pipe", 0o600) == 0)
        for path in [home.path + "/pipe", home.path, "/dev/zero"] {
            let error = try #require(throws: ConfigurationError.self) { try Configuration.read(from: path) }
            #expect(error.words.contains("not a plain file"))
        }
        #expect(try Configuration.read(from: "/dev/null") == Configuration())
    }
}
