/// A file's text, whatever people's programs saved it as: UTF-8, UTF-16 with a mark or without, or Windows-1252.
struct ImportedText {
    /// UTF-8, without a byte order mark.
    let bytes: [UInt8]
    /// It was no UTF-8, so that its letters are a guess.
    let isWindows1252: Bool

    init(_ data: [UInt8]) throws(ImportProblem) {
        guard !Self.signatures.contains(where: data.starts(with:)) else { throw .notText }
        switch UnicodeForm(of: data) {
        case .utf32: throw .utf32
        case .utf16(let isBigEndian, let mark):
            guard let text = UnicodeForm.text(utf16: data.dropFirst(mark), isBigEndian: isBigEndian) else {
                throw .damagedUTF16
            }
            (bytes, isWindows1252) = (Array(text.utf8), false)
        case .utf8(let mark):
            let rest = Array(data.dropFirst(mark))
            isWindows1252 = String(validating: rest, as: UTF8.self) == nil
            bytes = isWindows1252 ? Array(Windows1252.text(rest).utf8) : rest
        }
        guard !bytes.contains(0) else { throw .binary }
    }

    /// Of ZIP, which newer spreadsheets are, of older ones, of gzip, and of PDF.
    private static let signatures: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], [0x1F, 0x8B], [0x25, 0x50, 0x44, 0x46, 0x2D],
    ]
}
