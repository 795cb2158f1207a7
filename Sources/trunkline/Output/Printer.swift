import CallCore
import TerminalUI

/// Data goes to stdout, as text for people or as JSON for programs; words about the work go to stderr.
struct Printer: Sendable {
    let printsJSON: Bool

    /// One document, in the shape that was asked for.
    func document(_ json: @autoclosure () -> JSON, text: () -> String) throws(BrokenPipe) {
        if printsJSON {
            try StandardStream.output.write(json().pretty + "\n")
        } else {
            let text = text()
            if !text.isEmpty { try StandardStream.output.line(text) }
        }
    }

    /// One of a stream of lines: an object a line, or a line for people.
    func event(_ json: @autoclosure () -> JSON, text: () -> String) throws(BrokenPipe) {
        if printsJSON {
            try StandardStream.output.write(json().compact + "\n")
        } else {
            try StandardStream.output.write(SafeText(untrusted: text(), limit: .max).string + "\n")
        }
    }

    func note(_ words: String) { StandardStream.error.say(words) }
}
