import CallDomain

/// Reads a list page by page, by `limit` and `offset`.
///
/// The provider's total decides the end; where it names none, a page that is not full does. A provider that gives the same
/// rows again ends the reading too, so that one that ignores `offset` cannot hold it for ever.
struct Pages<Row: Sendable>: Sendable {
    struct Page: Sendable {
        let rows: [Row]
        /// Rows in the answer, readable or not.
        let count: Int
        let total: Int?
    }

    let firstLimit: Int
    /// Later pages may be larger: the first one is for the eye, the rest for the rate limit.
    let limit: Int
    /// A page of exactly this many rows counts as full as well: an older text of Contactship's names it as the most.
    var knownCap: Int?
    let id: @Sendable (Row) -> String
    let fetch: @Sendable (_ limit: Int, _ offset: Int) async throws -> Page

    var stream: AsyncThrowingStream<[Row], any Error> {
        .producing { yield in
            var seen: Set<String> = []
            var offset = 0
            while true {
                let limit = offset == 0 ? firstLimit : limit
                let page = try await fetch(limit, offset)
                let fresh = page.rows.filter { seen.insert(id($0)).inserted }
                if !fresh.isEmpty || offset == 0 { yield(fresh) }
                offset += page.count
                let isEnd = page.total.map { offset >= $0 } ?? (page.count < limit && page.count != knownCap)
                if isEnd || fresh.isEmpty { return }
            }
        }
    }
}
