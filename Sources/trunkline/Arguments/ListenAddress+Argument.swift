import ArgumentParser
import CallCore

extension ListenAddress {
    /// Throws `ValidationError`.
    init(parsing text: String) throws {
        guard let address = ListenAddress(text) else {
            throw ValidationError("\u{201C}\(text)\u{201D} is no address to listen on: it must be \(Self.words).")
        }
        self = address
    }
}
