import Foundation

/// The part of a hook's address that nobody can guess: it is all that protects an unsigned delivery.
public struct WebhookToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let bytes: [UInt8]

    /// `nil` unless it is 16 characters or more, each of which stands in an address as it is.
    public init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, text.utf8.count >= 16 else { return nil }
        bytes = Array(text.utf8)
    }

    private init(random: [UInt8]) {
        let text = Data(random).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        bytes = Array(text.utf8)
    }

    /// A new one, of 32 random bytes.
    public static func make() -> WebhookToken {
        var generator = SystemRandomNumberGenerator()
        return WebhookToken(random: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// The token itself; for the address that is given to a provider, and the file it is kept in.
    public func revealed() -> String { String(decoding: bytes, as: UTF8.self) }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Takes as long whichever bytes differ; the length is no secret.
    func matches(_ candidate: some Collection<UInt8>) -> Bool {
        var difference: UInt8 = bytes.count == candidate.count ? 0 : 1
        for (index, byte) in candidate.prefix(4 * bytes.count).enumerated() {
            difference |= byte ^ bytes[index % bytes.count]
        }
        return difference == 0
    }
}
