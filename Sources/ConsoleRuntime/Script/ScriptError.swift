/// What is wrong with a script, or what did not happen as it says, and on which line.
public struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A script's name, for the message.
    public let file: String
    public let line: Int
    public let words: String

    public init(file: String, line: Int, words: String) {
        self.file = file
        self.line = line
        self.words = words
    }

    public var description: String { "\(file):\(line): \(words)" }
}
