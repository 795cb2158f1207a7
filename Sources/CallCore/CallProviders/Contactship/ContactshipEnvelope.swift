import CallDomain

/// Contactship's answers, which come bare or wrapped, by the generation of the endpoint: `{statusCode, data, pagination}`,
/// `{data, count}`, or the thing itself.
struct ContactshipEnvelope {
    let payload: JSON
    private let whole: JSON

    init(_ json: JSON) {
        whole = json
        switch json["data"] {
        case .object?, .array?: payload = json["data"] ?? json
        default: payload = json
        }
    }

    /// The rows of a list; `nil` where the answer is no list.
    var rows: [JSON]? { payload.items }

    /// Rows on all pages together; `nil` where the answer does not say.
    ///
    /// `total_pages` is not trusted: the documents' own example contradicts itself. A `count` that equals the rows of this
    /// page may be no more than that.
    var total: Int? {
        if let total = whole[path: "pagination.total_rows"]?.int { return total }
        guard let count = whole["count"]?.int, count > rows?.count ?? 0 else { return nil }
        return count
    }

    /// A refusal that came with a status of success.
    var isRefusal: Bool { (whole["statusCode"]?.int ?? 200) >= 400 }
}
