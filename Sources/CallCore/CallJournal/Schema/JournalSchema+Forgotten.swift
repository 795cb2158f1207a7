import CallDomain
import Crypto
import Foundation

extension JournalSchema {
    /// Calls that were erased, by what cannot be turned back into them: their providers go on listing them.
    static let forgotten = """
        CREATE TABLE forgotten(
            digest TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        """
}

/// Tells an erased call again without keeping anything of it.
enum ForgottenCall {
    static func digest(_ providerCallID: String, account: String, provider: String) -> String {
        let name = [provider, account, providerCallID].joined(separator: "\u{0}")
        return Hex.write(Array(SHA256.hash(data: Data(name.utf8))))
    }
}
