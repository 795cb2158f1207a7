/// A person as people copy one from elsewhere: `Jane Smith <+1 415 555 2678>`, a contact card, a row of a spreadsheet.
public struct PastedPerson: Hashable, Sendable {
    /// As it was written.
    public private(set) var number = ""
    public private(set) var name: PastedName?
    public private(set) var email: String?
    /// What belongs to none of these.
    public private(set) var leftOut: [String] = []

    /// `nil` for a text that holds no number, or nothing besides. `region` (ISO 3166) is the country to read a number in
    /// that is written without a country code.
    public init?(_ text: String, region: String? = nil) {
        guard text.utf8.count <= Self.longest, !Self.isNumber(text), !NumberMask.isIn(text),
            !NotToCall.isSaid(in: text)
        else { return nil }
        guard let cells = ContactCard.cells(text) ?? Self.cells(text) else { return nil }
        let numbers = cells.filter { $0.kind == .number }.map(\.text)
        guard let chosen = Self.chosen(numbers, region), cells.contains(where: { $0.kind != .number }) else {
            return nil
        }
        number = chosen
        take(cells, besides: chosen)
        guard name != nil || email != nil else { return nil }
    }

    /// The one that is written whole, or the only one that can be one: beside it an id of as many digits may stand.
    private static func chosen(_ numbers: [String], _ region: String?) -> String? {
        if let whole = numbers.first(where: { $0.hasPrefix("+") }) { return whole }
        guard numbers.count > 1 else { return numbers.first }
        let valid = numbers.filter { isValid($0, region) }
        return valid.count == 1 ? valid[0] : nil
    }

    private static let longest = 4_000

    /// With its extension, or a toll-free word.
    private static func isNumber(_ text: String) -> Bool { (try? NumberText(text)) != nil }

    private static func isValid(_ text: String, _ region: String?) -> Bool {
        PhoneNumber.read(text, region: region).isValid
    }

    private mutating func take(_ cells: [PastedCell], besides number: String) {
        var isNumberTaken = false
        for cell in cells {
            switch cell.kind {
            case .number where cell.text == number && !isNumberTaken: isNumberTaken = true
            case .name(let found) where name == nil: name = found
            case .text where name == nil: name = PastedName(cell.text)
            case .email where email == nil: email = cell.text
            case .number, .name, .text, .email: leftOut.append(cell.text)
            }
        }
    }

    /// Parted by tabs, semicolons, brackets and line ends; without any of these by commas. `nil` where nobody can say which
    /// number is whose.
    private static func cells(_ text: String) -> [PastedCell]? {
        let strong: Set<Character> = ["\t", ";", "<", ">", "|", "\"", "\n", "\r", "\r\n"]
        let parts = text.split(whereSeparator: strong.contains).map { String($0).trimmed }.filter { !$0.isEmpty }
        let cells = parts.map(PastedCell.all)
        guard !cells.contains(where: { $0.count { $0.kind == .number } > 1 }), !parts.contains(where: PastedCell.goesOn)
        else { return nil }
        return holdsSeveralPeople(cells.joined()) ? nil : cells.flatMap(\.self)
    }

    /// A name, a number, and then another name with another number.
    private static func holdsSeveralPeople(_ cells: some Sequence<PastedCell>) -> Bool {
        var turns = ""
        for cell in cells {
            switch cell.kind {
            case .number: turns += "n"
            case .text, .name: turns += "t"
            case .email: continue
            }
        }
        return turns.contains(/t+n+t+n/)
    }
}

/// A person's name, with the family name apart where the text says which part it is.
public struct PastedName: Hashable, Sendable {
    public let given: String
    public let family: String

    /// `Smith, Jane` and `Jane Smith`; a single word is what the person is called.
    init(_ text: String) {
        let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        guard parts.count != 2 else {
            (given, family) = (parts[1], parts[0])
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        given = words.count > 1 ? words.dropLast().joined(separator: " ") : text
        family = words.count > 1 ? String(words[words.count - 1]) : ""
    }

    init(given: String, family: String) { (self.given, self.family) = (given, family) }

    public var whole: String { family.isEmpty ? given : given.isEmpty ? family : "\(given) \(family)" }
}

/// One part of what was pasted.
struct PastedCell: Hashable {
    enum Kind: Hashable {
        case number
        case email
        /// A name whose parts are known.
        case name(PastedName)
        case text
    }

    let kind: Kind
    let text: String

    /// What one cell holds: words may stand beside a number or an address.
    static func all(_ cell: String) -> [PastedCell] {
        var cells: [PastedCell] = []
        var rest = cell
        if let email = email(in: rest) {
            cells.append(PastedCell(kind: .email, text: email))
            rest = rest.replacing(email, with: ", ")
        }
        while cells.count < mostOfACell, let number = number(in: rest) {
            cells.append(PastedCell(kind: .number, text: number.trimmed))
            rest = rest.replacing(number, with: ", ")
        }
        let words = Self.words(rest)
        guard !words.isEmpty else { return cells }
        let texts = words.count == 2 && words.allSatisfy { !$0.contains(" ") } ? [words.joined(separator: ", ")] : words
        return texts.map { PastedCell(kind: .text, text: $0) } + cells
    }

    private static let mostOfACell = 8

    /// Words follow digits that are no whole number without them: `0429 069 GOO`.
    static func goesOn(_ cell: String) -> Bool {
        guard let number = number(in: cell), let range = cell.firstRange(of: number) else { return false }
        let behind = words(String(cell[range.upperBound...]))
        return !behind.isEmpty && !cell[..<range.lowerBound].contains(where: \.isLetter)
            && number.count(where: \.isNumber) < shortestBesideWords
    }

    private static let shortestBesideWords = 9

    /// What is left in a cell, without the labels of what stood there.
    private static func words(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { part in
            var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            while let last = words.last, NumberLabel.isLabel(last) { words.removeLast() }
            while let first = words.first, first.hasSuffix(":") { words.removeFirst() }
            let text = words.joined(separator: " ").trimmingSigns
            return text.count(where: \.isLetter) > 1 ? text : nil
        }
    }

    private static func email(in text: String) -> String? {
        let ends: Set<Character> = [",", "(", ")", "[", "]", "'"]
        return text.split { $0.isWhitespace || ends.contains($0) }.map { String($0.split(separator: ":").last ?? $0) }
            .first { word in
                let parts = word.split(separator: "@", omittingEmptySubsequences: false)
                return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            }
    }

    /// What is dialled after the call is answered goes with the number: it is no name.
    private static func withExtension(_ run: Substring, in rest: Substring) -> String {
        guard let (number, _) = NumberExtension.split(String(rest)), number == String(run).trimmed else {
            return String(run)
        }
        return String(rest)
    }

    /// The first run of digits and their punctuation that is long enough for a number.
    private static func number(in text: String) -> String? {
        let isPart: (Character) -> Bool = { character in
            character.isNumber || "+\u{FF0B}()-./ \u{A0}\u{2010}\u{2011}\u{2013}".contains(character)
        }
        var start = text.startIndex
        while start < text.endIndex {
            guard let first = text[start...].firstIndex(where: { $0.isNumber || "+\u{FF0B}(".contains($0) }) else {
                return nil
            }
            let run = text[first...].prefix(while: isPart)
            let digits = run.count(where: \.isNumber)
            if (7...20).contains(digits) { return withExtension(run, in: text[first...]) }
            start = max(run.endIndex, text.index(after: first))
        }
        return nil
    }
}

extension String {
    fileprivate var trimmingSigns: String {
        let signs: Set<Character> = ["-", ":", "\u{2013}", "\u{2014}", "/", "(", ")", "[", "]"]
        let isSign: (Character) -> Bool = { signs.contains($0) || $0.isWhitespace }
        return String(drop(while: isSign).reversed().drop(while: isSign).reversed())
    }
}
