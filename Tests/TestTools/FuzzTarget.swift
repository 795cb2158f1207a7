import Foundation

/// A reader of what comes from outside, and what it is fed with. Whatever it is fed, it comes back, and what it gives is
/// what it promises; otherwise `read` throws.
///
/// An input that ends the program stands in the file that `TRUNKLINE_FUZZ_TRACE` names.
public struct FuzzTarget: Sendable, CustomStringConvertible {
    public struct Broken: Error, CustomStringConvertible {
        public let description: String

        public init(_ description: String) { self.description = description }
    }

    public let description: String
    let seeds: [[UInt8]]
    let read: @Sendable ([UInt8]) async throws -> Void

    public init(_ name: String, seeds: [String], bytes read: @escaping @Sendable ([UInt8]) async throws -> Void) {
        description = name
        self.seeds = seeds.map { Array($0.utf8) }
        self.read = read
    }

    public init(_ name: String, seeds: [String], text read: @escaping @Sendable (String) async throws -> Void) {
        self.init(name, seeds: seeds, bytes: { try await read(String(decoding: $0, as: UTF8.self)) })
    }

    /// Reads the seeds, what was found before in a folder, and new inputs. Throws `Broken` with the input.
    public func run(found folder: String? = nil) async throws {
        let setting = FuzzSetting(count: 3_000)
        var random = SeededRandom(seed: setting.seed)
        for bytes in seeds + Self.inputs(in: folder, named: description) { try await feed(bytes) }
        for _ in 0..<setting.count { try await feed(random.input(from: seeds)) }
    }

    private func feed(_ bytes: [UInt8]) async throws {
        if let trace = Self.trace { try Data(bytes).write(to: URL(filePath: trace)) }
        do {
            try await read(bytes)
        } catch {
            throw Broken("\(self): \(error)\nthe input was: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    private static let trace = ProcessInfo.processInfo.environment["TRUNKLINE_FUZZ_TRACE"]

    private static func inputs(in folder: String?, named name: String) -> [[UInt8]] {
        guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return files.sorted().filter { $0.hasPrefix(name) }.compactMap { file in
            FileManager.default.contents(atPath: "\(folder)/\(file)").map(Array.init)
        }
    }
}
