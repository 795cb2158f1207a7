import CallCore
import Foundation
import Testing

/// The built program where its surroundings are narrow: few files, a mask that hides them, no room, files from other editors.
struct HardMachineTests {
    private static let add = ["dnc", "add", "+14155552601", "--reason", "asked"]

    private func program(_ setting: String) throws -> BuiltProgram {
        BuiltProgram(home: try TestHome(), starter: ["/bin/sh", "-c", setting + "; exec \"$0\" \"$@\""])
    }

    @Test(arguments: ["777", "400", "277", "000", "027"])
    func whatIsWrittenCanBeReadAgain(mask: String) async throws {
        let program = try program("umask \(mask)")
        let added = try await program.run(Self.add)
        #expect(added.status == 0, "\(added)")
        let backup = program.home.path + "/copy.sqlite"
        #expect(try await program.run("backup", backup).status == 0)
        #expect(try await program.run("export", "-o", program.home.path + "/out.csv").status == 0)
        let folder = program.home.data
        for path in [
            folder + "/journal.sqlite", folder + "/journal.sqlite.record", backup, program.home.path + "/out.csv",
        ] {
            #expect(try mode(of: path) == 0o600, "\(path)")
        }
        for path in [folder, folder + "/leases"] { #expect(try mode(of: path) == 0o700, "\(path)") }
    }

    private func mode(of path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test("too few open files are told, and the limit is raised where it may be", arguments: [5, 10, 16, 24])
    func fewFiles(limit: Int) async throws {
        let hard = try await program("ulimit -n \(limit)").run(Self.add)
        #expect(hard.status == 78, "\(hard)")
        #expect(hard.errors.contains("ulimit -n") && hard.errors.contains("\(limit) files"), "\(hard)")
        let soft = try await program("ulimit -S -n \(limit)").run(Self.add)
        #expect(soft.status == 0, "\(soft)")
    }

    @Test("a journal that there is no room to begin is not told as an older one", arguments: [8, 100, 300])
    func noRoom(blocks: Int) async throws {
        let run = try await program("ulimit -f \(blocks)").run(Self.add)
        #expect([3, 78].contains(run.status), "\(run)")
        #expect(!run.errors.contains("older"), "\(run)")
        #expect(run.errors.contains("disk"), "\(run)")
    }

    static let files: [(String, @Sendable (String) -> [UInt8])] = [
        ("UTF-8 with a mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
        ("UTF-16", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
        ("UTF-16, big end first", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
    ]

    @Test(arguments: files)
    func formsAreReadAsEditorsWriteThem(_ sample: (String, @Sendable (String) -> [UInt8])) async throws {
        let body = #"{"from_number":"+12025551234","to_number":"+14155552678","full_name":"José","agent_id":"a"}"#
        let (program, server) = try account()
        let path = program.home.path + "/form.json"
        #expect(FileManager.default.createFile(atPath: path, contents: Data(sample.1(body))))
        let run = try await program.run("call", "contactship-phone", "--json-file", path, "--yes")
        #expect(run.status == 0, "\(sample.0): \(run)")
        let sent = try JSON(parsing: try #require(server.requests.first).body)
        #expect(sent["full_name"]?.string == "José")
    }

    @Test func halfAFormIsRefused() async throws {
        let (program, server) = try account()
        let path = program.home.path + "/form.json"
        #expect(FileManager.default.createFile(atPath: path, contents: Data([0xFF, 0xFE, 0x7B, 0x00, 0x7D])))
        #expect(try await program.run("call", "contactship-phone", "--json-file", path, "--yes").status == 65)
        #expect(server.requests.isEmpty)
    }

    @Test func aKeyFileMayBeginWithAMark() async throws {
        let (program, server) = try account("key_file = \"~/key\"")
        let path = program.home.path + "/key"
        let key = Data([0xEF, 0xBB, 0xBF] + Array("sk_live_1\r\n".utf8))
        #expect(FileManager.default.createFile(atPath: path, contents: key, attributes: [.posixPermissions: 0o600]))
        #expect(try await program.run("agents", "sales").status == 69)
        #expect(server.requests.first?.header("x-api-key") == "sk_live_1")
    }

    private func account(_ key: String = "key_env = \"EDGE_KEY\"") throws -> (BuiltProgram, AnsweringServer) {
        let server = try AnsweringServer { _ in .json(#"{"data":{"call_id":"call_1"}}"#, status: 201) }
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "\(server.address)"
            calling_hours = { start = "00:00", end = "24:00" }
            \(key)

            """)
        return (BuiltProgram(home: home, environment: ["EDGE_KEY": "sk_live_1"]), server)
    }
}
