/// What a piece of the screen means; themes give each role a style.
public enum Role: String, Hashable, Sendable, CaseIterable {
    case text
    case muted
    case accent
    case title
    case header
    case border
    case borderFocused
    /// The row under the cursor.
    case selection
    /// The row under the cursor of a pane without focus.
    case selectionInactive
    case marked
    case field
    case fieldFocused
    case fieldError
    case placeholder
    case required
    case hint
    /// Names of keys in the footer.
    case key
    case success
    case warning
    case danger
    case info
    case stateScheduled
    case stateQueued
    case stateRinging
    case stateLive
    case stateCompleted
    case stateVoicemail
    case stateNoAnswer
    case stateFailed
    case stateUnknown
    case stateCanceled
    case production
    case sandbox
    case demo
    /// Letters that a filter matched.
    case match
    case speakerAgent
    case speakerCallee
    case jsonKey
    case jsonString
    case jsonNumber
    case jsonKeyword
    /// What lies behind a dialog.
    case shadow
}
