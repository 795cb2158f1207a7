import Testing

@testable import CallDomain

@Suite("An assignment")
struct FieldAssignmentTests {
    @Test(
        "is a path and a value",
        arguments: [
            ("a=b", ["a"], JSON.string("b")), ("a.b.c=d", ["a", "b", "c"], "d"), ("a=", ["a"], ""),
            ("a==", ["a"], "="), ("a=b=c", ["a"], "b=c"), (" a = b ", ["a"], "b"), ("a:=3", ["a"], 3),
            ("a:=true", ["a"], true), ("a:=null", ["a"], .null), (#"a:={"b": [1]}"#, ["a"], ["b": [1]]),
            ("a=:=3", ["a"], ":=3"), ("a:b=c", ["a:b"], "c"), ("naïve.名=王", ["naïve", "名"], "王"),
            ("a=\u{301}x", ["a"], "\u{301}x"),
        ] as [(String, [String], JSON)])
    func right(text: String, path: [String], value: JSON) throws {
        let assignment = try FieldAssignment(parsing: text)
        #expect(assignment.path == path)
        #expect(assignment.value == value)
    }

    @Test(
        "is refused with what is wrong",
        arguments: [
            ("", "has no ="), ("plain", "has no ="), ("=x", "key before the ="), (".a=x", "empty part"),
            ("a..b=x", "empty part"), ("a.=x", "empty part"), (":=3", "key before the ="), ("a:=", "JSON is expected"),
            (String(repeating: "a.", count: 32) + "a=x", "more than 32 parts"), ("a:=nope", "line 1, column 1"),
            ("a:=[1,]", "column 4"),
        ])
    func wrong(text: String, words: String) throws {
        let failure = try #require(throws: FieldAssignment.Failure.self) { try FieldAssignment(parsing: text) }
        #expect(failure.description.contains(words))
    }
}
