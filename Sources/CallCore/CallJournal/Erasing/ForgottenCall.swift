import CallDomain
import Crypto
import Foundation

/// Tells an erased call again without keeping anything of it.
enum ForgottenCall {
    static func digest(_ providerCallID: String, account: String, provider: String) -> String {
        let name = [provider, account, providerCallID].joined(separator: "\u{0}")
        return Hex.write(Array(SHA256.hash(data: Data(name.utf8))))
    }
}
