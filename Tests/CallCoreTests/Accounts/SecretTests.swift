import Testing

@testable import CallDomain

@Suite("A secret")
struct SecretTests {
    @Test("is printed by no means", arguments: ["sk_live_canary_0001", "short", ""])
    func printed(text: String) {
        let secret = Secret(text)
        var dumped = ""
        dump(secret, to: &dumped)
        let holder: [String: Any] = ["key": secret, "nested": [secret]]
        let prints = [
            "\(secret)", String(describing: secret), String(reflecting: secret), dumped, "\(holder)", "\([secret])",
        ]
        for print in prints {
            #expect(text.isEmpty || !print.contains(text))
            #expect(print.contains("•••") || print == dumped)
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(!((secret as Any) is any Encodable))
        #expect(secret.revealed() == text)
        #expect(secret.isEmpty == text.isEmpty)
    }

    @Test("does not show in an account, which only knows where it is kept")
    func account() {
        let account = Account(name: "a", provider: .temphone, baseURL: "https://t", key: .environment("NAME"))
        #expect("\(account)".contains("NAME"))
    }
}
