import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A request as a person may see it")
struct RequestShowingTests {
    private static let request = HTTPRequest(
        method: "POST", url: "https://provider.test/v1/calls?a=b&c=d",
        headers: [("Authorization", "Bearer " + ProviderSample.key), ("Accept", "application/json")],
        body: Array(#"{"name":"O'Neil $(rm -rf ~) `id`"}"#.utf8))

    @Test("carries no key", arguments: ["Authorization", "x-api-key", "X-API-KEY", "authorization"])
    func redacted(name: String) {
        let request = HTTPRequest(
            method: "GET", url: "u", headers: [(name, ProviderSample.key), ("a", "b")], body: nil)
        #expect(request.redacted.headers.map(\.value) == ["•••", "b"])
        #expect(!request.curl.contains(ProviderSample.key))
    }

    @Test("as a command is quoted so that a shell repeats it")
    func curl() throws {
        #expect(
            Self.request.curl == #"""
                curl -X POST 'https://provider.test/v1/calls?a=b&c=d' \
                  -H 'Authorization: Bearer '"$TRUNKLINE_KEY" \
                  -H 'Accept: application/json' \
                  --data-raw '{"name":"O'\''Neil $(rm -rf ~) `id`"}'
                """#)
    }

    @Test("a shell reads the command's words back as they were")
    func shell() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "curl() { printf '%s\\n' \"$@\"; }; " + Self.request.curl]
        process.environment = ["TRUNKLINE_KEY": "k k"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
            String(decoding: output, as: UTF8.self).split(separator: "\n") == [
                "-X", "POST", "https://provider.test/v1/calls?a=b&c=d", "-H", "Authorization: Bearer k k", "-H",
                "Accept: application/json", "--data-raw", #"{"name":"O'Neil $(rm -rf ~) `id`"}"#,
            ])
    }

    @Test("the preview is the request that is sent, but for the key", arguments: ProviderID.allCases)
    func preview(provider: ProviderID) async throws {
        let transport = ScriptedTransport(200, "{}")
        let client = ProviderSample.client(provider, transport)
        let shown = ProviderSample.create.preview(for: client.account)
        _ = await client.create(ProviderSample.create)
        let sent = try #require(await transport.requests.first)
        #expect(shown.headers.allSatisfy { !$0.value.contains(ProviderSample.key) })
        #expect(shown.method == sent.method)
        #expect(shown.url == sent.url)
        #expect(shown.body == sent.body)
        #expect(shown.headers.map(\.name) == sent.headers.map(\.name))
        #expect(shown.headers.map(\.value) == sent.redacted.headers.map(\.value))
        #expect(shown.url == "https://provider.test/calls")
        #expect(sent.header("content-type") == "application/json")
        let key = provider == .contactship ? sent.header("x-api-key") : sent.header("authorization")
        #expect(key == (provider == .contactship ? ProviderSample.key : "Bearer " + ProviderSample.key))
    }

    @Test(
        "values in a query mean nothing",
        arguments: [
            ("+1 415", "%2B1%20415"), ("a&b=c", "a%26b%3Dc"), ("../x?y#z", "..%2Fx%3Fy%23z"), ("é", "%C3%A9"),
            ("\n", "%0A"),
        ])
    func encoded(text: String, encoded: String) {
        #expect(URLText.encoded(text) == encoded)
        #expect(URLText.path("/p", query: [("q", text), ("none", nil)]) == "/p?q=\(encoded)")
    }
}
