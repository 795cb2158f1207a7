import Foundation

@testable import CallDomain
@testable import CallProviders

/// A provider made of a function; it keeps what it was asked.
actor ScriptedTransport: HTTPTransport {
    private let respond: @Sendable (HTTPRequest) async -> HTTPExchange
    private(set) var requests: [HTTPRequest] = []

    init(_ respond: @escaping @Sendable (HTTPRequest) async -> HTTPExchange) { self.respond = respond }

    /// Gives the same answer to everything.
    init(_ status: Int, _ body: String, headers: [String: String] = [:]) {
        self.init { _ in .answered(HTTPAnswer(status: status, headers: headers, body: Array(body.utf8))) }
    }

    func exchange(_ request: HTTPRequest) async -> HTTPExchange {
        requests.append(request)
        return await respond(request)
    }

    /// `GET https://…`, in order.
    var lines: [String] { requests.map { "\($0.method) \($0.url)" } }
}

extension HTTPExchange {
    static func ok(_ json: JSON, status: Int = 200) -> HTTPExchange {
        .answered(HTTPAnswer(status: status, body: json.bytes))
    }

    static func ok(_ body: String) -> HTTPExchange {
        .answered(HTTPAnswer(status: 200, body: Array(body.utf8)))
    }
}

extension HTTPRequest {
    /// The value of a query parameter, decoded.
    func parameter(_ name: String) -> String? {
        URLComponents(string: url)?.queryItems?.first { $0.name == name }?.value
    }

    var path: String { URLComponents(string: url)?.path ?? "" }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Accounts and clients for tests.
enum ProviderSample {
    static let key = "sk_live_0123456789abcdef"

    static func account(
        _ provider: ProviderID, scripts: [Agent] = [], numbers: [PhoneLine] = []
    ) -> Account {
        Account(
            name: "sales", provider: provider, baseURL: "https://provider.test", key: .simulator(key),
            scripts: scripts, numbers: numbers)
    }

    static func client(
        _ provider: ProviderID, _ transport: any HTTPTransport, scripts: [Agent] = [], numbers: [PhoneLine] = []
    ) -> any ProviderClient {
        ProviderCatalog.client(
            for: account(provider, scripts: scripts, numbers: numbers), transport: transport,
            clock: WallClock { Date(timeIntervalSince1970: 1_788_264_000) }
        ) { Secret(key) }
    }

    static let create = WireRequest(method: "POST", path: "/calls", body: #"{"to":"+1"}"#)
}

extension AsyncThrowingStream where Element: RangeReplaceableCollection & Sendable {
    /// Everything, in one.
    func collected() async throws -> Element {
        var all = Element()
        for try await part in self { all.append(contentsOf: part) }
        return all
    }
}
