import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallProviders

/// What counts as an address that something is sent to.
struct WebAddressTests {
    static let refused: [(String, WebAddress.Problem)] = [
        ("", .notWeb), ("h", .notWeb), ("//h", .notWeb), ("http:/h", .notWeb), ("http://", .notWeb),
        ("http:///x", .notWeb), ("ftp://h", .notWeb), ("file:///etc/passwd", .notWeb), ("http://h\n", .notWeb),
        ("http://h h", .notWeb), ("http:\\\\h", .notWeb), ("http://h\\@evil", .notWeb), ("http://ключ.рф", .notWeb),
        ("http://%6cocalhost", .notWeb), ("http://.h", .notWeb), ("http://a..b", .notWeb), ("http://[::1", .notWeb),
        ("http://::1", .notWeb), ("http://[::1]x", .notWeb), ("http://[fe80::1%25eth0]", .notWeb),
        ("http://[127.0.0.1]", .notWeb), ("https://h:0", .port("0")), ("https://h:65536", .port("65536")),
        ("https://h:2147483648", .port("2147483648")), ("https://h:-1", .port(nil)), ("https://h:+80", .port(nil)),
        ("https://h:9223372036854775807/x", .port("9223372036854775807")), ("https://h:", .port(nil)),
        ("https://h:1e308", .port(nil)), ("https://h:nan", .port(nil)), ("https://h:8.5", .port(nil)),
        ("https://[::1]:65536", .port("65536")), ("https://h:000080", .port("000080")),
        ("https://user:WORD@h", .credentials), ("https://WORD@h", .credentials), ("https://@h", .credentials),
        ("https://user:WO/RD@h", .credentials), ("https://user:WO?RD@h", .credentials),
        ("https://user:1#WORD@h", .fragment), ("https://127.0.0.1@evil.example", .credentials),
        ("https://h#f", .fragment), ("https://h/#", .fragment), ("https://h?x=1", .query), ("https://h/?", .query),
    ]

    @Test(arguments: refused)
    func isRefused(_ text: String, _ problem: WebAddress.Problem) {
        #expect(throws: problem) { try WebAddress(text) }
        #expect(!problem.words("base_url").contains("WORD"))
        #expect(AccountRules.problem(address: text) != nil || text.isEmpty)
        #expect(AccountRules.problem(address: text)?.contains("WORD") != true)
    }

    static let taken: [(String, String, Int?, Bool)] = [
        ("https://api.example.com", "api.example.com", nil, false),
        ("HTTPS://API.Example.com/v1", "api.example.com", nil, false),
        ("http://127.0.0.1:8080/voxworks", "127.0.0.1", 8080, true), ("http://127.255.0.9", "127.255.0.9", nil, true),
        ("http://localhost:1", "localhost", 1, true), ("http://LocalHost", "localhost", nil, true),
        ("http://[::1]:65535", "::1", 65_535, true), ("http://[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1", nil, true),
        ("http://localhost.example.com", "localhost.example.com", nil, false),
        ("http://0.0.0.0", "0.0.0.0", nil, false),
        ("http://127.0.0.1.example.com", "127.0.0.1.example.com", nil, false), ("http://127.1", "127.1", nil, false),
        ("http://2130706433", "2130706433", nil, false), ("http://0177.0.0.1", "0177.0.0.1", nil, false),
        ("http://[::ffff:127.0.0.1]", "::ffff:127.0.0.1", nil, false), ("http://10.0.0.1", "10.0.0.1", nil, false),
        ("https://xn--e1afmkfd.example/a@b", "xn--e1afmkfd.example", nil, false),
    ]

    @Test(arguments: taken)
    func isTaken(_ text: String, _ host: String, _ port: Int?, _ isHere: Bool) throws {
        let address = try WebAddress(text)
        #expect(address.host == host && address.port == port && address.isThisMachine == isHere)
        #expect(address.isOpenToOthers == (text.hasPrefix("http:") && !isHere))
    }

    @Test func aQueryIsTakenWhereItMayStand() throws {
        _ = try WebAddress("https://h/x?token=1", takesQuery: true)
        #expect(throws: WebAddress.Problem.fragment) { try WebAddress("https://h/x?a#b", takesQuery: true) }
    }

    static let shown = [
        ("https://h/x", "https://h/x"), ("https://u:WORD@h/x", "https://•••@h/x"), ("http://WORD@h", "http://•••@h"),
        ("https://u:WO/RD@h", "https://•••@h"), ("https://u:WO@RD@h", "https://•••@h"),
        ("https://h/a@b", "https://h/a@b"),
        ("nothing@all", "nothing@all"),
    ]

    @Test(arguments: shown)
    func isShownWithoutWhatCouldBeASecret(_ text: String, _ shown: String) {
        #expect(WebAddress.shown(text) == shown)
        let request = HTTPRequest(method: "GET", url: text, headers: [], body: nil)
        #expect(request.redacted.url == shown)
        #expect(!request.curl.contains("WO") && !request.curl.contains("RD"))
    }

    static let listening: [(String, ListenAddress?)] = [
        ("127.0.0.1:0", ListenAddress(host: "127.0.0.1", port: 0)),
        ("[::1]:65535", ListenAddress(host: "::1", port: 65_535)),
        ("h:65536", nil), ("h:-1", nil), ("h:-0", nil), ("h:+1", nil), ("h:", nil), (":1", nil), ("8080", nil),
        ("h:2147483648", nil), ("h:9223372036854775808", nil), ("h:nan", nil), ("h:1e3", nil), ("a b:1", nil),
        ("[]:1", nil),
    ]

    @Test(arguments: listening)
    func isListenedOn(_ text: String, _ address: ListenAddress?) { #expect(ListenAddress(text) == address) }
}
