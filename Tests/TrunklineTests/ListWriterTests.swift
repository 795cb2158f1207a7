import CallCore
import Console
import Foundation
import Testing

@testable import ConsoleRuntime

/// A list on its way into a file.
struct ListWriterTests {
    /// Gives many calls, and looks each time at what is in the folder.
    private final class Windows: CallWindows {
        let folder: String
        let beforeEach: @Sendable (_ index: Int, _ folder: String) throws -> Void

        init(_ folder: String, beforeEach: @escaping @Sendable (Int, String) throws -> Void = { _, _ in }) {
            self.folder = folder
            self.beforeEach = beforeEach
        }

        func windows(_ query: CallQuery, of size: Int, take: ([Call]) throws -> Void) async throws {
            for index in 0..<8 {
                try beforeEach(index, folder)
                try take((0..<size).map { _ in ListWriterTests.call })
            }
        }
    }

    private static let call: Call = {
        var call = Call(
            id: CallID(), account: "sales", provider: .contactship, form: "", state: .ended(.completed),
            callee: Callee(number: "+14155552678", name: "Jane"), caller: Caller(), createdAt: .now)
        call.analysis.summary = String(repeating: "a long summary ", count: 20)
        return call
    }()

    private static let order = ExportOrder(
        query: CallQuery(), columns: [.name, .happened], format: .csv, name: "l.csv")

    @Test func whatIsReadIsOnTheDiskBeforeTheRestIsRead() async throws {
        let home = try TestHome()
        let windows = Windows(home.path) { index, folder in
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            let sizes = try names.map { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)).count }
            #expect(!names.contains("l.csv"))
            #expect(sizes.reduce(0, +) >= (index - 1) * 150_000, "\(sizes) before window \(index)")
        }
        let (count, path) = try await ListWriter(windows: windows, folder: home.path).write(Self.order)
        #expect(count == 4_000 && path == home.path + "/l.csv")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.split(separator: "\r\n").count == count + 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["l.csv"])
    }

    @Test func nothingIsWrittenOver() async throws {
        let home = try TestHome()
        let writer = ListWriter(windows: Windows(home.path), folder: home.path)
        for name in ["l.csv", "l-2.csv", "l-3.csv"] {
            #expect(try await writer.write(Self.order).path == home.path + "/" + name)
        }
    }

    @Test func whatIsStoppedLeavesNothing() async throws {
        let home = try TestHome()
        let windows = Windows(home.path) { index, _ in
            if index == 3 { withUnsafeCurrentTask { $0?.cancel() } }
        }
        let writing = Task { try await ListWriter(windows: windows, folder: home.path).write(Self.order).count }
        await #expect(throws: CancellationError.self) { try await writing.value }
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
    }
}
