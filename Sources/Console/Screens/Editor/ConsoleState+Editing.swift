import CallDomain
import TerminalUI

extension ConsoleState {
    /// Does what a command means in an editor, or in the form's field that is typed in.
    mutating func edit(_ id: CommandID) -> [Effect] {
        if case .compose(var compose)? = layers.last {
            if id == .undo { compose.editor.undo() } else { compose.editor.redo() }
            compose.takeTyped(formContext(for: compose))
            layers[layers.count - 1] = .compose(compose)
            return []
        }
        if id == .openOutside { return openOutside() }
        withEditor { editor, console in
            switch editor.content {
            case .message(var message):
                console.edit(&message, id)
                editor.content = .message(message)
            case .object(var object):
                console.edit(&object, id)
                editor.content = .object(object)
            case .pairs(var pairs):
                Self.edit(&pairs, id)
                editor.content = .pairs(pairs)
            }
        }
        return []
    }

    var canUndo: Bool {
        switch openedEditor?.content {
        case .message(let message)?: message.editor.canUndo
        case .object(let object)?: object.editor.canUndo
        case .pairs(let pairs)?: pairs.canUndo
        case nil: composing?.editor.canUndo ?? false
        }
    }

    var canRedo: Bool {
        switch openedEditor?.content {
        case .message(let message)?: message.editor.canRedo
        case .object(let object)?: object.editor.canRedo
        case .pairs(let pairs)?: pairs.canRedo
        case nil: composing?.editor.canRedo ?? false
        }
    }

    private mutating func edit(_ message: inout MessageEditing, _ id: CommandID) {
        let contact = MessageWords(message.placeholders, state: self).contact
        guard id == .preview else {
            message.preview = nil
            return message.change { Self.step(&$0, id) }
        }
        guard message.preview == nil else { return message.preview = nil }
        guard let contact else {
            return say("Choose a contact first: a preview shows the names of a contact's record.", .warning)
        }
        message.preview = MessageEditing.Preview(message.editor.text, contact: contact)
    }

    private mutating func edit(_ object: inout ObjectEditing, _ id: CommandID) {
        switch id {
        case .tidy:
            if object.isBlank { return }
            if !object.tidy() { say("This cannot be read yet, so it stays as it is.", .warning) }
        case .goToProblem:
            guard let range = object.problemRange else { return }
            object.change {
                $0.cursorByte = range.character.isEmpty ? range.line.upperBound : range.character.lowerBound
            }
        default:
            object.change { Self.step(&$0, id) }
        }
    }

    private static func step(_ editor: inout ParagraphEditor, _ id: CommandID) {
        _ = id == .undo ? editor.undo() : editor.redo()
    }

    private static func edit(_ pairs: inout PairEditing, _ id: CommandID) {
        switch id {
        case .undo: pairs.undo()
        case .redo: pairs.redo()
        case .nextCell: pairs.moveCell(by: 1)
        case .previousCell: pairs.moveCell(by: -1)
        case .addRow: pairs.addRow()
        case .duplicateRow: pairs.duplicateRow()
        case .deleteRow: pairs.deleteRow()
        case .shiftRowUp: pairs.shiftRow(by: -1)
        case .shiftRowDown: pairs.shiftRow(by: 1)
        case .toggleType: pairs.toggleType()
        case .goToProblem: pairs.goToProblem()
        default: break
        }
    }
}
