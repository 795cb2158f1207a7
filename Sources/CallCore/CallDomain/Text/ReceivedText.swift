/// The text of what somebody else sent, as UTF-8: JSON should be that, and not every program knows.
package enum ReceivedText {
    /// Without a byte order mark; what is no UTF-8 stays as it is, unless `contentType` names another encoding for it.
    package static func utf8(_ bytes: [UInt8], contentType: String? = nil) -> [UInt8] {
        switch UnicodeForm(of: bytes) {
        case .utf8(let mark):
            let rest = mark == 0 ? bytes : Array(bytes.dropFirst(mark))
            guard let charset = charset(in: contentType), western.contains(charset),
                String(validating: rest, as: UTF8.self) == nil
            else { return rest }
            return Array(Windows1252.text(rest).utf8)
        case .utf16(let isBigEndian, let mark):
            return Array(UnicodeForm.repairedText(utf16: bytes.dropFirst(mark), isBigEndian: isBigEndian).utf8)
        case .utf32(let isBigEndian, let mark):
            return Array(UnicodeForm.repairedText(utf32: bytes.dropFirst(mark), isBigEndian: isBigEndian).utf8)
        }
    }

    /// As the WHATWG Encoding Standard names them.
    private static let western: Set<String> = [
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "windows-1252", "cp1252", "x-cp1252", "us-ascii",
        "ascii",
    ]

    private static func charset(in contentType: String?) -> String? {
        guard let type = contentType?.lowercased(), let name = type.firstRange(of: "charset=") else { return nil }
        return type[name.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { !"\"'; ,".contains($0) }.description
    }
}
