import CallDomain
import TerminalUI

/// Objects being written as JSON or as lines, kept as typed whether they can be read or not.
struct ObjectEditing: Sendable {
    let field: Field
    private(set) var editor: ParagraphEditor
    private(set) var problem: FieldProblem?

    init(_ field: Field, text: String) {
        self.field = field
        editor = ParagraphEditor(text)
        problem = read().problem
    }

    var isBlank: Bool { editor.text.allSatisfy(\.isWhitespace) }

    @discardableResult
    mutating func change<Result>(_ body: (inout ParagraphEditor) -> Result) -> Result {
        let before = editor.text
        let result = body(&editor)
        if editor.text != before { problem = read().problem }
        return result
    }

    /// Writes what is meant as JSON over several lines.
    /// - Returns: false where it cannot be read.
    mutating func tidy() -> Bool {
        let reading = read()
        guard let json = reading.json, reading.problem?.severity != .error else { return false }
        change { $0.replaceAll(with: json.pretty) }
        return true
    }

    /// Bytes of the line the problem is in, and of the character at which it was found.
    var problemRange: (line: Range<Int>, character: Range<Int>)? {
        guard case .line(let number, let column)? = problem?.place else { return nil }
        let text = editor.text.utf8
        var start = text.startIndex
        for _ in 1..<max(1, number) {
            guard let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            start = text.index(after: end)
        }
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
        let first = text.distance(from: text.startIndex, to: start)
        let last = text.distance(from: text.startIndex, to: end)
        let place = min(first + max(0, (column ?? 1) - 1), max(first, last - 1))
        return (first..<last, column == nil ? first..<first : place..<min(last, place + 1))
    }

    private func read() -> (json: JSON?, problem: FieldProblem?) {
        isBlank ? (nil, nil) : field.readAlone(.text(editor.text))
    }
}
