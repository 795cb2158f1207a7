import CallDomain

extension ImportProblem {
    /// What is wrong and what to do, as sentences.
    public var words: String {
        switch self {
        case .notText: "It is not a text but a spreadsheet or a packed file: save it as CSV. Nothing was taken."
        case .binary: "It holds NUL bytes and is not a text: save it as CSV in UTF-8. Nothing was taken."
        case .utf32: "It is UTF-32, which is not read: save it as UTF-8. Nothing was taken."
        case .damagedUTF16: "It is UTF-16 with damaged characters: save it as UTF-8. Nothing was taken."
        case .quoteNotClosed(let line):
            "line \(line): a quotation mark is opened and not closed. Nothing was taken."
        case .strayQuote(let line):
            "line \(line): a quotation mark stands within a cell that is not quoted. Nothing was taken."
        case .textAfterQuote(let line):
            "line \(line): text follows a closing quotation mark. Nothing was taken."
        case .columnUnclear(let candidates, let columns):
            candidates.isEmpty
                ? "No column is known to hold the numbers. Name the column by --column: \(Self.list(columns)). "
                    + "Nothing was taken."
                : "\(candidates.count) columns could hold the numbers. Name the column: "
                    + candidates.prefix(Self.shown).map { "--column \($0)" }.joined(separator: " or ")
                    + ". Nothing was taken."
        case .noSuchColumn(let name, let columns):
            "There is no column \u{201C}\(name)\u{201D}. There are \(Self.list(columns)). Nothing was taken."
        }
    }

    private static let shown = 12

    private static func list(_ columns: [String]) -> String {
        columns.prefix(shown).joined(separator: ", ") + (columns.count > shown ? " …" : "")
    }
}
