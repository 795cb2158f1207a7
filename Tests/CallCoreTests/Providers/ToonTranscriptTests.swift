import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Conversations written as one text")
struct ToonTranscriptTests {
    private static let hello = [
        TranscriptLine(speaker: .agent, text: "Hello"), TranscriptLine(speaker: .callee, text: "Hi"),
    ]

    @Test(
        "give the same lines as a list of turns",
        arguments: [
            "[2]{role,content}:\n  agent,Hello\n  user,Hi",
            "[2]{role,content}:\r\n  assistant,Hello\r\n  user,Hi\r\n",
            "chat_history[2]{content,role}:\n  Hello,agent\n  Hi,user",
            "[#2|]{role|content}:\n  agent|Hello\n  user|\"Hi\"",
            "[2\t]{role\tcontent}:\n  agent\tHello\n  user\tHi",
            "[2]:\n  - role: agent\n    content: Hello\n    words[1]{word,start}:\n      Hello,0\n"
                + "  - role: user\n    content: \"Hi\"",
            "Agent: Hello\nUser: Hi", "assistant:Hello\n\nuser: Hi",
        ])
    func same(text: String) {
        #expect(TranscriptReading.lines(in: .string(text)) == Self.hello)
    }

    @Test(
        "keep what is said whole",
        arguments: [
            ("[1]{role,content}:\n  user,\"Well, \\\"yes\\\"\\nand: no\"", "Well, \"yes\"\nand: no"),
            ("[1]{role,content}:\n  user,Well, yes, no", "Well, yes, no"),
            ("[1]{role,content}:\n  user,one\n  two", "one\n  two"),
            ("[1]{role,content}:\n  user,\"never closed, \\\" so", "\"never closed, \\\" so"),
            ("[1]{role,content}:\n  user,\\u{1B}[31m \u{202E}evil", "\\u{1B}[31m \u{202E}evil"),
            ("User: one\ntwo: three", "one\ntwo: three"),
            ("User: 王小明 مرحبا", "王小明 مرحبا"),
        ])
    func whole(text: String, said: String) {
        #expect(
            TranscriptReading.lines(in: .string(text)) == [TranscriptLine(speaker: .callee, text: said)])
    }

    @Test(
        "that are something else stay one text",
        arguments: [
            "[2]{role,content}:", "[x]{role,content}:\n  agent,Hello", "[2]{role,content\n  agent,Hello",
            "[2]{colour,shape}:\n  red,round", "Hello there", "Note: this is no turn", "[", "[]", "[1]:", "[1]:\n- x",
            "A: B\nAgent: Hello",
        ])
    func other(text: String) {
        #expect(TranscriptReading.lines(in: .string(text)) == [TranscriptLine(speaker: .other, text: text)])
    }

    @Test("that are empty are none", arguments: ["", "  ", "\n", "Agent:", "Agent: \nUser: "])
    func empty(text: String) {
        let lines = TranscriptReading.lines(in: .string(text))
        #expect(lines?.contains { $0.text.isEmpty } != true)
    }

    @Test("are cut at any byte without a crash, and a megabyte is read line by line")
    func cutAndHuge() {
        let text = "[2]{role,content}:\n  agent,\"Hello, \\\"you\\\"\"\n  user,Hi"
        for count in 0...text.count { _ = TranscriptReading.lines(in: .string(String(text.prefix(count)))) }
        let rows = (0..<20_000).map { "  \($0.isMultiple(of: 2) ? "agent" : "user"),\"line \($0), and so on and on\"" }
        let huge = (["[20000]{role,content}:"] + rows).joined(separator: "\n")
        let lines = TranscriptReading.lines(in: .string(huge))
        #expect(lines?.count == 20_000)
        #expect(lines?.last == TranscriptLine(speaker: .callee, text: "line 19999, and so on and on"))
    }
}
