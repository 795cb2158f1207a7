import CallDomain
import GRDB

/// What a text is looked for as: nobody types the spaces of a number as it is written elsewhere, nor its plus.
struct DoNotCallSearch {
    /// A whole number is looked for under every spelling of its line.
    let numbers: [String]
    let text: String

    init(_ text: String) {
        let digits = text.filter { $0.isNumber || $0 == "+" }
        numbers = (digits.isEmpty ? [text] : LineSpellings.all(of: digits)).map { $0.asStored }
        self.text = text.lowercased().asStored
    }

    /// For a table whose column `person` tells who did it.
    func condition(person: String) -> String {
        let parts =
            numbers.map { _ in "instr(number, ?) > 0" } + [
                "instr(lower(reason), ?) > 0", "instr(lower(\(person)), ?) > 0",
            ]
        return parts.joined(separator: " OR ")
    }

    var arguments: StatementArguments { StatementArguments(numbers + [text, text]) }
}
