import CallDomain
import Foundation
import TerminalUI

/// A note of several lines being written about a call, or about several.
struct NoteState: Sendable {
    static let longest = 10_000

    let calls: [Call]
    var editor: ParagraphEditor
    private let before: String

    /// `draft` is what was written before and not kept.
    init(calls: [Call], draft: String?) {
        self.calls = calls
        before = calls.count == 1 ? calls.first?.remark ?? "" : ""
        editor = ParagraphEditor(draft ?? before, limit: Self.longest)
    }

    var isChanged: Bool { editor.text != before }

    var remark: CallRemark { CallRemark(note: Self.change(to: editor.text)) }

    /// What a text that was written says of the note.
    static func change(to written: String) -> CallRemark.Change<String> {
        let text = written.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty || text == "-" ? .clear : .set(text)
    }
}
