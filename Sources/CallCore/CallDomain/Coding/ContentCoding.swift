/// Takes a body out of the codings of its `Content-Encoding` (RFC 9110, 8.4): gzip and deflate, however often, within a bound.
public enum ContentCoding {
    public enum Problem: Error, Hashable, Sendable {
        /// A coding that is not known here, in lower case.
        case unknown(String)
        /// It is not what it says, or is cut off.
        case damaged
        /// More than the bound.
        case tooLarge
    }

    /// Nobody codes a body more often than this for an honest reason.
    private static let most = 3

    /// JSON that says it is coded and is not is taken as it is: no coding makes JSON of anything.
    ///
    /// - Parameters:
    ///   - codings: the values of all such headers, in their order.
    ///   - limit: in bytes of what comes out.
    public static func decoded(_ body: [UInt8], codings: [String], limit: Int) throws(Problem) -> [UInt8] {
        do {
            return try undone(body, codings: codings, limit: limit)
        } catch {
            guard error != .tooLarge, isJSON(body) else { throw error }
            return body
        }
    }

    private static func isJSON(_ body: [UInt8]) -> Bool {
        guard let json = try? JSON(received: body) else { return false }
        return json.items != nil || json.members != nil
    }

    private static func undone(_ body: [UInt8], codings: [String], limit: Int) throws(Problem) -> [UInt8] {
        let names = codings.flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace }.lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard names.count <= most else { throw .unknown(names.prefix(most + 1).joined(separator: ", ")) }
        if let strange = names.first(where: { !known.contains($0) }) { throw .unknown(String(strange.prefix(40))) }
        // A body that is empty has nothing that could be coded: an answer without one may say so all the same.
        guard !body.isEmpty else { return body }
        var body = body
        for name in names.reversed() { body = try decoded(body, name, limit: limit) }
        return body
    }

    private static let known: Set<String> = ["gzip", "x-gzip", "deflate"]

    private static func decoded(_ body: [UInt8], _ name: String, limit: Int) throws(Problem) -> [UInt8] {
        guard name == "deflate" else { return try Gzip.decoded(body, limit: limit) }
        // RFC 9110 means zlib's format (RFC 1950); some send bare deflate (RFC 1951).
        guard Zlib.isHeader(body) else { return try Inflate.decoded(body, limit: limit).bytes }
        return try Zlib.decoded(body, limit: limit)
    }
}
