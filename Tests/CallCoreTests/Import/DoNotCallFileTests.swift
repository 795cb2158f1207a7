import Testing

@testable import CallDomain

/// Files of numbers as people keep them.
struct DoNotCallFileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var region: String?
        let numbers: [String]
        var repeats = 0
        var unreadable: [Int] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "empty", text: "", numbers: []),
        Case(
            name: "one a line", text: "+14155552678\n\n  +44 20 7946 0958 \r\n+1 (415) 555-2678",
            numbers: ["+14155552678", "+442079460958"], repeats: 1),
        Case(name: "national", text: "415 555 2678\n", region: "US", numbers: ["+14155552678"]),
        Case(name: "no region", text: "415 555 2678\n+14155552678", numbers: ["+14155552678"], unreadable: [1]),
        Case(
            name: "first column", text: "+14155552678,Jane\n+442079460958,\"Bob\nJones\"\nnobody,x\n12",
            numbers: ["+14155552678", "+442079460958"], unreadable: [4, 5]),
        Case(
            name: "heading", text: "\u{FEFF}name;Phone\n\"O\"\"Neil; Sam\";+14155552678\nBob;\n",
            numbers: ["+14155552678"], unreadable: [3]),
        Case(name: "another heading", text: "NUMBER\tname\n\"+1 415 555 2678\"\tx", numbers: ["+14155552678"]),
        Case(name: "nothing below", text: "number", numbers: []),
        Case(name: "old line ends", text: "+14155552678\r+442079460958\r", numbers: ["+14155552678", "+442079460958"]),
    ]

    @Test(arguments: cases)
    func files(_ row: Case) throws {
        let file = try DoNotCallFile(Array(row.text.utf8), region: row.region)
        #expect(file.numbers == row.numbers)
        #expect(file.repeats == row.repeats)
        #expect(file.unreadable.map(\.line) == row.unreadable)
    }

    @Test func anyBytesAreRead() {
        var random = DomainRandom(seed: 7)
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ in "+1415555267\",;\n\r\t\0x".utf8.randomElement(using: &random) ?? 0 }
            guard let file = try? DoNotCallFile(bytes) else { continue }
            #expect(Set(file.numbers).count == file.numbers.count)
        }
    }
}
