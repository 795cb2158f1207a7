/// What stands between `ESC [` and its end, by ECMA-48, 5.4.
struct ControlSequence: Hashable, Sendable {
    /// Numbers above this are taken for this.
    static let largestNumber = 1 << 24

    /// `<`, `=`, `>` or `?` in front of the parameters.
    let mark: UInt8?
    /// The parameters with their parts: `;` divides the former, `:` the latter. `nil` is one that is left out.
    let parameters: [[Int?]]
    let intermediates: [UInt8]
    let final: UInt8

    /// What follows the introducer without the final byte; `nil` where the grammar has no such sequence.
    init?(_ bytes: ArraySlice<UInt8>, final: UInt8) {
        var rest = bytes
        mark = rest.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        if mark != nil { rest.removeFirst() }
        let parameterBytes = rest.prefix { (0x30...0x3B).contains($0) }
        let others = rest.dropFirst(parameterBytes.count)
        guard others.allSatisfy({ (0x20...0x2F).contains($0) }) else { return nil }
        parameters = parameterBytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { parameter in
            parameter.split(separator: 0x3A, omittingEmptySubsequences: false).map(Self.number)
        }
        intermediates = Array(others)
        self.final = final
    }

    /// The first part of a parameter.
    func number(_ index: Int) -> Int? { part(index, 0) }

    func part(_ index: Int, _ part: Int) -> Int? {
        guard parameters.indices.contains(index), parameters[index].indices.contains(part) else { return nil }
        return parameters[index][part]
    }

    /// No parameters at all.
    var isBare: Bool { mark == nil && intermediates.isEmpty && parameters.allSatisfy { $0 == [nil] } }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        return digits.reduce(0) { min(largestNumber, $0 * 10 + Int($1 - 0x30)) }
    }
}
