import Foundation
import Testing

@testable import CallDomain
@testable import CallFiles

/// Where exports are written to.
struct ExportFileTests {
    @Test func nothingIsWrittenOverUnlessThatIsWanted() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "calls.csv").path
        let first = try ExportFile(path: path, replacing: false)
        try first.write("one")
        #expect(!FileManager.default.fileExists(atPath: path))
        // Another one comes while this one is written.
        try Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: ExportFile.Problem.exists(path: path)) { try first.finish() }
        #expect(throws: ExportFile.Problem.exists(path: path)) { try ExportFile(path: path, replacing: false) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
        let second = try ExportFile(path: path, replacing: true)
        try second.write("two")
        try second.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["calls.csv"])
    }

    @Test func nothingButAFileIsWrittenOverAndNothingThroughALink() throws {
        let scratch = try Scratch()
        let (path, link, pipe) = (
            scratch.url.appending(path: "calls.csv").path, scratch.url.appending(path: "link").path,
            scratch.url.appending(path: "pipe").path
        )
        try Data("before".utf8).write(to: URL(fileURLWithPath: path))
        #expect(symlink(path, link) == 0 && mkfifo(pipe, 0o600) == 0)
        let words = "it is a link; name the file itself"
        #expect(throws: ExportFile.Problem.cannotWrite(path: link, reason: words)) {
            try ExportFile(path: link, replacing: true)
        }
        #expect(throws: ExportFile.Problem.exists(path: link)) { try ExportFile(path: link, replacing: false) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
        for place in [pipe, "/dev/null", scratch.url.path] {
            #expect(throws: ExportFile.Problem.cannotWrite(path: place, reason: "it is no file")) {
                try ExportFile(path: place, replacing: true)
            }
        }
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func whatIsNotFinishedLeavesNothingBehind() throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "calls.csv").path
        do {
            let file = try ExportFile(path: path, replacing: false)
            try file.write(String(repeating: "x", count: 200_000))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
    }

    @Test(arguments: [true, false])
    func aFullDiskIsToldAndLeavesNothing(_ isFullAtOnce: Bool) throws {
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "calls.csv").path
        let full = FileSteps(
            write: { isFullAtOnce ? ENOSPC : FileSteps.system.write($0, $1) }, synchronize: { _ in ENOSPC })
        let file = try ExportFile(path: path, replacing: false, steps: full)
        #expect(throws: ExportFile.Problem.diskFull(path: path)) {
            try file.write(String(repeating: "x", count: 100_000))
            try file.finish()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
    }

    @Test func aPlaceThatIsNotThereIsTold() throws {
        let path = "/proc/nowhere/calls.csv"
        #expect(throws: ExportFile.Problem.cannotWrite(path: path, reason: "No such file or directory")) {
            try ExportFile(path: path, replacing: false)
        }
    }
}
