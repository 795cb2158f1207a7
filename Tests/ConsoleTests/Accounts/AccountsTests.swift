import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// The screen of the accounts, its form, and the welcome.
struct AccountsTests {
    static let canary = "sk_canary_5d41402abc4b2a76"
    static let file = "/home/ana/.config/trunkline/config.toml"

    static let sales = Account(
        name: "sales", provider: .contactship, baseURL: "https://api.contactship.ai",
        key: .file("/home/ana/.config/trunkline/keys/sales"), webhookURL: "https://me.example.com/hooks/sales/abc")
    static let test = Account(
        name: "vox-test", provider: .voxworks, baseURL: "http://127.0.0.1:8080/voxworks", environment: .sandbox,
        key: .command(["pass", "show", "vox"]), scripts: [Agent(id: "s1", name: "Renewal", language: "en-AU")],
        numbers: [PhoneLine(id: nil, number: "+61291234567", name: "Sydney")])

    /// A real console, not the demo's.
    static func stage(
        _ accounts: [Account] = [sales, test], width: Int = 120, height: Int = 36, readOnly: Bool = false,
        opening keys: String...
    ) -> Stage {
        var stage = Stage(width: width, height: height, accounts: accounts, readOnly: readOnly)
        stage.state.settings.demo = nil
        stage.state.settings.accountsFile = file
        stage.send(.started)
        for key in keys { stage.press(key) }
        return stage
    }

    /// The newest piece of work with accounts.
    static func work(_ stage: Stage) -> AccountsWork? {
        for case .accounts(let work) in stage.performed.reversed() { return work }
        return nil
    }

    private static func filled() -> Stage {
        var stage = stage(opening: "5", "a")
        stage.press("text:new-vox", "tab", "right", "right", "tab", "right", "tab", "text:http://127.0.0.1:1/v", "tab")
        stage.press("tab", "text:\(canary)")
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func screens(_ width: Int, _ height: Int) {
        var stage = Self.stage(width: width, height: height, opening: "5")
        stage.send(.healthChanged(account: "sales", .ok))
        stage.send(.healthChanged(account: "vox-test", .noKey(reason: "The helper pass was not found.")))
        stage.send(.accounts(.checked("sales", .fine(words: "the key is accepted, 240 credits, 12 agents, 7 numbers"))))
        stage.press("down")
        expectGolden(stage.text, "accounts-\(width)x\(height)")
        stage.press("s", "tab", "tab", "tab", "text:s2", "tab", "text:Encuesta")
        expectGolden(stage.text, "account-scripts-\(width)x\(height)")
        stage.press("esc", "p", "tab", "tab", "tab", "text:(02) 9123")
        expectGolden(stage.text, "account-numbers-\(width)x\(height)")
        stage.press(
            "esc", "a", "text:new vox", "tab", "tab", "tab", "text:voxworks", "tab", "tab", "text:\(Self.canary)")
        expectGolden(stage.text, "account-form-\(width)x\(height)")
        #expect(!stage.text.contains("canary"))
        let welcome = Self.stage([], width: width, height: height)
        expectGolden(welcome.text, "welcome-\(width)x\(height)")
    }

    @Test func savesWhatTheFormSays() throws {
        var stage = Self.filled()
        #expect(!stage.text.contains("canary"))
        #expect(stage.text.contains("••••"))
        stage.press("^S")
        guard case .save(.add(let account), let key)? = Self.work(stage) else { throw Missing() }
        #expect(account.name == "new-vox" && account.provider == .voxworks && account.environment == .sandbox)
        #expect(account.baseURL == "http://127.0.0.1:1/v")
        #expect(account.key == .missing)
        #expect(key == Secret(Self.canary))
        #expect(!"\(stage.performed)".contains("canary"))
        stage.press("text:x", "^S", "^T")
        #expect(stage.performed.count { if case .accounts = $0 { true } else { false } } == 1)
        stage.send(.accounts(.saved(.add(account), [account, Self.sales])))
        #expect(stage.state.layers.isEmpty && stage.text.contains("Account new-vox is saved"))
        #expect(stage.performed.contains(.accounts(.check("new-vox"))))
        #expect(!"\(stage.state)".contains("canary"))
    }

    /// What the file would be refused for is refused under the field.
    @Test(arguments: [
        ("http://10.0.0.1:80", "allow_plain_http"), ("https://h:65536", "1 to 65535"),
        ("https://u:WORD@h", "kept elsewhere"),
        ("https://h?x", "without ? and #"),
    ])
    func refusesAnAddressThatTheFileWouldBeRefusedFor(_ address: String, _ words: String) {
        var stage = Self.stage(opening: "5", "a")
        stage.press(
            "text:new-vox", "tab", "tab", "tab", "text:\(address)", "tab", "tab", "text:\(Self.canary)", "^S", "^T")
        #expect(stage.text.contains(words))
        #expect(Self.work(stage) == nil)
    }

    @Test func keepsThatAnAccountMayUsePlainHTTPAndSaysSo() throws {
        var open = Self.test
        (open.baseURL, open.allowsPlainHTTP) = ("http://10.0.0.1:80", true)
        var stage = Self.stage([Self.sales, open], opening: "5", "down")
        #expect(stage.text.contains("others can read the key on its way"))
        stage.press("enter")
        #expect(stage.text.contains("allow_plain_http allows"))
        stage.press("^S")
        guard case .save(.change(_, let account), _)? = Self.work(stage) else { throw Missing() }
        #expect(account.allowsPlainHTTP && account.baseURL == "http://10.0.0.1:80")
    }

    /// Nobody who looks on can count a key's length.
    @Test func drawsTheSameDotsForEveryKey() {
        func dots(_ key: String) -> Int {
            var stage = Self.stage(opening: "5", "a")
            stage.press("tab", "tab", "tab", "tab", "tab", "text:\(key)")
            return stage.text.count { $0 == "•" }
        }
        #expect(dots(String(repeating: "k", count: 9)) == dots(String(repeating: "k", count: 60)))
        #expect(dots("k") > 0)
    }

    @Test func triesTheTypedKeyWithoutKeepingIt() throws {
        var stage = Self.filled()
        stage.press("^T")
        guard case .tryOut(let account, let key)? = Self.work(stage) else { throw Missing() }
        #expect(key == Secret(Self.canary))
        #expect(stage.text.contains("Asking Voxworks"))
        stage.send(.accounts(.triedOut(account, key: key, .failed(words: "The provider refused the key: no such key"))))
        #expect(stage.text.contains("refused the key"))
        // What comes back of what stood there before says nothing of what stands there now.
        stage.press("backspace")
        #expect(!stage.text.contains("refused the key"))
    }

    @Test func keepsWhatWasTypedButTheKey() {
        var stage = Self.filled()
        stage.press("esc", "a")
        #expect(stage.text.contains("new-vox") && stage.text.contains("127.0.0.1:1/v"))
        #expect(!stage.text.contains("••••"))
        stage.press("^S")
        #expect(Self.work(stage) == nil && stage.text.contains("Paste the key"))
        #expect(!"\(stage.state)".contains("canary"))
    }

    @Test func saysWhyItWasNotSaved() throws {
        var stage = Self.filled()
        stage.press("^S")
        guard case .save(let change, _)? = Self.work(stage) else { throw Missing() }
        stage.send(.accounts(.notSaved(change, words: "The disk is full: x is as it was.")))
        #expect(stage.text.contains("┌ New account") && stage.text.contains("The disk is full"))
        stage.press("^S")
        guard case .save(_, let key)? = Self.work(stage) else { throw Missing() }
        #expect(key == Secret(Self.canary))
    }

    @Test func changesAnAccountAndKeepsItsKey() throws {
        var stage = Self.stage(opening: "5", "enter")
        #expect(stage.text.contains("It stays in /home/ana/.config/trunkline/keys/sales"))
        stage.press("backtab", "backtab", "backtab", "right", "^S")
        guard case .save(.change(let old, let new), let key)? = Self.work(stage) else { throw Missing() }
        #expect(old == Self.sales && new.environment == .sandbox && new.key == old.key && key == nil)
        #expect(new.webhookURL == old.webhookURL)
    }

    @Test func asksBeforeItRemoves() {
        var stage = Self.stage(opening: "5", "x")
        #expect(stage.text.contains("Remove account sales") && stage.text.contains("deleted"))
        stage.press("x", "enter")
        #expect(Self.work(stage) == nil)
        stage.press("y")
        #expect(Self.work(stage) == .save(.remove(Self.sales), key: nil))
    }

    @Test func checksOneOrAll() {
        var stage = Self.stage(opening: "5", "c", "c")
        #expect(stage.performed.filter { $0 == .accounts(.check("sales")) }.count == 1)
        stage.press("C")
        #expect(stage.performed.filter { $0 == .accounts(.check("sales")) }.count == 1)
        #expect(Self.work(stage) == .check("vox-test"))
        stage.send(.accounts(.checked("sales", .failed(words: "The provider cannot be reached: refused"))))
        #expect(stage.text.contains("cannot be reached"))
        stage.press("w")
        #expect(stage.performed.last == .copy(ClipboardText(untrusted: Self.sales.webhookURL ?? "")))
    }

    @Test func editsNumbersAndScripts() throws {
        var stage = Self.stage(opening: "5", "down", "p")
        stage.press("tab", "tab", "tab")
        stage.send(.input(.paste("+61 2 9000 0000, Perth\n(0291) nonsense;x\n\n+1 (415) 555-2678\tSF\tn3\n")))
        stage.press("^S")
        #expect(Self.work(stage) == nil && stage.text.contains("✗"))
        stage.press("^X", "^S")
        guard case .save(.change(_, let new), nil)? = Self.work(stage) else { throw Missing() }
        #expect(new.numbers.map(\.number) == ["+61291234567", "+61290000000", "+14155552678"])
        #expect(new.numbers.map(\.name) == ["Sydney", "Perth", "SF"] && new.numbers.last?.id == "n3")
        stage.send(.accounts(.saved(.change(from: Self.test, to: new), [Self.sales, new])))
        #expect(stage.state.layers.isEmpty && stage.text.contains("3: Sydney, Perth, SF"))
    }

    @Test func saysWhyNothingIsWritten() {
        for readOnly in [false, true] {
            var stage = Stage(readOnly: readOnly)
            for key in ["a", "enter", "x", "s", "p"] {
                stage.press("5", key)
                #expect(stage.state.layers.isEmpty)
                #expect(stage.text.contains(readOnly ? "read-only" : "nothing is written"), "\(key)")
            }
            stage.press("c")
            #expect(Self.work(stage) == .check("sales"))
        }
    }

    @Test func welcomesWhoHasNoAccount() {
        var stage = Self.stage([])
        #expect(stage.text.contains("Welcome to Trunkline"))
        stage.press("n")
        #expect(stage.performed.isEmpty || !stage.performed.contains(.showDemo))
        stage.press("d")
        #expect(stage.performed.last == .showDemo)
        stage.press("a")
        #expect(stage.text.contains("┌ New account"))
        stage.press("esc", "q")
        #expect(stage.performed.last == .quit)
        var byMouse = Self.stage([])
        for (words, isThere) in [("See the demo", true), ("Add an account", true)] {
            let lines = byMouse.text.split(separator: "\n", omittingEmptySubsequences: false)
            let y = lines.firstIndex { $0.contains(words) } ?? -1
            byMouse.send(.input(.mouse(MouseEvent(.press(.left), at: Point(40, y)))))
            #expect(isThere)
        }
        #expect(byMouse.performed.contains(.showDemo) && byMouse.text.contains("┌ New account"))
    }

    @Test(arguments: [
        "", "   ", String(repeating: "x", count: 100_000), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "\u{202E}abc مرحبا", "\u{0}\u{1B}[2J\u{7F}\u{9B}31m",
        "\\",
        "{\"key\":[1,2", "a\nb\r\nc\td",
    ])
    func everyFieldTakesAnything(_ text: String) {
        for opening in ["a", "enter", "s", "p"] {
            var stage = Self.stage(width: 80, height: 24, opening: "5", opening)
            for _ in 0..<8 {
                stage.send(.input(.paste(text)))
                #expect(stage.frame.size == Size(width: 80, height: 24))
                stage.press("tab")
            }
            stage.press("^T", "^S", "^X", "esc")
            #expect(stage.text.contains("5 Accounts"))
            if case .save(let change, _)? = Self.work(stage) {
                #expect(AccountRules.problem(name: change.account.name) == nil)
                #expect(AccountRules.problem(address: change.account.baseURL) == nil)
            }
        }
    }

    private struct Missing: Error {}
}
