import Foundation
import Testing

/// The built program, run as a process of its own.
struct BuiltProgram {
    /// What a run came to.
    struct Run: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    let home: TestHome
    var environment: [String: String] = [:]
    /// A program that starts this one under other conditions, with its arguments.
    var starter: [String] = []
    /// Which of the built programs.
    var path = Self.path

    /// Runs to the end, or for a minute.
    func run(_ arguments: String..., input: String = "") async throws -> Run {
        try await run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String = "") async throws -> Run {
        let started = try start(arguments, input: input)
        return try await started.finish()
    }

    func start(_ arguments: [String], input: String = "") throws -> StartedProgram {
        var environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "USER": "tester"]
        environment.merge(self.environment) { _, new in new }
        let words = starter + [path] + arguments
        return try StartedProgram(
            words[0], Array(words.dropFirst()), environment: environment, input: input, folder: home.path)
    }

    static let path = place(of: "trunkline")
    static let benchmarks = place(of: "Benchmarks")

    /// Beside the test bundle, where the build puts all of them.
    private static func place(of name: String) -> String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: name).path
    }
}
