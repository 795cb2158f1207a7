import CallDomain
import CallFiles
import Foundation
import TOMLKit

/// A TOML file read with care: every mistake names the file, the line, the key, what was found and what was meant.
public struct TOMLDocument {
    public let root: TOMLSection

    /// Throws `ConfigurationError`.
    public init(text: String, file: String) throws(ConfigurationError) {
        do {
            let lines = TOMLLines(file: file, text: text)
            try lines.refuseWhatAborts()
            root = TOMLSection(table: try TOMLTable(string: text), path: [], lines: lines)
        } catch let error as TOMLParseError {
            throw ConfigurationError(file: file, line: Int(error.source.begin.line), words: error.description)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(file: file, line: nil, words: "cannot be read: \(error)")
        }
    }

    /// What is longer is no file that a person wrote.
    public static let largest = 1 << 20

    public init(contentsOf path: String) throws(ConfigurationError) {
        do {
            try self.init(bytes: BoundedFile.plain(path, upTo: Self.largest), file: path)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            let words = (error as? BoundedFile.Problem ?? .missing).words
            throw ConfigurationError(file: path, line: nil, words: words)
        }
    }

    init(bytes: [UInt8], file: String) throws(ConfigurationError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError(file: file, line: nil, words: "is not UTF-8 text")
        }
        try self.init(text: text, file: file)
    }
}

/// Finds the line a key stands on: the parser tells lines of syntax errors only.
struct TOMLLines {
    let file: String
    private let lines: [Substring]

    init(file: String, text: String) {
        self.file = file
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    /// Refuses what the parser would not refuse but end the program on: a table's header that begins with no name.
    /// Line ends and controls that TOML does not know are refused with it, since they could hide such a header.
    func refuseWhatAborts() throws(ConfigurationError) {
        for (index, line) in lines.enumerated() {
            let scalars = line.unicodeScalars
            if scalars.contains(where: { $0 != "\t" && Self.controls.contains($0.properties.generalCategory) }) {
                throw ConfigurationError(
                    file: file, line: index + 1, words: "a control character stands here; take it out.")
            }
            if Self.isNamelessHeader(scalars) {
                throw ConfigurationError(
                    file: file, line: index + 1,
                    words: "the name of a table in [ ] begins with a letter, a digit or a quotation mark.")
            }
        }
    }

    private static let controls: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]

    private static func isNamelessHeader(_ line: Substring.UnicodeScalarView) -> Bool {
        let header = line.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        guard header.first == "[" else { return false }
        let name = header.dropFirst(header.dropFirst().first == "[" ? 2 : 1).drop { $0.properties.isWhitespace }
        guard let first = name.first else { return true }
        let isName = first.isASCII && (first.properties.isAlphabetic || first.properties.numericType != nil)
        return !isName && !["_", "-", "\"", "'"].contains(first)
    }

    /// The line of `key` in the table at `path`; else the table's own line; else none.
    ///
    /// Of several tables with one header, `row` says which is meant.
    func line(of key: String?, in path: [String], row: Int? = nil) -> Int? {
        var current: [String] = []
        var header: Int?
        var seen = -1
        for (index, line) in lines.enumerated() {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("[") {
                current = Self.names(trimmed.trimmingCharacters(in: ["[", "]", " "]))
                if current == path { seen += 1 }
                if current == path, row == nil || row == seen { header = index + 1 }
                continue
            }
            guard current == path, row == nil || row == seen, let key, let equals = trimmed.firstIndex(of: "=") else {
                continue
            }
            if Self.names(String(trimmed[..<equals])).first == key { return index + 1 }
        }
        return header
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ".").map { $0.trimmingCharacters(in: [" ", "\t", "\"", "'"]) }
    }
}
