/// Numbers read from a file: one a line, or CSV with the number in the first column or under `number` or `phone`.
public struct DoNotCallFile: Hashable, Sendable {
    public struct Unreadable: Hashable, Sendable {
        /// From 1 on.
        public let line: Int
        public let text: String
        /// Why not, as the end of a sentence.
        public let problem: String
    }

    /// E.164, each once, in the order of the file.
    public private(set) var numbers: [String] = []
    /// How often a number stood there that had stood there before.
    public private(set) var repeats = 0
    public private(set) var unreadable: [Unreadable] = []

    /// `region` (ISO 3166) is the country of numbers that are written without a country code.
    public init(_ text: String, region: String? = nil) {
        let rows = CSVRows(text).rows.filter { row in row.fields.contains { !$0.isEmpty } }
        let column = rows.first.flatMap { Self.column($0.fields) }
        var seen: Set<String> = []
        for row in column == nil ? rows[...] : rows.dropFirst() {
            let index = column ?? 0
            let text = row.fields.indices.contains(index) ? row.fields[index] : ""
            switch PhoneNumber.read(text, region: region) {
            case .valid(let number), .possible(let number):
                guard seen.insert(number.e164).inserted else {
                    repeats += 1
                    continue
                }
                numbers.append(number.e164)
            case .impossible(let problem):
                unreadable.append(Unreadable(line: row.line, text: text, problem: problem))
            }
        }
    }

    /// Where the first row names its columns.
    private static func column(_ header: [String]) -> Int? {
        let names: Set<String> = ["number", "phone", "phone_number", "phone number"]
        return header.firstIndex { names.contains($0.lowercased()) }
    }
}
