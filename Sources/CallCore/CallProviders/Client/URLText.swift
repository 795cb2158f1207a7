import CallDomain

/// Paths and queries, percent-encoded so that nothing in a value can mean anything: `+` is `%2B`, `/` is `%2F`.
enum URLText {
    /// `segments` are joined as they are; put a value in with `encoded`. Parameters without a value are left out.
    static func path(_ path: String, query: [(name: String, value: String?)] = []) -> String {
        let pairs = query.compactMap { name, value in value.map { "\(encoded(name))=\(encoded($0))" } }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(scalar)
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
