import Foundation

/// Reads JSON by Foundation, which knows nothing of how the clients write it, so that it bears witness of its own. What
/// Foundation lets pass and RFC 8259 does not is refused here.
enum JSONReader {
    /// Some bytes are not one JSON document.
    struct NotJSON: Error {}

    private static let deepest = 64
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The keys of an object come back sorted: their order means nothing. Of a key that stands twice the last counts.
    static func read(_ bytes: [UInt8]) throws(NotJSON) -> JSONValue {
        guard isUTF8(bytes), !hasCommaAtEnd(bytes),
            let document = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed),
            let value = value(document, depth: 0)
        else { throw NotJSON() }
        return value
    }

    static func read(_ text: String) throws(NotJSON) -> JSONValue { try read(Array(text.utf8)) }

    /// Foundation takes other encodings, too. A NUL stands in all of these, and in no JSON text.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        !bytes.starts(with: mark) && !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Foundation takes `[1,]` and `{"a":1,}`.
    private static func hasCommaAtEnd(_ bytes: [UInt8]) -> Bool {
        var isText = false
        var isEscaped = false
        var last: UInt8 = 0
        for byte in bytes where isText || !" \t\r\n".utf8.contains(byte) {
            if last == UInt8(ascii: ","), !isText, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
                return true
            }
            if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
            isEscaped = isText && !isEscaped && byte == UInt8(ascii: "\\")
            last = byte
        }
        return false
    }

    private static func value(_ object: Any, depth: Int) -> JSONValue? {
        guard depth < deepest else { return nil }
        switch object {
        case is NSNull: return .null
        case let number as NSNumber: return isBool(number) ? .bool(number.boolValue) : .number(number.stringValue)
        case let text as String: return .string(text)
        case let elements as [Any]:
            let values = elements.compactMap { value($0, depth: depth + 1) }
            return values.count == elements.count ? .array(values) : nil
        case let pairs as [String: Any]:
            let members = pairs.sorted { $0.key < $1.key }.compactMap { key, object in
                value(object, depth: depth + 1).map { JSONMember(key: key, value: $0) }
            }
            return members.count == pairs.count ? .object(members) : nil
        default: return nil
        }
    }

    /// `true` and `1` are one class here, and differ in what they are made of.
    private static func isBool(_ number: NSNumber) -> Bool { number.objCType.pointee == CChar(UInt8(ascii: "c")) }
}
