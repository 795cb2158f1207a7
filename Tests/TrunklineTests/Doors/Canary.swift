import Foundation

/// A key that is planted, and everything in which it could be found again.
struct Canary: Sendable {
    let key: String

    /// Holds signs that every encoding writes in its own way.
    init(_ name: String) { key = "cnry/\(name)+5d41402abc4b2a76==" }

    /// The key as it is, in JSON, in addresses, in hex, and in Base64 alone and within more.
    var traces: [String] {
        let hex = key.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let base64 = (0..<3).map { offset in
            // Four signs at either end also hold bits of what stands beside the key.
            let text = Data(repeating: 0x20, count: offset) + Data(key.utf8)
            return String(text.base64EncodedString().dropFirst(4).dropLast(4))
        }
        return [
            key, key.replacing("/", with: "\\/"),
            key.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? key,
            hex.map { "\\u00" + $0 }.joined(), hex.joined(), hex.joined().uppercased(), String(key.reversed()),
            hex.map { "%" + $0 }.joined(),
        ] + base64 + base64.map { $0.replacing("+", with: "-").replacing("/", with: "_") }
    }

    /// The same text as bytes of a provider that repeats what it was given in every way at once.
    static func echo(of text: String) -> String {
        let hex = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let ways = [
            quoted, quoted.replacing("/", with: "\\/"), hex.map { "\\u00" + $0 }.joined(), hex.joined(),
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
            Data(text.utf8).base64EncodedString(), Data("user:\(text)".utf8).base64EncodedString(),
            Data("k=\(text)&".utf8).base64EncodedString(),
        ]
        return ways.joined(separator: " | ")
    }

    func found(in text: String) -> String? { traces.first { text.contains($0) } }
}
