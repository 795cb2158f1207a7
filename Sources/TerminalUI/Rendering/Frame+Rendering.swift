extension Frame {
    /// The rows as text with blanks at their ends cut off, each ended by a line end.
    public func plainText() -> String {
        var text = ""
        for y in 0..<size.height {
            text += plainText(row: y)
            text += "\n"
        }
        return text
    }

    /// One row as text without the blanks at its end.
    public func plainText(row y: Int) -> String {
        var line = ""
        var blanks = 0
        for cell in row(y) {
            if cell.text == " " {
                blanks += 1
                continue
            }
            line += String(repeating: " ", count: blanks) + cell.text
            blanks = 0
        }
        return line
    }

    /// The styles as text: a row of letters for each row of cells (`.` is the standard style), then what each letter means.
    public func styleMap() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var names: [Style: Character] = [.standard: "."]
        var legend = ""
        var map = ""
        for y in 0..<size.height {
            for cell in row(y) {
                if let name = names[cell.style] {
                    map.append(name)
                    continue
                }
                let index = names.count - 1
                let name = index < letters.count ? letters[index] : "*"
                names[cell.style] = name
                legend += "\(name) \(cell.style)\n"
                map.append(name)
            }
            map += "\n"
        }
        return map + legend
    }
}
