/// Why a text is not JSON, and where: `line` and `column` count from 1, columns in characters as UTF-8 bytes.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public let reason: String
    public let line: Int
    public let column: Int

    public var description: String { "line \(line), column \(column): \(reason)" }
}
