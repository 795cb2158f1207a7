import CallDomain

/// Takes a key out of what a provider said, in whichever of the usual ways it is written there: as it is, escaped as in
/// JSON, an address or a page, in Base64 (alone or within more), or in hex.
struct SecretRedactor {
    /// What is shorter stands in texts by chance.
    static let shortestKey = 8

    private let key: [UInt8]
    /// The key as it is, in Base64 and in hex.
    private let needles: [[UInt8]]
    /// Bytes that one of the spellings may begin with.
    private var mayBegin = [Bool](repeating: false, count: 256)

    /// `nil` for a key too short to be told from other text.
    init?(_ secret: Secret) {
        key = Array(secret.revealed().utf8)
        guard key.count >= Self.shortestKey else { return nil }
        needles = [key] + Base64Cores(key).all + [Array(Hex.write(key).utf8), Array(Hex.write(key).uppercased().utf8)]
        for byte in Array("\\%&".utf8) + needles.compactMap(\.first) { mayBegin[Int(byte)] = true }
    }

    /// `nil` where nothing of the key stands in the text. A list of agents holds megabytes, so most bytes are only
    /// looked up.
    func erased(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBufferPointer { text in
            var result: [UInt8]?
            var (kept, index) = (0, 0)
            while index < text.count {
                guard mayBegin[Int(text[index])], let length = spelling(in: text, at: index) else {
                    index += 1
                    continue
                }
                result = (result ?? []) + text[kept..<index] + Array(HTTPRequest.redaction.utf8)
                index += length
                kept = index
            }
            return result.map { $0 + text[kept...] }
        }
    }

    func erased(_ text: String) -> String {
        erased(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// How many bytes spell the key from there on.
    private func spelling(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        // As it is before anything else: signs in the key itself may look like the beginning of an escape.
        if let needle = needles.first(where: { text[start...].starts(with: $0) }) { return needle.count }
        var index = start
        for byte in key {
            guard let length = ByteSpelling.length(of: byte, in: text, at: index) else { return nil }
            index += length
        }
        return index - start
    }
}
