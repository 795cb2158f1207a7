import Foundation
import Testing

/// The folders of a target stand in an order: what one needs lies below it, never above.
@Suite("The folders of a target")
struct FolderOrderTests {
    @Test(
        "need each other one way only",
        arguments: [
            "Benchmarks", "CallConfiguration", "CallDispatch", "CallDomain", "CallJournal", "CallProviders",
            "CallTransport", "ConsoleRuntime", "ProviderSimulator", "SystemZones", "TerminalIO", "TerminalUI",
            "WebhookReceiver", "Wording", "trunkline",
        ])
    func order(target: String) throws {
        let cycle = try FolderGraph(of: target).cycle
        #expect(cycle.isEmpty, "\(cycle.joined(separator: " → "))")
    }

    @Test("are found to go round where they do")
    func finding() {
        let files = [
            "A/One.swift": "struct One { let two: Two }", "B/Two.swift": "struct Two { var three: Three? }",
            "C/Three.swift": "/// One\nstruct Three { let text = \"One\" }",
        ]
        #expect(FolderGraph(files).cycle.isEmpty)
        let round = files.merging(["C/Four.swift": "extension Three { func one() -> One? { nil } }"]) { $1 }
        #expect(Set(FolderGraph(round).cycle) == ["A", "B", "C"])
    }
}

/// Which folder of a target names types that another one declares.
private struct FolderGraph {
    private var needs: [String: Set<String>] = [:]

    init(of target: String) throws {
        let folder = Repository.folder(of: target) + "/"
        let files = try Repository.sources(of: target).filter { $0.path.hasSuffix(".swift") }
        self.init(Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst(folder.count)), $0.text) }))
    }

    /// Texts by their paths in the target.
    init(_ files: [String: String]) {
        let code = files.map { (folder: Self.folder($0.key), text: Self.code($0.value)) }
        var homes: [Substring: Set<String>] = [:]
        let declaration =
            /(?m)^(?:@\w+(?:\([^)]*\))?\s+)*((?:\w+ )*?)(?:struct|enum|class|protocol|actor|typealias) ([A-Z]\w*)/
        for file in code {
            for match in file.text.matches(of: declaration) where !match.1.contains("private") {
                homes[match.2, default: []].insert(file.folder)
            }
        }
        for file in code {
            for word in Set(file.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                needs[file.folder, default: []].formUnion((homes[word] ?? []).subtracting([file.folder]))
            }
        }
    }

    /// Folders that need each other round about; empty where there are none.
    var cycle: [String] {
        var done: Set<String> = []
        for folder in needs.keys.sorted() {
            if let found = cycle(from: folder, [], &done) { return found }
        }
        return []
    }

    private func cycle(from folder: String, _ way: [String], _ done: inout Set<String>) -> [String]? {
        if let start = way.firstIndex(of: folder) { return Array(way[start...]) }
        guard !done.contains(folder) else { return nil }
        for next in (needs[folder] ?? []).sorted() {
            if let found = cycle(from: next, way + [folder], &done) { return found }
        }
        done.insert(folder)
        return nil
    }

    /// The first folder of a path; what lies right in the target is one of its own.
    private static func folder(_ path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[0]) : "."
    }

    /// Without comments and texts.
    private static func code(_ text: String) -> String {
        text.replacing(/(?m)\/\/.*$/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
    }
}
