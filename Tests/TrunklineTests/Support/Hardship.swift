import CallCore
import Foundation
import Testing

/// Conditions that a program is started under.
enum Hardship {
    /// The modes of files hold for it, as they do not for root otherwise.
    static let obeyingModes =
        geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] : []

    /// No file of it may grow beyond half a kilobyte.
    static let withoutRoom = [
        // Whoever runs the tests may have set the signal aside that this sends.
        "/usr/bin/env", "--default-signal=XFSZ", "/usr/bin/prlimit", "--fsize=512", "--",
    ]

    /// A shell with a small disk of its own at `$1`, which nobody else sees. The log beside a journal grows to 4 MB before it is
    /// folded in: there is room for that.
    static func withDisk(_ script: String) -> [String] {
        let rights = geteuid() == 0 ? "-m" : "-rm"
        let mount = #"mount -t tmpfs -o size=16m,mode=700 tmpfs "$1" || exit 99; place=$1; shift; "#
        return ["/usr/bin/unshare", rights, "/bin/sh", "-c", mount + script, "sh"]
    }

    /// Whether this machine lets one have such a disk; containers mostly do not.
    static func offersDisks(in home: TestHome) async throws -> Bool {
        let place = home.path + "/try"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let words = withDisk("exit 0")
        let run = try StartedProgram(
            words[0], Array(words.dropFirst()) + [place], environment: ["PATH": "/usr/bin:/bin"], input: "",
            folder: home.path)
        return try await run.finish().status == 0
    }
}

extension TestHome {
    /// Nobody may write the journal any more, nor make anything beside it; `true` takes that back.
    func setWritable(_ isWritable: Bool) throws {
        let names = FileManager.default.enumerator(atPath: data)?.compactMap { $0 as? String } ?? []
        for path in [data] + names.map({ data + "/" + $0 }) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            try #require(chmod(path, (isFolder.boolValue ? 0o500 : 0o400) | (isWritable ? 0o200 : 0)) == 0)
        }
    }

    /// Leaves the journal's file alone, without its log and the log's index.
    func foldLog() async throws {
        _ = try await sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
        for suffix in ["-wal", "-shm"] { try #require(access(data + "/journal.sqlite" + suffix, F_OK) != 0) }
    }

    /// Runs SQL on the journal with SQLite's own program.
    func sqlite(_ sql: String) async throws -> String {
        let run = try StartedProgram(
            "/usr/bin/sqlite3", [data + "/journal.sqlite", sql], environment: [:], input: "", folder: path)
        return try await run.finish().output
    }
}
