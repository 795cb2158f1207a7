import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Ten thousand rows, in every list: opened, typed into, scrolled to the end, paged, chosen, clicked.
struct LongListTests {
    private static let count = 10_000

    private static func agents() -> [PickerItem] {
        (0..<count).map { PickerItem(.agent(Agent(id: "a\($0)", name: "Agent \($0)", language: "es-MX"))) }
    }

    private static func lines() -> [PickerItem] {
        (0..<count).map { index in
            PickerItem(.line(PhoneLine(id: "n\(index)", number: "+1202\(5_550_000 + index)", name: "Line \(index)")))
        }
    }

    /// The field, its way of calling, the list, the rows, and what the 9,999th row puts where.
    private static let cases:
        [(label: String, way: Int, list: DirectoryKey.List, items: [PickerItem], path: String, value: String)] = [
            ("Agent", 0, .agents, agents(), "agent_id", "a9998"),
            ("From", 0, .lines, lines(), "from_number", "+12025559998"),
            ("From", 1, .lines, lines(), "from_number_id", "n9998"),
            ("To", 0, .contacts, Stage.people(0..<count), "to_number", "+14155009998"),
            ("Contact", 1, .contacts, Stage.people(0..<count), "contact_id", "p9998"),
        ]

    @Test(arguments: cases.indices)
    func isDrivenToItsEnd(_ index: Int) throws {
        let (label, way, list, items, path, value) = Self.cases[index]
        var stage = Stage()
        stage.answersDirectories = false
        stage.open(label, way: way)
        stage.press("enter")
        for start in stride(from: 0, to: Self.count, by: 1_000) {
            stage.send(.directoryPageLoaded(Stage.key(list), Array(items[start..<start + 1_000])))
        }
        stage.send(.directoryFinished(Stage.key(list)))
        #expect(stage.text.contains("10000 of 10000"))
        stage.press("ctrl-end")
        #expect(stage.picker?.list.selected == Self.count - 1)
        stage.press("pageup", "pagedown", "up")
        #expect(stage.picker?.list.selected == Self.count - 2)
        #expect(stage.picker?.selected?.text(for: try #require(stage.picker?.field?.kind)) == value)
        for _ in 0..<50 { stage.send(.input(.mouse(MouseEvent(.wheelUp, at: Point(60, 15))))) }
        #expect(stage.picker?.list.selected == Self.count - 2 - 150)
        stage.press("text:9998")
        #expect(stage.picker?.rows.count == 1)
        let shown = try #require(stage.picker?.selected?.columns.first)
        try stage.click(shown)
        #expect(stage.picker == nil)
        #expect(stage.compose?.values.text(path) == value)
    }

    @Test func placesAndTextsAreChosenTheSameWay() throws {
        var stage = Stage()
        let forms = (0..<Self.count).map { index in
            Samples.form(Callee(name: "x"), ["email": "p\(index)@example.com"], minutes: Double(index))
        }
        stage.send(.earlierFormsLoaded(account: "sales", forms))
        for (label, query, path, value) in [
            ("Email", "p9998@", "email", "p9998@example.com"), ("Country", "+52", "country", "Mexico"),
            ("Zone", "new york", "schedule.timezone", "America/New_York"),
        ] {
            stage.open(label)
            stage.press("enter", "ctrl-end", "pageup", "text:\(query)", "enter")
            #expect(stage.compose?.values.text(path) == value)
            stage.press("esc")
        }
    }

    @Test(arguments: [
        ("mexico city", "America/Mexico_City"), ("new york", "America/New_York"), ("MX", "America/Mexico_City"),
        ("kolkata", "Asia/Kolkata"), ("lord howe", "Australia/Lord_Howe"),
    ])
    func zonesAreFoundByCityAndCountry(_ query: String, _ zone: String) {
        var stage = Stage()
        stage.open("Zone")
        stage.press("enter", "text:\(query)")
        let names = (0..<12).compactMap { row in stage.picker?.item(row).flatMap { $0.text(for: .timeZone) } }
        #expect(names.contains(zone), "\(names)")
    }

    @Test func theirZoneAndOursStandFirstWithTheirTimes() {
        var stage = Stage()
        let contact = Contact(id: "p1", name: "X", number: "+525555550100", timeZone: "America/Mexico_City")
        stage.send(.directoryRestored(Stage.key(.contacts), [PickerItem(.contact(contact))], readAt: stage.now))
        stage.open("To")
        stage.press("text:+525555550100")
        for _ in 0..<20 where stage.compose?.focusedField?.label != "Zone" { stage.press("tab") }
        stage.press("enter")
        #expect(stage.names.prefix(2) == ["Mexico City", "New York"])
        #expect(stage.text.contains("14:31 UTC-6") && stage.text.contains("theirs"))
        #expect(stage.text.contains("16:31 UTC-4") && stage.text.contains("yours"))
    }

    @Test func countriesCarryTheirCodes() {
        var stage = Stage()
        stage.open("Country")
        stage.press("enter", "text:germ")
        #expect(stage.text.contains("Germany") && stage.text.contains("DE  +49"))
    }

    @Test func theStatusLineReadsTheListAgain() throws {
        var stage = Stage()
        stage.open("Agent")
        stage.press("enter")
        stage.answersDirectories = false
        try stage.click("read 0 s ago")
        #expect(stage.asked(.agents) == 1)
        #expect(stage.text.contains("reading the list"))
    }

    /// Strangers' names neither shear the rows nor hold the keys up.
    @Test func anyNameCanStandInAList() throws {
        let names = [
            "", " ", "👩‍👩‍👧‍👦 family", "שלום עולם", "محمد\u{202E}العربي", "a\u{1B}[31m\u{07}b\nc\td",
            String(repeating: "界", count: 100_000), "e" + String(repeating: "\u{301}", count: 100_000), "\r\n\r\n",
            "\0",
        ]
        var stage = Stage(width: 80, height: 24)
        stage.answersDirectories = false
        stage.open("To")
        stage.press("enter")
        let items = names.enumerated().map { index, name in
            PickerItem(.contact(Contact(id: "x\(index)", name: name, number: "+1415555\(2_000 + index)", tags: [name])))
        }
        stage.send(.directoryPageLoaded(Stage.key(.contacts), items))
        stage.send(.directoryFinished(Stage.key(.contacts)))
        #expect(stage.text.contains("(no name)"))
        for query in ["", "family", "שלום", "界", "é", "\u{202E}", "b"] {
            stage.send(.input(.paste(query)))
            for _ in names {
                #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
                for line in stage.text.split(separator: "\n").dropFirst(3).dropLast(2) {
                    let trimmed = line.trimmingCharacters(in: .whitespaces)
                    #expect(trimmed.hasSuffix("│") || trimmed.hasSuffix("┐") || trimmed.hasSuffix("┘"))
                }
                stage.press("down")
            }
            stage.press("^U")
        }
        stage.press("text:family", "enter")
        #expect(stage.compose?.values.text("full_name") == "👩‍👩‍👧‍👦 family")
    }

    @Test func aQueryOfAnyLengthIsTaken() {
        var stage = Stage()
        stage.open("To")
        stage.press("enter")
        stage.send(.input(.paste(String(repeating: "x y ", count: 25_000))))
        #expect(stage.names.isEmpty)
        #expect(stage.text.contains("Nothing in the list matches."))
        stage.press("^U")
        #expect(stage.names.count == 2)
    }
}
