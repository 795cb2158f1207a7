import CallCore
import OrderedCollections

/// A request as it would be sent, the key left out.
struct RequestPreview {
    private let request: HTTPRequest

    init(_ redacted: HTTPRequest) { request = redacted }

    private var body: String { request.body.map { String(decoding: $0, as: UTF8.self) } ?? "" }

    var text: String {
        let head = ["\(request.method) \(request.url)"] + request.headers.map { "\($0.name): \($0.value)" }
        return head.joined(separator: "\n") + "\n\n" + body
    }

    var json: JSON {
        var headers: OrderedDictionary<String, JSON> = [:]
        for header in request.headers { headers[header.name] = .string(header.value) }
        return [
            "method": .string(request.method), "url": .string(request.url), "headers": .object(headers),
            "body": (try? JSON(parsing: body)) ?? .null,
        ]
    }
}
