import CallDomain
import TerminalUI

/// A field of several lines, opened over the form.
struct EditorState: Sendable {
    enum Content: Sendable {
        case message(MessageEditing)
        case object(ObjectEditing)
        case pairs(PairEditing)
    }

    let field: Field
    /// What stood in the field when it was opened.
    private let original: FieldValue?
    private let opened: Content
    var content: Content

    init(_ field: Field, value: FieldValue?) {
        self.field = field
        original = value
        content =
            switch field.kind {
            case .pairs, .object: .pairs(PairEditing(field, rows: field.rows(of: value)))
            case .typedObjects: .object(ObjectEditing(field, text: Self.lines(value)))
            default: .message(MessageEditing(Self.lines(value)))
            }
        opened = content
    }

    /// What is written, for the form; what was not changed stays as it was.
    var value: FieldValue? {
        switch (content, opened) {
        case (.message(let now), .message(let then)):
            now.editor.text == then.editor.text ? original : .text(now.editor.text)
        case (.object(let now), .object(let then)):
            now.editor.text == then.editor.text ? original : .text(now.editor.text)
        case (.pairs(let now), .pairs(let then)):
            now.rows == then.rows ? original : .pairs(now.filledRows)
        default: original
        }
    }

    var context: Context {
        switch content {
        case .message: .editor
        case .object: .objectEditor
        case .pairs: .pairEditor
        }
    }

    static func rect(in size: Size) -> Rect {
        Rect(size: size).centered(width: min(104, size.width - 4), height: min(30, size.height - 4))
    }

    /// Rows below the text: how much there is, two of notes, and what the field is for.
    static let footRows = 4

    /// Where the text or the rows stand.
    static func body(in size: Size) -> Rect {
        rect(in: size).inset(horizontal: 2, vertical: 1).splitBottom(footRows).rest
    }

    static func foot(in size: Size) -> Rect {
        rect(in: size).inset(horizontal: 2, vertical: 1).splitBottom(footRows).bottom
    }

    /// A value as lines that the editor can change and the form reads back as the same.
    private static func lines(_ value: FieldValue?) -> String {
        switch value {
        case .text(let text): text
        case .pairs(let pairs): pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
        case .object(let members): JSON.object(members).pretty
        case .toggle, nil: ""
        }
    }
}
