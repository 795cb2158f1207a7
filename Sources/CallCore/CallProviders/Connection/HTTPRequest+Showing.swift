import CallDomain

/// A request as a person may see it.
extension HTTPRequest {
    /// What stands in the place of a key.
    public static let redaction = Secret.redaction

    /// The same request with every key taken out of its headers and address; the scheme before a key stays.
    public var redacted: HTTPRequest {
        let headers = headers.map { header -> (name: String, value: String) in
            guard ["authorization", "x-api-key", "proxy-authorization", "cookie"].contains(header.name.lowercased())
            else {
                return header
            }
            let scheme = header.value.hasPrefix("Bearer ") ? "Bearer " : ""
            return (header.name, scheme + Self.redaction)
        }
        return HTTPRequest(
            method: method, url: WebAddress.shown(url), headers: headers, body: body, deadline: deadline,
            purpose: purpose)
    }

    /// A `curl` command that sends this request, for a shell that holds the key in `$TRUNKLINE_KEY`.
    public var curl: String {
        var lines = ["curl -X \(ShellText.quoted(method)) \(ShellText.quoted(WebAddress.shown(url)))"]
        for header in redacted.headers {
            let text = "\(header.name): \(header.value)"
            let parts = text.components(separatedBy: Self.redaction).map(ShellText.quoted)
            lines.append("-H " + parts.joined(separator: "\"$TRUNKLINE_KEY\"").replacing("\"''", with: "\""))
        }
        if let body { lines.append("--data-raw " + ShellText.quoted(String(decoding: body, as: UTF8.self))) }
        return lines.joined(separator: " \\\n  ")
    }
}

extension String {
    fileprivate func components(separatedBy mark: String) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
