import Foundation

/// What an account's settings may be, told as soon as they are typed; every sentence says what to do.
public enum AccountRules {
    private static let longestName = 40
    /// In bytes.
    package static let longestKey = 4_096

    /// `nil` for a name that an account can have.
    public static func problem(name: String) -> String? {
        if name.isEmpty { return "Give the account a name." }
        guard isPlain(name) else { return "Letters, digits, - and _ only." }
        return name.utf8.count > longestName ? "At most \(longestName) letters." : nil
    }

    /// Whether it can stand in the configuration, and in an option, without quotation marks.
    package static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// An empty address stands for the provider's own. What a configuration refuses is refused here.
    public static func problem(address: String, allowsPlainHTTP: Bool = false) -> String? {
        guard !address.isEmpty else { return nil }
        guard address.utf8.count <= longestAddress else { return "This is too long for an address." }
        do {
            let address = try WebAddress(address)
            return allowsPlainHTTP || !address.isOpenToOthers ? nil : Self.open
        } catch {
            switch error {
            case .notWeb: return "A web address such as https://api.example.com."
            case .credentials: return "No name and password in an address: the key is kept elsewhere."
            case .port: return "A port is a number from 1 to 65535."
            case .query, .fragment: return "An address without ? and #."
            case .dots: return "An address without . and .. in its path."
            }
        }
    }

    private static let longestAddress = 500
    private static let open =
        "http sends the key so that others can read it. Write https; allow_plain_http = true in the file allows it."

    /// A way over which others could read the key, for an account that may use it.
    public static func warning(address: String) -> String? {
        guard let address = try? WebAddress(address), address.isOpenToOthers else { return nil }
        return "http sends the key so that others can read it; allow_plain_http allows it here."
    }

    public static func problem(key: String) -> String? {
        if key.isEmpty { return "Paste the key, or keep it elsewhere." }
        guard key.utf8.count <= longestKey else { return "This is too long for a key." }
        let isPlain = key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain ? nil : "A key has no spaces, and plain letters, digits and signs only."
    }

    public static func problem(variable: String) -> String? {
        guard !variable.isEmpty else { return "Name the environment variable that holds the key." }
        let isName = variable.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
        guard isName, variable.utf8.count <= 100 else { return "Letters, digits and _ only, such as VOXWORKS_KEY." }
        return looksLikeKey(variable) ? "This looks like a key; name the variable that holds it." : nil
    }

    public static func problem(command: String) -> String? {
        do {
            let words = try ShellWordSplitter.read(command)
            guard command.utf8.count <= 2_000 else { return "This is too long for a command." }
            guard words.count > 1 || !looksLikeKey(command) else {
                return "This looks like a key; name the program that prints it."
            }
            return nil
        } catch {
            return error.words
        }
    }

    /// A key that was put into the wrong field must not be written down there.
    private static func looksLikeKey(_ text: String) -> Bool {
        text.utf8.count >= 16 && text.contains(where: \.isNumber) && text.contains(where: \.isLowercase)
            && !text.contains("/")
    }
}
