import Testing

@testable import CallDomain

@Suite("Nearest names")
struct NearestNamesTests {
    private static let names = ["sales", "support", "sydney", "collections"]

    @Test(
        "are found by small mistakes and by parts",
        arguments: [
            ("sals", ["sales"]), ("SALES", ["sales"]), ("collect", ["collections"]), ("suport", ["support"]),
            ("zzzzzz", []), ("sydny", ["sydney"]),
        ])
    func nearest(name: String, expected: [String]) {
        #expect(Array(NearestNames.to(name, among: Self.names).prefix(1)) == expected)
    }

    @Test("are three at most, and none among none")
    func bounds() {
        #expect(NearestNames.to("a", among: ["ab", "ac", "ad", "ae"]).count == 3)
        #expect(NearestNames.to("a", among: []) == [])
        #expect(NearestNames.to("", among: Self.names).count <= 3)
    }

    @Test(
        "make a question",
        arguments: [
            ([], ""), (["a"], " Did you mean a?"), (["a", "b"], " Did you mean a or b?"),
            (["a", "b", "c"], " Did you mean a, b or c?"),
        ])
    func sentence(names: [String], words: String) {
        #expect(NearestNames.sentence(names) == words)
    }
}
