/// Measures characters; one of several scalars takes long, so it is measured once.
struct TextMeasure {
    private var known: [Character: TextCell] = [:]

    mutating func cell(_ character: Character) -> TextCell {
        let scalars = character.unicodeScalars
        guard scalars.dropFirst().first != nil else { return TextCell(character) }
        // Equal characters may be written in different bytes.
        if let cell = known[character], cell.bytes == character.utf8.count { return cell }
        let cell = TextCell(character)
        known[character] = cell
        return cell
    }
}
