/// What is between `CSI 200 ~` and `CSI 201 ~`: all of it is text, whatever it looks like.
struct PasteCollector: Sendable {
    /// Characters that are kept.
    static let longest = 1 << 20
    private static let end = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var matched = 0

    /// True when the paste has ended.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count
        }
        keepMatched()
        if byte == Self.end[0] { matched = 1 } else { keep(CollectionOfOne(byte)) }
        return false
    }

    private mutating func keepMatched() {
        keep(Self.end.prefix(matched))
        matched = 0
    }

    /// The longest characters have four bytes.
    private mutating func keep(_ more: some Collection<UInt8>) {
        if bytes.count + more.count <= Self.longest * 4 { bytes += more }
    }

    /// The text, with `\n` as its line ends and U+FFFD for what is no UTF-8.
    var text: String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(Self.longest) {
            if scalar != "\n" || last != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
            last = scalar
        }
        return String(result)
    }
}
