import CallDomain
import TerminalUI

extension ConsoleState {
    /// Hands what is written to the operator's own editor.
    mutating func openOutside() -> [Effect] {
        guard let editor = openedEditor else { return [] }
        let path = editor.field.path
        switch editor.content {
        case .message(let message):
            return [.editOutside(OutsideEdit(path: path, text: message.editor.text, suffix: "txt"))]
        case .object(let object):
            return [.editOutside(OutsideEdit(path: path, text: object.editor.text, suffix: "json"))]
        case .pairs(let pairs):
            guard let text = pairs.rows.text(isObject: pairs.hasTypes) else {
                say("Settle the marked rows first: written to a file they would come back as others.", .warning)
                return []
            }
            return [.editOutside(OutsideEdit(path: path, text: text, suffix: pairs.hasTypes ? "json" : "txt"))]
        }
    }

    /// Takes in what the operator's own editor left.
    mutating func take(_ outcome: OutsideEdit.Outcome, from edit: OutsideEdit) {
        guard openedEditor?.field.path == edit.path else { return }
        switch outcome {
        case .kept(let words):
            say("\(words) The text is as it was.", .warning)
        case .edited(let text):
            let text = Self.withoutAddedLineEnd(text, edit.text)
            guard text != edit.text else { return say("Nothing was changed.") }
            withEditor { editor, console in console.take(text, into: &editor) }
        }
    }

    private mutating func take(_ text: String, into editor: inout EditorState) {
        switch editor.content {
        case .message(var message):
            message.preview = nil
            sayLeftOut(message.change { $0.replaceAll(with: text) })
            editor.content = .message(message)
        case .object(var object):
            sayLeftOut(object.change { $0.replaceAll(with: text) })
            editor.content = .object(object)
        case .pairs(var pairs):
            let isBlank = text.allSatisfy(\.isWhitespace) || text.filter { !$0.isWhitespace } == "{}"
            guard let rows = isBlank ? [] : PastedPairs(text, isObject: pairs.hasTypes)?.pairs else {
                return say("What came back cannot be read as rows. The rows are as they were.", .warning)
            }
            pairs.replaceAll(with: rows)
            editor.content = .pairs(pairs)
        }
    }

    /// Editors end the last line whether it was ended or not.
    private static func withoutAddedLineEnd(_ text: String, _ before: String) -> String {
        guard text.utf8.last == UInt8(ascii: "\n"), before.utf8.last != UInt8(ascii: "\n") else { return text }
        return String(text.dropLast())
    }
}
