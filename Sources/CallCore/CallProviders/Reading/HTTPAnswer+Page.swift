import CallDomain

extension HTTPAnswer {
    /// Whether it is a web page: something that stands before the provider wrote it, and some of those look at what the
    /// provider answered, or count what it was sent, before they refuse.
    var isPage: Bool {
        if headers["content-type"]?.lowercased().contains("html") == true { return true }
        let text = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
        return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }

    /// What is said of a page that refuses.
    static let notTheProvidersOwn = "not the provider's own answer"
}
