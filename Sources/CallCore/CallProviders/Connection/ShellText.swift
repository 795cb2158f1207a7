import CallDomain

/// Words for a POSIX shell.
enum ShellText {
    /// The text as one word that the shell takes literally.
    static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "A"..."Z", "a"..."z", "0"..."9", "-", "_", ".", "/", ":", "@", "%", "+", ",", "=": true
                default: false
                }
            }
        if isPlain { return text }
        return "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
