import Testing

@testable import WebhookReceiver

struct WebhookTokenTests {
    @Test func tokensAreLongPlainAndDifferent() throws {
        let tokens = (0..<200).map { _ in WebhookToken.make().revealed() }
        #expect(Set(tokens).count == tokens.count)
        for token in tokens {
            #expect(token.count == 43)
            #expect(WebhookToken(token) != nil)
        }
    }

    @Test(arguments: ["", "short", "sixteen character", "0123456789abcde/", "0123456789abcdeé", "0123456789abcde\n"])
    func whatIsNoTokenIsRefused(_ text: String) { #expect(WebhookToken(text) == nil) }

    @Test func onlyTheWholeTokenMatches() throws {
        let text = "0123456789abcdef"
        let token = try #require(WebhookToken(text))
        #expect(token.matches(text.utf8))
        for other in ["", "0", "0123456789abcde", "1123456789abcdef", "0123456789abcdeF", text + text, text + "0"] {
            #expect(!token.matches(other.utf8))
        }
        for index in text.indices {
            var other = text
            other.replaceSubrange(index...index, with: "z")
            #expect(!token.matches(other.utf8))
        }
    }

    @Test func itDoesNotPrint() throws {
        let token = WebhookToken.make()
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped] { #expect(!text.contains(token.revealed())) }
    }
}
