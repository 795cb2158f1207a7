import CallCore

extension Session {
    /// The bytes of a file named on the command line, `-` for the standard input. Throws `CommandFailure`.
    static func file(_ path: String, upTo limit: Int) throws(CommandFailure) -> [UInt8] {
        do {
            return try BoundedFile.named(path, upTo: limit)
        } catch {
            throw CommandFailure(.badData, "\(path == "-" ? "stdin" : path) \(error.words)")
        }
    }
}
