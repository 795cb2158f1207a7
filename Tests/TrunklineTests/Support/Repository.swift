import Foundation

/// The checked-out repository that this test was built from.
enum Repository {
    struct File {
        /// Below the top level.
        let path: String
        let text: String

        var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }

        /// The modules named in import lines.
        var imports: Set<String> {
            let pattern =
                /(?:^|\n)\s*(?:@\w+\s+|public\s+|internal\s+|private\s+)*import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)/
            return Set(text.matches(of: pattern).map { String($0.output.1) })
        }
    }

    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    static func entries(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }

    static func sources(of target: String) throws -> [File] { try files(below: folder(of: target)) }

    /// The core's parts stand together.
    static func folder(of target: String) -> String {
        let below = ["Sources/CallCore/\(target)", "Sources/\(target)"]
        return below.first { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
            ?? "Sources/\(target)"
    }

    static func files(below folder: String) throws -> [File] {
        let kinds = ["swift", "c", "h", "cpp"]
        let base = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { kinds.contains(URL(fileURLWithPath: $0).pathExtension) }.sorted().map {
            File(path: "\(folder)/\($0)", text: try String(contentsOf: base.appending(path: $0), encoding: .utf8))
        }
    }
}
