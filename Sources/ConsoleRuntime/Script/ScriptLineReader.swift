import CallCore
import Console
import Foundation
import TerminalUI

/// Reads one line of a script.
struct ScriptLineReader {
    static let defaultLimit = Duration.seconds(10)
    private static let verbs = [
        "key", "type", "paste", "command", "wait", "wait-gone", "wait-idle", "resize", "click", "save-screen",
        "save-svg", "quit",
    ]

    private let file: String
    private let number: Int
    private let verb: String
    private var rest: Substring

    init(_ line: String, file: String, number: Int) {
        self.file = file
        self.number = number
        let parts = line.split(separator: " ", maxSplits: 1)
        verb = parts.first.map(String.init) ?? ""
        rest = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
    }

    mutating func step() throws(ScriptError) -> ScriptStep {
        let step = try read()
        guard rest.allSatisfy(\.isWhitespace) else { throw failure("there is more than \(verb) takes: \(rest)") }
        return step
    }

    private mutating func read() throws(ScriptError) -> ScriptStep {
        switch verb {
        case "key": return .key(try key())
        case "type": return .type(try text())
        case "paste": return .paste(try text())
        case "command": return .command(try command())
        case "wait": return .wait(text: try text(), limit: try limit())
        case "wait-gone": return .waitGone(text: try text(), limit: try limit())
        case "wait-idle": return .waitIdle(limit: try limit())
        case "resize": return .resize(Size(width: try whole(1...1_024), height: try whole(1...512)))
        case "click": return .click(Point(try whole(0...1_023), try whole(0...511)))
        case "save-screen": return .saveScreen(path: try text())
        case "save-svg": return .saveSVG(path: try text())
        case "quit": return .quit
        default:
            let near = NearestNames.sentence(NearestNames.to(verb, among: Self.verbs))
            throw failure("there is no step \u{201C}\(verb)\u{201D}.\(near)")
        }
    }

    private func failure(_ words: String) -> ScriptError { ScriptError(file: file, line: number, words: words) }

    private mutating func word() -> String? {
        rest = rest.drop { $0 == " " }
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        return word.isEmpty ? nil : String(word)
    }

    private mutating func key() throws(ScriptError) -> KeyPress {
        guard let name = word() else { throw failure("key needs a key's name, such as n, enter or ctrl-r") }
        guard let key = KeyPress(parsing: name) else { throw failure("there is no key \u{201C}\(name)\u{201D}") }
        return key
    }

    private mutating func command() throws(ScriptError) -> CommandID {
        guard let name = word() else { throw failure("command needs a command's name, such as newCall") }
        if let command = CommandID(rawValue: name) { return command }
        let near = NearestNames.sentence(NearestNames.to(name, among: CommandID.allCases.map(\.rawValue)))
        throw failure("there is no command \u{201C}\(name)\u{201D}.\(near)")
    }

    private mutating func whole(_ range: ClosedRange<Int>) throws(ScriptError) -> Int {
        guard let word = word(), let number = Int(word), range.contains(number) else {
            throw failure("\(verb) needs two whole numbers within \(range.lowerBound)–\(range.upperBound)")
        }
        return number
    }

    /// Seconds (`10s`, `0.5s`) or milliseconds (`500ms`), ten seconds where nothing is said.
    private mutating func limit() throws(ScriptError) -> Duration {
        guard let word = word() else { return Self.defaultLimit }
        let (digits, scale) = word.hasSuffix("ms") ? (word.dropLast(2), 1.0) : (word.dropLast(1), 1_000.0)
        guard word.hasSuffix("s"), let value = Double(digits), value >= 0, value * scale <= 3_600_000 else {
            throw failure("\u{201C}\(word)\u{201D} is no time such as 10s or 500ms")
        }
        return .milliseconds(Int(value * scale))
    }

    /// In quotation marks (with `\n`, `\t`, `\"`, `\\`), or all that is left of the line.
    private mutating func text() throws(ScriptError) -> String {
        guard rest.first == "\"" else {
            guard !rest.isEmpty else { throw failure("\(verb) needs a text") }
            defer { rest = "" }
            return String(rest)
        }
        var text = ""
        var isEscaped = false
        for index in rest.indices.dropFirst() {
            let character = rest[index]
            if isEscaped {
                guard let meant = Self.escapes[character] else { throw failure("\\\(character) means nothing") }
                text.append(meant)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                rest = rest[rest.index(after: index)...]
                return text
            } else {
                text.append(character)
            }
        }
        throw failure("the quotation mark at the end is missing")
    }

    private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "\"": "\"", "\\": "\\"]
}
