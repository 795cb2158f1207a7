import Testing

@testable import Console

/// Few typed letters find the row that was meant.
struct FuzzyMatchTests {
    @Test(arguments: [
        ("ren", ["Renewal – late", "Parents' evening", "Renewal"], "Renewal – late"),
        ("jose", ["José Ñandú", "Josephine"], "José Ñandú"),
        ("王", ["小王", "王小明"], "王小明"),
        ("mex city", ["America/Mexico_City", "America/New_York"], "America/Mexico_City"),
        ("eve", ["Steve", "Parents' evening"], "Parents' evening"),
        ("2678", ["+1 415-555-2678", "+1 415-555-0199"], "+1 415-555-2678"),
    ])
    func bestFirst(_ query: String, _ rows: [String], _ best: String) {
        let words = FuzzyMatch.words(query)
        let found = rows.compactMap { row in FuzzyMatch(words, in: [FuzzyMatch.fold(row)]).map { (row, $0.score) } }
        let top = found.max { $0.1 < $1.1 }
        #expect(top?.0 == best)
    }

    @Test func marksTheLettersThatMatched() {
        let match = FuzzyMatch([FuzzyMatch.fold("rl")], in: [FuzzyMatch.fold("Renewal")])
        #expect(match?.marks == [[0, 6]])
        #expect(FuzzyMatch([FuzzyMatch.fold("xyz")], in: [FuzzyMatch.fold("Renewal")]) == nil)
        #expect(FuzzyMatch([], in: [[]]) != nil)
    }
}
