import Testing

@testable import CallDomain

@Suite("A typed command")
struct ShellWordSplitterTests {
    @Test(
        "is taken apart without a shell",
        arguments: [
            ("pass show x", ["pass", "show", "x"]), ("  a\t b  ", ["a", "b"]), ("a 'b c' d", ["a", "b c", "d"]),
            ("a \"b c\"", ["a", "b c"]), ("a\\ b", ["a b"]), ("a '' \"\"", ["a", "", ""]), ("a'b'c", ["abc"]),
            (#"a "\"x\\\n""#, ["a", #""x\\n"#]), ("a '$x;y'", ["a", "$x;y"]), (#"a '\'"#, ["a", #"\"#]),
            ("gpg --decrypt ~/k.gpg", ["gpg", "--decrypt", "~/k.gpg"]), ("王 é 👩‍👩‍👧‍👦", ["王", "é", "👩‍👩‍👧‍👦"]),
        ])
    func read(line: String, words: [String]) throws {
        #expect(try ShellWordSplitter.read(line) == words)
        #expect(try ShellWordSplitter.read(ShellWordSplitter.line(words)) == words)
    }

    @Test(
        "is refused where it cannot be meant",
        arguments: [
            ("", .empty), ("   ", .empty), ("''", .empty), ("a 'b", .open("'")), ("a \"b", .open("\"")),
            ("a \\", .lonelyBackslash), ("\\", .lonelyBackslash), ("a | b", .shell("|")), ("a > b", .shell(">")),
            ("echo $KEY", .shell("$")), ("a; b", .shell(";")), ("`a`", .shell("`")),
        ] as [(String, ShellWordSplitter.Problem)])
    func refuse(line: String, problem: ShellWordSplitter.Problem) {
        #expect(throws: problem) { try ShellWordSplitter.read(line) }
        #expect(!problem.words.isEmpty)
    }

    @Test("is taken apart quickly, however long")
    func long() throws {
        #expect(try ShellWordSplitter.read(String(repeating: "a ", count: 50_000)).count == 50_000)
    }
}
