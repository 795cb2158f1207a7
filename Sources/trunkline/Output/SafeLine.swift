import TerminalUI

/// One line of text from outside that cannot act on a terminal.
struct SafeLine {
    let text: String

    init(_ untrusted: String) { text = SafeText(untrusted: untrusted).string }
}
