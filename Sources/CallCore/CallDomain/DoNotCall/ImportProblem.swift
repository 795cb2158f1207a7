/// Why nothing is taken from a file: its shape is not wholly understood, so that rows could be lost or mistaken in silence.
public enum ImportProblem: Error, Hashable, Sendable {
    /// A spreadsheet's own format, or something packed.
    case notText
    /// NUL bytes in what is no UTF-16.
    case binary
    case utf32
    /// Half a character, or an odd number of bytes.
    case damagedUTF16
    /// Lines count from 1 on.
    case quoteNotClosed(line: Int)
    case strayQuote(line: Int)
    case textAfterQuote(line: Int)
    /// No column is known to hold the numbers, or several could; what a person can name.
    case columnUnclear(candidates: [String], columns: [String])
    case noSuchColumn(String, columns: [String])
}
