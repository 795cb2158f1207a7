import CallCore
import Foundation
import TerminalUI
import Testing

@testable import ConsoleRuntime

@Suite struct ThemeReaderTests {
    @Test func readsColoursAndAttributes() throws {
        let theme = try ThemeReader.read(
            text: """
                name = "own"
                appearance = "light"
                [palette]
                ink = "#102030"
                [roles]
                text = "ink on white"
                header = "on 236 bold underline"
                border = "bright-black"
                key = "default on default"
                muted = ""
                """, file: "own.toml")
        #expect(theme.name == "own")
        #expect(theme.appearance == .light)
        #expect(theme[.text] == Style(foreground: .rgb(16, 32, 48), background: .indexed(7)))
        #expect(theme[.header] == Style(background: .indexed(236), attributes: [.bold, .underline]))
        #expect(theme[.border] == Style(foreground: .indexed(8)))
        #expect(theme[.key] == .standard)
        #expect(theme[.muted] == .standard)
        #expect(theme[.danger] == theme[.text])
    }

    @Test(arguments: [
        ("name = \"x\"\n[roles]\nheadder = \"red\"", 3, "header"),
        ("name = \"x\"\n[roles]\ntext = \"rde\"", 3, "red"),
        ("name = \"x\"\n[roles]\ntext = \"red on\"", 3, "follow"),
        ("name = \"x\"\n[roles]\ntext = \"red blue\"", 3, "second colour"),
        ("name = \"x\"\n[roles]\ntext = 5", 3, "text in quotation marks"),
        ("name = \"x\"\n[palette]\nink = \"#12\"", 3, "#12"),
        ("name = \"x\"\nappearance = \"dusk\"", 2, "dark"),
        ("name = \"x\"\ncolors = 1", 2, "colors"),
        ("name = \"x\"\n[roles\n", 2, "expected"),
    ])
    func saysWhereItIsWrong(text: String, line: Int, words: String) {
        do {
            let theme = try ThemeReader.read(text: text, file: "own.toml")
            Issue.record("read as \(theme)")
        } catch {
            #expect(error.file == "own.toml")
            #expect(error.line == line)
            #expect(error.words.contains(words), "\(error.words)")
        }
    }

    @Test func needsAName() {
        #expect(throws: ConfigurationError.self) { try ThemeReader.read(text: "", file: "own.toml") }
    }

    @Test(
        arguments: [
            ([:], "dark"), (["COLORFGBG": "0;15"], "light"), (["COLORFGBG": "15;0"], "dark"),
            (["COLORFGBG": "0;default;7"], "light"), (["COLORFGBG": "15;8"], "dark"), (["COLORFGBG": "x"], "dark"),
            (["NO_COLOR": "1"], "mono"), (["NO_COLOR": "", "COLORFGBG": "0;15"], "light"),
        ] as [([String: String], String)])
    func fitsTheTerminal(environment: [String: String], name: String) throws {
        #expect(
            try ThemeLibrary(folders: []).choose(asked: nil, configured: nil, environment: environment).name == name)
    }

    @Test func findsAPersonsOwnThemesFirst() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("name = \"mine\"".utf8).write(to: folder.appending(path: "dark.toml"))
        try Data("name = \"night\"".utf8).write(to: folder.appending(path: "night.toml"))
        let library = ThemeLibrary(folders: [folder.path])
        #expect(try library.theme("dark").name == "mine")
        #expect(try library.theme(folder.appending(path: "night.toml").path).name == "night")
        #expect(library.names == ["dark", "light", "mono", "night"])
        #expect(try library.choose(asked: "light", configured: "night", environment: [:]).name == "light")
        #expect(try library.choose(asked: nil, configured: "night", environment: [:]).name == "night")
        do {
            _ = try library.theme("nite")
            Issue.record("there is no such theme")
        } catch {
            #expect(error.words.contains("night"), "\(error.words)")
        }
    }
}
