import CallDomain

extension TOMLOutline {
    /// A pair with the names that lead to it from the top.
    struct Place {
        let path: [String]
        let pair: Pair
        /// Its index among the statements; `nil` inside an inline table.
        let statement: Int?
        /// The inline table it stands in.
        let table: InlineTable?
    }

    struct InlineTable {
        let range: Range<Int>
        let pairs: [Pair]

        /// What to take out with a pair, so that the commas of the others are right.
        func rangeToRemove(_ pair: Pair) -> Range<Int> {
            guard let index = pairs.firstIndex(of: pair) else { return pair.key.lowerBound..<pair.key.lowerBound }
            let end = pair.value.range.upperBound
            if index > 0 { return pairs[index - 1].value.range.upperBound..<end }
            return pair.key.lowerBound..<(pairs.count > 1 ? pairs[1].key.lowerBound : end)
        }
    }

    /// Headers with their index among the statements.
    var headers: [(index: Int, header: Header)] {
        statements.enumerated().compactMap { index, statement in
            guard case .header(let header) = statement else { return nil }
            return (index, header)
        }
    }

    /// Every pair, those in inline tables after the pair they stand in; not those in rows of lists of tables.
    var places: [Place] {
        var places: [Place] = []
        var above: [String]? = []
        for (index, statement) in statements.enumerated() {
            switch statement {
            case .header(let header): above = header.isRow ? nil : header.path
            case .pair(let pair):
                guard let above else { continue }
                Self.collect(pair, above, statement: index, table: nil, into: &places)
            }
        }
        return places
    }

    private static func collect(
        _ pair: Pair, _ above: [String], statement: Int?, table: InlineTable?, into places: inout [Place]
    ) {
        let path = above + pair.path
        places.append(Place(path: path, pair: pair, statement: statement, table: table))
        guard case .table(let pairs) = pair.value.kind else { return }
        let inner = InlineTable(range: pair.value.range, pairs: pairs)
        for pair in pairs { collect(pair, path, statement: nil, table: inner, into: &places) }
    }

    /// The last statement of the block that a header begins: its last own pair, or the header.
    func lastOfBlock(at index: Int) -> Int {
        var last = index
        while last + 1 < statements.count, case .pair = statements[last + 1] { last += 1 }
        return last
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
