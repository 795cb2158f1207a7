import CallDomain

/// Where the next page of Voxworks' calls begins.
///
/// Their cursor is a date-time, so rows that share it may come again: the ids of the page before travel with it.
struct VoxworksCursor: Hashable {
    let position: String
    let seen: Set<String>

    init(position: String, seen: Set<String>) {
        self.position = position
        self.seen = seen
    }

    /// Reads the text of an earlier page; a bare date-time is taken as it is.
    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        self.init(position: lines.first ?? "", seen: Set(lines.dropFirst()))
    }

    var text: String { ([position] + seen.sorted()).joined(separator: "\n") }
}
