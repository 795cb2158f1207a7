import CallDomain
import Crypto
import Foundation

/// Tells a delivery that the provider signed from any other.
public struct SignatureVerifier: Sendable {
    public let header: String
    private let signing: WebhookSigning
    private let keys: [SymmetricKey]

    package init(_ signing: WebhookSigning, secrets: [Secret]) {
        self.signing = signing
        header = signing.header
        keys = secrets.map { SymmetricKey(data: Data($0.revealed().utf8)) }
    }

    /// `values` are all the header's values: one that came twice says nothing. Takes as long whichever bits differ.
    public func accepts(_ values: [String], body: [UInt8]) -> Bool {
        guard values.count == 1, let value = values.first, let code = code(in: value) else { return false }
        return keys.reduce(false) { isRight, key in
            let isThis = HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
            return isThis || isRight
        }
    }

    /// The 32 bytes that a header's value stands for, written in the one way there is to write them.
    private func code(in value: String) -> [UInt8]? {
        guard value.hasPrefix(signing.prefix), value.utf8.count <= 200 else { return nil }
        let text = String(value.dropFirst(signing.prefix.count))
        let bytes: [UInt8]?
        switch signing.encoding {
        case .hex: bytes = Hex.read(text)
        case .base64:
            bytes = Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? Array($0) : nil }
        }
        return bytes?.count == SHA256.byteCount ? bytes : nil
    }
}
