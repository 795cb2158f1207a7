import Foundation
import TestTools
import Testing

@testable import CallDomain
@testable import CallProviders

/// A key that a provider repeats, however it writes it.
struct SecretRedactorTests {
    private static let key = "sk/live+Ab<9>&c_\"x\\7=="
    private static let eraser = SecretRedactor(Secret(key))

    private static let percent = key.utf8.map {
        "%" + (String($0, radix: 16).count < 2 ? "0" : "") + String($0, radix: 16)
    }
    private static let base64 = Data(key.utf8).base64EncodedString()

    private static let spellings: [(name: String, text: String)] = [
        ("as it is", key), ("in JSON", String(JSON.string(key).compact.dropFirst().dropLast())),
        (
            "in JSON with escaped slashes",
            String(JSON.string(key).compact.dropFirst().dropLast()).replacing("/", with: "\\/")
        ),
        ("in JSON by numbers", key.utf8.map { "\\u00" + String($0, radix: 16) }.joined()),
        ("in JSON by large numbers", key.utf8.map { "\\u00" + String($0, radix: 16).uppercased() }.joined()),
        ("in an address", key.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""),
        ("in an address, every sign", percent.joined()), ("in large digits", percent.joined().uppercased()),
        (
            "in a page",
            key.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
                "\"", with: "&quot;")
        ),
        ("in a page by numbers", key.utf8.map { "&#\($0);" }.joined()),
        ("in a page by other numbers", key.utf8.map { "&#x\(String($0, radix: 16));" }.joined()),
        ("in Base64", base64), ("in Base64 for addresses", base64.replacing("+", with: "-").replacing("/", with: "_")),
        ("within Base64", Data("user:\(key)".utf8).base64EncodedString()),
        ("within Base64, one further", Data("user1:\(key):more".utf8).base64EncodedString()),
        ("within Base64, two further", Data("user12:\(key)!".utf8).base64EncodedString()),
        ("in hex", key.utf8.map { String($0, radix: 16) }.joined()),
        ("in large hex", key.utf8.map { String($0, radix: 16).uppercased() }.joined()),
        ("after a beginning of itself", "sk/live+" + key), ("after a cut escape", "\\u00" + key),
    ]

    @Test(arguments: spellings.indices) func isTakenOut(_ index: Int) throws {
        let (name, text) = Self.spellings[index]
        let eraser = try #require(Self.eraser)
        for (before, after) in [("", ""), ("{\"message\":\"bad key ", "!\"}"), ("界", "é")] {
            let cleaned = eraser.erased(before + text + after)
            #expect(cleaned.contains("•••"), "\(name): \(cleaned)")
            #expect(!cleaned.contains(text), "\(name)")
            #expect(cleaned.hasPrefix(before) && cleaned.hasSuffix(after), "\(name): \(cleaned)")
        }
    }

    @Test func whatIsDecodedHoldsNoKeyEither() throws {
        let eraser = try #require(Self.eraser)
        for spelling in Self.spellings {
            let cleaned = eraser.erased(spelling.text)
            #expect(cleaned.removingPercentEncoding?.contains(Self.key) != true)
            if let json = try? JSON(parsing: "\"\(cleaned)\"") { #expect(json.string?.contains(Self.key) != true) }
        }
    }

    @Test(arguments: ["", "sk/live", "sk/live+Ab<9>&c_\"x\\7=", "no key here", "%%%&&&\\\\\\", "&#", "&;", "\\u", "%2"])
    func anythingElseStays(_ text: String) throws {
        let eraser = try #require(Self.eraser)
        #expect(eraser.erased(Array(text.utf8)) == nil)
    }

    @Test func aShortKeyIsNotLookedFor() {
        #expect(SecretRedactor(Secret("1234567")) == nil)
        #expect(SecretRedactor(Secret("12345678")) != nil)
    }

    @Test func headersAndWordsOfTheNetworkToo() {
        let answer = HTTPExchange.answered(HTTPAnswer(status: 302, headers: ["location": "https://x/?k=\(Self.key)"]))
        guard case .answered(let cleaned) = answer.withholding(Secret(Self.key)) else { return }
        #expect(cleaned.headers == ["location": "https://x/?k=•••"])
        let failure = HTTPExchange.failed(sent: true, .other("cannot send \(Self.key)"))
        #expect(failure.withholding(Secret(Self.key)) == .failed(sent: true, .other("cannot send •••")))
    }

    /// Bytes and keys made up: what is left never holds the key, and what holds none stays as it was.
    @Test func madeUp() {
        let setting = FuzzSetting(count: 5_000)
        var random = SeededRandom(seed: setting.seed)
        let signs = Array("\\%&#;u0x2b/=Aa+".utf8)
        for _ in 0..<setting.count {
            let key = (0..<8).map { _ in signs.randomElement(using: &random) ?? 0x61 }
            let noise = { (random: inout SeededRandom) in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in signs.randomElement(using: &random) ?? 0x61 }
            }
            let text = noise(&random) + key + noise(&random)
            guard let cleaned = SecretRedactor(Secret(String(decoding: key, as: UTF8.self)))?.erased(text) else {
                Issue.record("\(String(decoding: key, as: UTF8.self)) in \(String(decoding: text, as: UTF8.self))")
                continue
            }
            #expect(cleaned.firstRange(of: key) == nil)
        }
    }
}
