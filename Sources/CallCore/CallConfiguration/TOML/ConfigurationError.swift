import CallDomain

/// What is wrong with a configuration, and where.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1; `nil` where the whole file is meant.
    public let line: Int?
    public let words: String

    public init(file: String, line: Int?, words: String) {
        self.file = file
        self.line = line
        self.words = words
    }

    public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(words)" }
}
