import Foundation
import Testing

/// What each target may import, what each folder may hold, and how long a file may be.
@Suite("The house's rules")
struct HouseRulesTests {
    private static let system: Set<String> = ["Foundation", "Glibc", "Darwin", "Dispatch"]
    private static let nio: Set<String> = ["NIOConcurrencyHelpers", "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL"]
    private static let client = nio.union(["AsyncHTTPClient"])
    private static let server = nio.union(["Hummingbird", "HummingbirdCore", "HTTPTypes", "ServiceLifecycle"])

    /// The parts of the core, which stand together and are one library.
    private static let core: Set<String> = [
        "CallConfiguration", "CallDispatch", "CallDomain", "CallFiles", "CallJournal", "CallProviders", "CallTransport",
    ]

    /// Every target and what it may import; the system's modules only where it says so.
    static let table: [String: Set<String>] = [
        "CNcurses": [],
        "CPhoneNumber": [],
        "SystemZones": system,
        "TerminalUI": [],
        "TerminalIO": system.union(["CNcurses", "TerminalUI"]),
        "CallDomain": system.union(["CPhoneNumber", "SystemZones", "OrderedCollections"]),
        "CallFiles": system,
        "CallProviders": system.union(["CallDomain", "Crypto", "OrderedCollections"]),
        "CallTransport": system.union(client).union(["CallDomain", "CallProviders"]),
        "CallJournal": system.union(["CallDomain", "CallProviders", "Crypto", "GRDB", "OrderedCollections"]),
        "CallConfiguration": system.union([
            "CallDomain", "CallFiles", "CallProviders", "OrderedCollections", "Subprocess", "SystemPackage",
        ]),
        "CallDispatch": system.union(["CallDomain", "CallJournal", "CallProviders"]),
        "CallCore": core,
        "Wording": system.union(["CallDomain"]),
        "Example": ["CallCore", "Foundation"],
        "WebhookReceiver": system.union(server).union([
            "CallConfiguration", "CallDomain", "CallJournal", "CallProviders", "Crypto", "Logging",
        ]),
        "ProviderSimulator": system.union(server).union(client).union(["Logging", "SystemZones"]),
        "Console": system.union(["CallDomain", "CallProviders", "TerminalUI", "OrderedCollections", "Wording"]),
        "ConsoleRuntime": system.union([
            "CallCore", "CNcurses", "Console", "OrderedCollections", "ProviderSimulator", "TerminalIO", "TerminalUI",
            "WebhookReceiver", "Wording",
        ]),
        // A developer's: nothing imports it.
        "Benchmarks": system.union(core).union([
            "ArgumentParser", "CallCore", "Console", "ConsoleRuntime", "OrderedCollections", "ProviderSimulator",
            "TerminalUI", "WebhookReceiver",
        ]),
        "trunkline": system.union([
            "ArgumentParser", "CallCore", "Console", "ConsoleRuntime", "Logging", "OrderedCollections",
            "ProviderSimulator", "TerminalIO", "TerminalUI", "WebhookReceiver", "Wording",
        ]),
    ]

    /// Modules that only one folder of a target may speak to.
    private static let doors: [(target: String, folder: String, modules: Set<String>)] = [
        ("CallDomain", "Numbers", ["CPhoneNumber"]), ("CallDomain", "Zones", ["SystemZones"]),
        ("CallProviders", "Webhooks", ["Crypto"]),
    ]

    @Test("let a target import what its role needs and nothing else", arguments: table.keys.sorted())
    func imports(target: String) throws {
        let allowed = Self.table[target] ?? []
        for file in try Repository.sources(of: target) where file.path.hasSuffix(".swift") {
            let strays = file.imports.subtracting(allowed)
            #expect(strays.isEmpty, "\(file.path) imports \(strays.sorted().joined(separator: ", "))")
        }
    }

    @Test("know every target")
    func targets() throws {
        #expect(
            Set(try Repository.entries("Sources"))
                == Set(Self.table.keys).subtracting(Self.core).subtracting(["Example"]))
        #expect(Set(try Repository.entries("Sources/CallCore")) == Self.core.union(["CallCore", "Example"]))
    }

    @Test("keep the simulator apart from the clients")
    func simulator() throws {
        for file in try Repository.sources(of: "ProviderSimulator") {
            let known = file.imports.intersection(Self.core.union(["CallCore"]))
            #expect(known.isEmpty, "\(file.path) must not know the clients' idea of the wire")
        }
    }

    @Test("keep each library behind one door")
    func doors() throws {
        for door in Self.doors {
            for file in try Repository.sources(of: door.target)
            where !file.path.hasPrefix("\(Repository.folder(of: door.target))/\(door.folder)/") {
                let strays = file.imports.intersection(door.modules)
                #expect(strays.isEmpty, "\(file.path) imports \(strays.sorted().joined(separator: ", "))")
            }
        }
    }

    @Test("keep SQL inside the journal")
    func sql() throws {
        let words = /\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA)\b/
        for target in Self.table.keys.sorted() {
            for file in try Repository.sources(of: target)
            where !file.path.hasPrefix("Sources/CallCore/CallJournal/") {
                #expect(file.text.firstMatch(of: words) == nil, "\(file.path) speaks SQL")
            }
        }
    }

    @Test("give a part of a crowded folder a folder of its own", arguments: ["Sources", "Tests"])
    func crowds(top: String) throws {
        let files = try Repository.files(below: top).filter { $0.path.hasSuffix(".swift") }
        let folders = Dictionary(grouping: files) { $0.path.split(separator: "/").dropLast().joined(separator: "/") }
        for (folder, files) in folders {
            #expect(files.count <= 25, "\(folder) holds \(files.count) files")
        }
    }

    @Test("keep files short enough to read", arguments: ["Sources", "Tests"])
    func length(folder: String) throws {
        for file in try Repository.files(below: folder) {
            #expect(file.lineCount <= 500, "\(file.path) has \(file.lineCount) lines")
        }
    }

    @Test("let each file say why where the compiler is told to look away")
    func unchecked() throws {
        let words = ["@unchecked Sendable", "nonisolated(unsafe)"]
        for file in try Repository.files(below: "Sources") where file.path.hasSuffix(".swift") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where words.contains(where: line.contains) {
                let before = lines[max(0, index - 6)..<index]
                #expect(before.contains { $0.contains("//") }, "\(file.path):\(index + 1) does not say why")
            }
        }
    }

    @Test("forbid what is not safe here: the main actor, a mutex the sanitizer cannot see, forced values")
    func forbidden() throws {
        for file in try Repository.files(below: "Sources") where file.path.hasSuffix(".swift") {
            for word in ["@MainActor", "import Synchronization", "try! ", "fatalError("] {
                #expect(!file.text.contains(word), "\(file.path) holds \(word)")
            }
        }
    }

    /// Where bytes may leave the program for a person, and what else writes to files that it made itself.
    private static let writers: Set<String> = [
        "Sources/trunkline/Output/StandardStream.swift", "Sources/CallCore/CallFiles/FileSteps.swift",
        "Sources/ConsoleRuntime/Editing/OutsideEditor.swift", "Sources/ConsoleRuntime/Effects/NewFile.swift",
        "Sources/Benchmarks/Speed/ProgramOnTerminal.swift", "Sources/Benchmarks/Commands/Report.swift",
        "Sources/CallCore/CallJournal/Record/JournalRecord.swift",
    ]
    /// Those who hand over text that they made safe themselves.
    private static let safeWriters: Set<String> = [
        "Sources/trunkline/Output/Printer.swift", "Sources/trunkline/Output/StandardStream.swift",
        "Sources/trunkline/Commands/Calls/ExportCommand.swift", "Sources/trunkline/Session/Confirmation.swift",
    ]

    /// Text from outside is printed through one door. The language of the load generator has a `print` of its own.
    @Test("print nothing past the door for text")
    func printing() throws {
        let prints = /[^.\w](print|debugPrint|dump|puts|fputs|putchar|printf|vprintf|fprintf|fwrite|NSLog)\(/
        let writes = /FileHandle\.standard(Output|Error)|Glibc\.write\(|[^.\w]write\((STD|1,|2,|master)/
        let raw = /StandardStream\.(output|error)\.write\(/
        let files = try Repository.files(below: "Sources").filter { !$0.path.hasPrefix("Sources/CallCore/Example/") }
        for file in files where file.path.hasSuffix(".swift") {
            let isLoadScript = file.path.hasSuffix("/ReceiverBenchmark.swift")
            #expect(isLoadScript || file.text.firstMatch(of: prints) == nil, "\(file.path) prints")
            #expect(Self.writers.contains(file.path) || file.text.firstMatch(of: writes) == nil, "\(file.path) writes")
            #expect(Self.safeWriters.contains(file.path) || file.text.firstMatch(of: raw) == nil, "\(file.path)")
        }
    }

    /// A disk may give back anything, and GRDB's subscripts end the program where a column holds another type.
    @Test("read rows only by what throws")
    func rows() throws {
        let subscripts = /(row|\$0)\[("|\.[a-z])/
        for file in try Repository.files(below: "Sources/CallCore/CallJournal") where file.path.hasSuffix(".swift") {
            #expect(file.text.firstMatch(of: subscripts) == nil, "\(file.path) reads a row by a subscript")
        }
    }

    /// Foundation's own zone rules age with the compiler: what time it is anywhere is told by the system's zone files.
    @Test("ask nobody but the system's zone files what time it is")
    func zones() throws {
        let words =
            /\b(NS)?TimeZone\b|\bCalendar\b[.(]|DateFormatter|DateComponents|ISO8601|\.formatted\(|\b(localtime|mktime|strftime)(_r)?\(|\btzset\(/
        for file in try Repository.files(below: "Sources") where file.path.hasSuffix(".swift") {
            #expect(file.text.firstMatch(of: words) == nil, "\(file.path) asks Foundation or the C library")
        }
    }

    @Test("name in the guides only files that are there")
    func guides() throws {
        let places = ["", "Sources/", "Sources/CallCore/"]
        let files = try Repository.files(below: "Sources") + Repository.files(below: "Tests")
        let names = Set(files.map { URL(fileURLWithPath: $0.path).lastPathComponent })
        for guide in ["README.md", ".github/ARCHITECTURE.md", ".github/CONTRIBUTING.md"] {
            let text = try String(contentsOf: Repository.root.appending(path: guide), encoding: .utf8)
            for path in text.matches(of: /`([A-Za-z+\/]+\/[A-Za-z+]+\.swift)`/).map(\.1) {
                let isThere = places.contains {
                    FileManager.default.fileExists(atPath: Repository.root.appending(path: $0 + path).path)
                }
                #expect(isThere, "\(guide) names \(path)")
            }
            for name in text.matches(of: /`([A-Za-z+]+\.swift)`/).map({ String($0.1) }) {
                #expect(names.contains(name), "\(guide) names \(name)")
            }
        }
    }

    @Test("keep the top level to what everybody expects there")
    func topLevel() throws {
        let allowed: Set<String> = [
            "README.md", "Package.swift", "Package.resolved", "Sources", "Tests", "themes", "screenshots", "LICENSE",
        ]
        let strays = try Repository.entries("").filter { !$0.hasPrefix(".") && !allowed.contains($0) }
        #expect(strays.isEmpty, "\(strays.joined(separator: ", "))")
    }
}
