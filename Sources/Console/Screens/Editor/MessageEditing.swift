import CallDomain
import TerminalUI

/// A message being written, with placeholders that the provider fills in.
struct MessageEditing: Sendable {
    private(set) var editor: ParagraphEditor
    private(set) var placeholders: MessagePlaceholders
    /// The message with a contact's record put in, where that is looked at.
    var preview: Preview?

    struct Preview: Sendable {
        let message: MessagePreview
        /// Scrolls it; nothing is written into it.
        var viewer: ParagraphEditor

        init(_ text: String, contact: Contact) {
            message = MessagePreview(text, contact: contact)
            viewer = ParagraphEditor(message.text)
            viewer.cursor = 0
        }
    }

    init(_ text: String) {
        editor = ParagraphEditor(text)
        placeholders = MessagePlaceholders(editor.text)
    }

    @discardableResult
    mutating func change<Result>(_ body: (inout ParagraphEditor) -> Result) -> Result {
        let before = editor.text
        let result = body(&editor)
        if editor.text != before { placeholders = MessagePlaceholders(editor.text) }
        return result
    }
}
