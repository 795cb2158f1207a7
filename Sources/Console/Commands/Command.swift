import TerminalUI

/// One row of the command table: everything the footer, the help and the keys need to know of a command.
public struct Command: Sendable {
    public enum Group: String, Sendable, CaseIterable {
        case screens = "Screens"
        case list = "Lists"
        case call = "A call"
        case opened = "The opened call"
        case watching = "Watching"
        case form = "The form"
        case accounts = "Accounts"
        case doNotCall = "Do not call"
        case dialog = "Dialogs"
        case editing = "Editors"
        case program = "Program"
    }

    public let id: CommandID
    public let title: SafeText
    /// The word in the footer; `nil` keeps it out.
    public let hint: SafeText?
    public let group: Group
    /// The first one is shown.
    public let keys: [KeyPress]
    public let contexts: Set<Context>
    /// Rings a telephone or ends a call: off in read-only mode, and never on the key that opened the question.
    public let isDangerous: Bool

    init(
        _ id: CommandID, _ title: SafeText, hint: SafeText? = nil, _ group: Group, keys: [String],
        in contexts: Set<Context>, dangerous: Bool = false
    ) {
        self.id = id
        self.title = title
        self.hint = hint
        self.group = group
        self.keys = keys.compactMap(KeyPress.init(parsing:))
        self.contexts = contexts
        self.isDangerous = dangerous
    }
}
