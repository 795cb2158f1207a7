import TerminalUI

extension CommandTable {
    /// What is done with live calls, and in a call that is opened.
    static let watching = [
        Command(.moveLeft, "To the card at the left", .watching, keys: ["left"], in: [.live]),
        Command(.moveRight, "To the card at the right", .watching, keys: ["right"], in: [.live]),
        Command(.goToWaiting, "To the next call that needs a person", .watching, keys: ["!"], in: everywhere),
        Command(
            .toggleNotices, "Bell, title and notifications off or on", .watching, keys: ["z"], in: everywhere),
        Command(.switchPane, "Events or conversation", hint: "other pane", .opened, keys: ["tab"], in: [.opened]),
        Command(.find, "Search in the conversation or the events", hint: "search", .opened, keys: ["/"], in: [.opened]),
        Command(.showRaw, "What was said raw, or back", hint: "raw", .opened, keys: ["y", "enter"], in: [.opened]),
        Command(.follow, "Follow the conversation", hint: "follow", .opened, keys: ["f"], in: [.opened]),
        Command(
            .nextMatch, "Next match; a new call where nothing is searched for", .opened, keys: ["n"], in: [.opened]),
        Command(.previousMatch, "Previous match", .opened, keys: ["N"], in: [.opened]),
        Command(.copyRaw, "Copy what was said raw", .opened, keys: ["Y"], in: [.opened]),
    ]

    private static let everywhere: Set<Context> = [.board, .live, .opened, .accounts]
}
