/// As much of XML as tells whether a text broke out of the element it was put in.
enum XMLShape {
    /// Every tag that opens is closed in order, and no bare ampersand stands between them.
    static func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        // A mark may follow a bracket, and make one character of both.
        let tags = /<(\/?)([A-Za-z?!][^\s<>\/]*)((?:[^<>"]|"[^"<]*")*?)(\/?)>/.matchingSemantics(.unicodeScalar)
        for match in text.matches(of: tags) {
            let (_, closes, name, _, isEmpty) = match.output
            if name.hasPrefix("?") || name.hasPrefix("!") || !isEmpty.isEmpty { continue }
            if closes.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                return false
            }
        }
        let strays = text.matches(of: /&(?!amp;|lt;|gt;|quot;|apos;|#[0-9]+;)/.matchingSemantics(.unicodeScalar))
        return open.isEmpty && strays.isEmpty
    }
}
