import Foundation
import Testing

@testable import CallDomain

/// The example numbers of a region, as the newest number plan that is published has them.
struct ExampleNumbers: Sendable, CustomTestStringConvertible {
    let region: String
    /// E.164, by what stands behind them.
    let numbers: [(kind: String, number: String)]

    var testDescription: String { region }

    static let table = text.split(separator: "\n").compactMap { ExampleNumbers(row: String($0)) }

    /// `region code: kind digits, kind digits`; a region may have several rows.
    private init?(row: String) {
        let parts = row.split(separator: ":")
        let head = parts[0].split(separator: " ")
        guard parts.count == 2, head.count == 2 else { return nil }
        region = String(head[0])
        numbers = parts[1].split(separator: ",").compactMap { cell in
            let words = cell.split(separator: " ")
            return words.count == 2 ? (String(words[0]), "+\(head[1])\(words[1])") : nil
        }
    }
}

/// `RECORD_EXAMPLE_NUMBERS=FOLDER` writes the table anew, and fails: the folder is `phonenumbers/data` of the package
/// `phonenumbers` on PyPI.
struct ExampleNumbersRecording {
    @Test func recordsTheTable() throws {
        guard let folder = ProcessInfo.processInfo.environment["RECORD_EXAMPLE_NUMBERS"] else { return }
        let url = URL(fileURLWithPath: folder)
        let about = try String(
            contentsOf: url.deletingLastPathComponent().appending(path: "__init__.py"), encoding: .utf8)
        let version = try #require(about.firstMatch(of: /__version__ = "([0-9.]+)"/)).1
        let rows = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasPrefix("region_") && $0.hasSuffix(".py") }
            .flatMap { Self.rows(try String(contentsOf: url.appending(path: $0), encoding: .utf8)) }
        let source = """
            extension ExampleNumbers {
                /// From libphonenumber \(version) (Apache License 2.0); written by a test, which `RECORD_EXAMPLE_NUMBERS=FOLDER` makes
                /// write it anew.
                static let text = \"\"\"
            \(rows.map { "        \($0)" }.joined(separator: "\n"))
                    \"\"\"
            }

            """
        let path = #filePath.replacing("ExampleNumbers.swift", with: "ExampleNumbers+Table.swift")
        try source.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(path); run again without RECORD_EXAMPLE_NUMBERS")
    }

    /// Lines of a width that people read; each begins with the region.
    private static func rows(_ text: String) -> [String] {
        guard let head = text.firstMatch(of: /PhoneMetadata\(id='(\w+)', country_code=(\d+)/) else { return [] }
        var rows: [String] = []
        for match in text.matches(of: /(\w+)=PhoneNumberDesc\([^\n]*?example_number='(\d+)'/) {
            let cell = "\(match.1) \(match.2)"
            if let last = rows.last, last.count + cell.count < 105 {
                rows[rows.count - 1] += ", \(cell)"
            } else {
                rows.append("\(head.1) \(head.2): \(cell)")
            }
        }
        return rows
    }
}
