/// Numbers read from a file: one a line, or CSV with the numbers in one column.
///
/// Nothing is taken of a file whose quotation marks, encoding or columns are not understood; single rows that hold no number are
/// counted.
public struct DoNotCallFile: Hashable, Sendable {
    public struct Unreadable: Hashable, Sendable {
        /// From 1 on.
        public let line: Int
        /// The beginning of what stood there.
        public let text: String
        /// Why not, as the end of a sentence.
        public let problem: String
    }

    /// E.164, each once, in the order of the file.
    public private(set) var numbers: [String] = []
    /// How often a number stood there that had stood there before.
    public private(set) var repeats = 0
    /// The first ones, up to `mostShown`.
    public private(set) var unreadable: [Unreadable] = []
    public private(set) var unreadableCount = 0
    /// Rows with more or fewer cells than the first one whose number is in its place all the same.
    public private(set) var raggedCount = 0
    /// The line of the first of them, from 1 on.
    public private(set) var firstRagged: Int?
    /// The text was no UTF-8 and was read as Windows-1252.
    public let isWindows1252: Bool

    public static let mostShown = 1_000

    /// - Parameters:
    ///   - region: the country (ISO 3166) of numbers that are written without a country code.
    ///   - column: where the numbers stand: a heading, or a position from 1 on.
    public init(_ data: [UInt8], region: String? = nil, column: String? = nil) throws(ImportProblem) {
        let text = try ImportedText(data)
        isWindows1252 = text.isWindows1252
        let separator = CSVSeparator(of: text.bytes)
        let reader = CSVReader(
            text.bytes, separator: separator.byte, position: separator.start, line: separator.start == 0 ? 1 : 2)
        let (first, width) = try Self.survey(reader)
        let place = try NumberColumn(in: first, named: column, region: region)
        try read(reader, place, width: width, region: region)
    }

    private static let surveyed = 201

    /// Reads the whole once, so that nothing is taken where the end is not understood. Gives back the first rows.
    private static func survey(_ reader: CSVReader) throws(ImportProblem) -> (first: [CSVReader.Row], width: Int) {
        var reader = reader
        var first: [CSVReader.Row] = []
        while let row = try reader.next() {
            if first.count < surveyed, !row.isBlank { first.append(row) }
        }
        return (first, first.first?.cells.count ?? 0)
    }

    private mutating func read(
        _ reader: CSVReader, _ place: NumberColumn, width: Int, region: String?
    ) throws(ImportProblem) {
        var reader = reader
        var seen: Set<String> = []
        var isFirst = true
        while let row = try reader.next() {
            guard !row.isBlank else { continue }
            defer { isFirst = false }
            guard !(isFirst && place.hasHeading) else { continue }
            guard let text = cell(of: row, at: place.index, width: width) else { continue }
            take(text, on: row.line, region: region, &seen)
        }
    }

    /// `nil` where the row has no such cell, or more cells than the first row, so that the number may stand elsewhere.
    private mutating func cell(of row: CSVReader.Row, at index: Int, width: Int) -> String? {
        let isLonger = !row.cells.dropFirst(width).allSatisfy(\.isEmpty)
        guard index == 0 || !isLonger, row.cells.indices.contains(index) else {
            refuse(row.cells.joined(separator: " | "), row.line, "it has \(row.cells.count) cells, not \(width)")
            return nil
        }
        if isLonger || row.cells.count < width {
            raggedCount += 1
            firstRagged = firstRagged ?? row.line
        }
        return row.cells[index]
    }

    private mutating func take(_ text: String, on line: Int, region: String?, _ seen: inout Set<String>) {
        let reading = PhoneNumber.read(text, region: region)
        guard let number = reading.number else {
            return refuse(text, line, reading.problem ?? "it is not a telephone number")
        }
        guard seen.insert(number.e164).inserted else {
            repeats += 1
            return
        }
        numbers.append(number.e164)
    }

    private mutating func refuse(_ text: String, _ line: Int, _ problem: String) {
        unreadableCount += 1
        guard unreadable.count < Self.mostShown else { return }
        unreadable.append(Unreadable(line: line, text: text.clipped(to: 60), problem: problem))
    }
}
