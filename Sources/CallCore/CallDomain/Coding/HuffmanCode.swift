/// The codes of deflate's symbols, told by their lengths (RFC 1951, 3.2.2).
struct HuffmanCode {
    static let longest = 15

    /// How many codes have each length; by length, from 0 on.
    let counts: [Int]
    /// The symbols that have a code, in the order of their codes.
    let symbols: [Int]

    /// `lengths` are those of the symbols from 0 on; 0 is no code.
    init(_ lengths: some Sequence<Int>) throws(ContentCoding.Problem) {
        var counts = [Int](repeating: 0, count: Self.longest + 1)
        var sorted: [(length: Int, symbol: Int)] = []
        for (symbol, length) in lengths.enumerated() where length > 0 {
            counts[length] += 1
            sorted.append((length, symbol))
        }
        var free = 1
        for length in 1...Self.longest {
            free = free * 2 - counts[length]
            guard free >= 0 else { throw .damaged }
        }
        // A code that leaves gaps is a single one, or none.
        guard free == 0 || sorted.count <= 1 else { throw .damaged }
        self.init(
            counts: counts, symbols: sorted.sorted { ($0.length, $0.symbol) < ($1.length, $1.symbol) }.map(\.symbol))
    }

    private init(counts: [Int], symbols: [Int]) { (self.counts, self.symbols) = (counts, symbols) }

    static let fixedLengths = fixed([(144, 8), (112, 9), (24, 7), (8, 8)])
    static let fixedDistances = fixed([(30, 5)])

    /// Of so many symbols each, one after the other; what stands in the RFC needs no check.
    private static func fixed(_ runs: [(count: Int, length: Int)]) -> HuffmanCode {
        let lengths = runs.flatMap { [Int](repeating: $0.length, count: $0.count) }
        let counts = (0...longest).map { length in length == 0 ? 0 : lengths.count { $0 == length } }
        let symbols = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        return HuffmanCode(counts: counts, symbols: symbols)
    }
}
