import CallCore
import TerminalUI
import TestTools
import Testing

@testable import Console

/// Writing the fields of several lines: messages, rows of keys and values, objects.
struct EditorTests {
    private static let nasty = [
        "", "   ", String(repeating: "x", count: 100_000), String(repeating: "word ", count: 20_000),
        "👨‍👩‍👧👩🏽‍🚀🇩🇪", "שלום \u{202E}abc עולם", "\u{1B}[2J\u{0}\u{7F}\u{9B}31m", "\\", "{\"a\":[1,2", "{\"a\": {\"b\": 1}}",
        "just text", "a=1\nb: 2\nc:=true", "{{first_name}} {{", "e" + String(repeating: "\u{301}", count: 300),
    ]

    /// A form with its focus on the field of that path.
    private static func stage(on path: String, width: Int = 120, height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.press("n")
        while stage.state.composing?.form.field(at: path) == nil { stage.press("right") }
        while stage.state.composing?.focusedField?.path != path { stage.press("tab") }
        return stage
    }

    private static func body(_ stage: Stage, _ path: String) -> JSON? {
        stage.state.composing?.reading.body[path: path]
    }

    @Test(arguments: ["initial_message", "metadata", "additional_data", "objects"], nasty)
    func takesAnything(_ path: String, _ text: String) {
        var stage = Self.stage(on: path, width: 80, height: 24)
        stage.press("enter")
        stage.send(.input(.paste(text)))
        stage.press(
            "tab", "x", "up", "enter", "{", "F3", "F4", "F5", "F6", "^_", "alt-r", "F8", "^_", "^K", "^Y", "^A", "\\")
        for _ in 0..<3 { stage.press("^_") }
        let frame = stage.frame
        #expect(frame.size == stage.state.size)
        #expect(frame.plainText().split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        #expect(!frame.plainText().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        stage.press("esc")
        #expect(stage.state.context == .compose)
    }

    @Test func closingKeepsWhatIsWrittenAndUndoTakesAllOfItBack() {
        var stage = Self.stage(on: "initial_message")
        stage.press("enter", "text:Hello there")
        stage.send(.input(.paste("\nsecond line")))
        stage.press("esc")
        #expect(stage.state.composing?.values.text("initial_message") == "Hello there\nsecond line")
        stage.press("enter", "text:!")
        #expect(stage.text.contains("line 2 of 2"))
        stage.press("^_", "^_", "esc")
        #expect(stage.state.composing?.values.text("initial_message") == "Hello there\nsecond line")
    }

    @Test func cutInOneFieldIsPastedInAnother() {
        var stage = Self.stage(on: "initial_message")
        stage.press("enter", "text:one two", "^W", "esc", "tab", "^Y")
        let typed = stage.state.composing?.focusedField.map { stage.state.composing?.values.text($0.path) ?? "" }
        #expect(typed == "two")
        stage.press("^_")
        #expect(stage.state.composing?.focusedField.map { stage.state.composing?.values.text($0.path) ?? "" } == "")
    }

    @Test func placeholdersAreHeldAgainstTheContact() {
        var stage = Self.stage(on: "initial_message")
        stage.press("enter", "text:Hi {{first_name}}, {{plan}}")
        #expect(
            stage.text.contains(
                "No contact is chosen: whether {{first_name}}, {{plan}} can be filled in cannot be told."))
        stage.press("F3")
        #expect(stage.text.contains("Choose a contact first"))
        stage.press("esc")
        while stage.state.composing?.focusedField?.path != "contact_id" { stage.press("backtab") }
        stage.press("text:ctc_1", "tab")
        let contact = Contact(id: "ctc_1", name: "Jane Smith", details: ["code": "7"])
        stage.send(.contactRead(account: "renewals", contact))
        while stage.state.composing?.focusedField?.path != "initial_message" { stage.press("tab") }
        stage.press("enter")
        #expect(stage.text.contains("Not in the record of Jane Smith: {{plan}}."))
        stage.press("text: {{", "F3")
        #expect(stage.text.contains("PREVIEW only, for Jane Smith"))
        #expect(stage.text.contains("Hi Jane, {{plan}} {{"))
        #expect(stage.text.contains("Double braces"))
        stage.press("down", "F3", "text:x", "esc")
        #expect(stage.state.composing?.values.text("initial_message") == "Hi {{first_name}}, {{plan}} {{x")
    }

    @Test func rowsKeepTheirTypesAndOneKeyAsksForText() {
        var stage = Self.stage(on: "metadata")
        stage.press("enter", "text:priority", "tab", "text:3", "tab", "text:active", "tab", "text:true", "enter")
        stage.press("text:code", "tab", "text:007", "tab", "text:note", "tab", "text:4", "F3")
        #expect(stage.text.contains("number") && stage.text.contains("boolean"))
        stage.press("esc")
        #expect(Self.body(stage, "metadata")?.compact == #"{"priority":3,"active":true,"code":"007","note":"4"}"#)
        stage.press("enter", "F3", "esc")
        #expect(Self.body(stage, "metadata")?["note"] == .number("4"))
    }

    @Test func rowsAreMovedDoubledAndDeleted() {
        var stage = Self.stage(on: "additional_data")
        stage.press("enter")
        stage.send(.input(.paste("a=1\nb: 2\nc=3")))
        #expect(stage.text.contains("3 rows came in"))
        #expect(stage.text.contains("all values are sent as text"))
        stage.press("alt-up", "F6", "alt-down", "F8")
        func keys() -> [String] {
            guard case .pairs(let pairs)? = stage.state.openedEditor?.content else { return [] }
            return pairs.rows.map(\.key)
        }
        #expect(keys() == ["a", "c", "b"])
        stage.press("^_")
        #expect(keys() == ["a", "c", "b", "c"])
        stage.press("^_", "^_", "^_", "^_")
        #expect(keys() == [""])
        for _ in 0..<5 { stage.press("alt-r") }
        #expect(keys() == ["a", "c", "b"])
    }

    @Test func whatIsWrongIsShownAtItsRowAndHoldsTheCall() {
        var stage = Self.stage(on: "metadata")
        stage.press("enter")
        stage.send(.input(.paste(#"{"a": 1, "b": 2, "a": 3}"#)))
        #expect(stage.text.contains("More than once among them: “a”."))
        stage.press("up", "F5")
        #expect(stage.text.contains("The key “a” comes twice, in rows 1 and 3: rename or delete one."))
        stage.press("esc")
        #expect(stage.state.composing?.reading.isComplete == false)
        guard case .pairs(let rows)? = stage.state.composing?.values["metadata"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.count == 3)
        stage.press("enter", "F5", "F8", "esc")
        #expect(Self.body(stage, "metadata") == ["a": 1, "b": 2])
    }

    @Test func aPastedValueStaysInItsCell() {
        var stage = Self.stage(on: "metadata")
        stage.press("enter", "text:url", "tab")
        stage.send(.input(.paste("https://x.example/?a=b: c")))
        stage.press("tab", "text:more", "tab")
        stage.send(.input(.paste(#"{"deep": [1]}"#)))
        stage.press("esc")
        #expect(Self.body(stage, "metadata") == ["url": "https://x.example/?a=b: c", "more": ["deep": [1]]])
    }

    @Test func anObjectIsKeptAsTypedAndTidiedOnAKey() {
        var stage = Self.stage(on: "objects")
        stage.press("enter")
        stage.send(.input(.paste("{\"policy\": {\"number\": 42,}}")))
        #expect(stage.text.contains("Not JSON, line 1, column 26"))
        stage.press("F4")
        #expect(stage.text.contains("This cannot be read yet"))
        stage.press("esc", "enter")
        #expect(stage.text.contains("\"number\": 42,}}"))
        stage.press("F5", "backspace", "F4")
        #expect(stage.text.contains("This can be sent."))
        stage.press("esc")
        #expect(stage.state.composing?.values.text("objects") == "{\n  \"policy\": {\n    \"number\": 42\n  }\n}")
        stage.press("enter", "^_", "esc")
        #expect(stage.state.composing?.values.text("objects") == "{\n  \"policy\": {\n    \"number\": 42\n  }\n}")
    }

    @Test func clicksPutTheCursorAndChooseCells() {
        var stage = Self.stage(on: "initial_message")
        stage.press("enter", "text:Hello")
        let body = EditorState.body(in: stage.state.size)
        stage.send(.input(.mouse(MouseEvent(.press(.left), at: body.origin.moved(right: 2)))))
        stage.press("text:X", "esc")
        #expect(stage.state.composing?.values.text("initial_message") == "HeXllo")
        stage = Self.stage(on: "metadata")
        stage.press("enter")
        stage.send(.input(.paste("a=1\nb=2")))
        let cells = PairView.Cells(body.row(1), hasTypes: true)
        stage.send(.input(.mouse(MouseEvent(.press(.left), at: cells.value.origin))))
        stage.press("text:7")
        stage.send(.input(.mouse(MouseEvent(.press(.left), at: cells.type.origin))))
        stage.press("esc")
        #expect(Self.body(stage, "metadata") == ["a": "71", "b": 2])
    }

    @Test func theOwnEditorTakesAndGivesBack() {
        var stage = Self.stage(on: "initial_message")
        stage.press("enter", "text:Hello", "^O")
        let edit = OutsideEdit(path: "initial_message", text: "Hello", suffix: "txt")
        #expect(stage.performed.contains(.editOutside(edit)))
        stage.send(.editedOutside(edit, .kept(words: "The editor ended with 1.")))
        #expect(stage.text.contains("The editor ended with 1. The text is as it was."))
        stage.send(.editedOutside(edit, .edited("Hello\n\u{1B}[31mworld\n")))
        #expect(stage.text.contains("1 character was left out"))
        stage.press("esc")
        #expect(stage.state.composing?.values.text("initial_message") == "Hello\n[31mworld")
        stage = Self.stage(on: "metadata")
        stage.press("enter")
        stage.send(.input(.paste("a=1\nb=\"x\"")))
        stage.press("^O")
        let json = "{\n  \"a\": 1,\n  \"b\": \"x\"\n}\n"
        let rows = OutsideEdit(path: "metadata", text: json, suffix: "json")
        #expect(stage.performed.contains(.editOutside(rows)))
        stage.send(.editedOutside(rows, .edited("nothing to read")))
        #expect(stage.text.contains("cannot be read as rows"))
        stage.send(.editedOutside(rows, .edited("{\"a\": true, \"c\": 3}\n")))
        stage.press("esc")
        #expect(Self.body(stage, "metadata") == ["a": true, "c": 3])
    }

    @Test func tenThousandRowsStayQuick() {
        var stage = Self.stage(on: "additional_data")
        stage.press("enter")
        stage.send(.input(.paste((0..<10_000).map { "key\($0)=value \($0)" }.joined(separator: "\n"))))
        let took = CPUTime.of {
            for _ in 0..<5 {
                stage.press("x", "up")
                _ = stage.frame
            }
        }
        #expect(took.time < .seconds(5))
        #expect(stage.text.contains("of 10000"))
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func looks(_ width: Int, _ height: Int) {
        var stage = Self.stage(on: "metadata", width: width, height: height)
        stage.press("enter")
        stage.send(
            .input(.paste("campaign=spring\npriority=3\nactive=true\ncode=007\nlist=[1, 2]\ncampaign=again\n=x")))
        expectGolden(stage.text, "pairs-\(width)x\(height)")
        stage = Self.stage(on: "initial_message", width: width, height: height)
        stage.press("enter", "text:Hi {{first_name}}, this is about {{plan}}. {{oops")
        expectGolden(stage.text, "message-\(width)x\(height)")
        stage = Self.stage(on: "objects", width: width, height: height)
        stage.press("enter")
        stage.send(.input(.paste("{\n  \"policy\": {\"number\": 42,}\n}")))
        expectGolden(stage.text, "object-\(width)x\(height)")
    }

    /// A cell shows a value in one line; only what is written there takes the line ends away.
    @Test func lookingAtAValueOfSeveralLinesLeavesIt() {
        var stage = Self.stage(on: "metadata")
        stage.press("enter")
        stage.send(.input(.paste(#"{"note": "one\ntwo"}"#)))
        stage.press("left", "^A", "right", "text:x", "^_", "esc")
        #expect(Self.body(stage, "metadata") == ["note": "one\ntwo"])
        stage.press("enter", "text:!", "esc")
        #expect(Self.body(stage, "metadata") == ["note": "one two!"])
    }
}
