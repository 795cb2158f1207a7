import Testing

@testable import ProviderSimulator

@Suite("The language of faults")
struct FaultLanguageTests {
    @Test(
        "The text of a fault",
        arguments: [
            ("create:drop", SimulatorFault(endpoint: .create, action: .dropAnswer)),
            ("create:status=500", SimulatorFault(endpoint: .create, action: .status(500))),
            ("create#2:stall=30", SimulatorFault(endpoint: .create, occurrence: 2, action: .stall(seconds: 30))),
            ("list:status=503", SimulatorFault(endpoint: .list, action: .status(503))),
            ("any:garbage", SimulatorFault(endpoint: nil, action: .garbage)),
            (
                "temphone.create:place-status=502",
                SimulatorFault(provider: .temphone, endpoint: .create, action: .placeThenStatus(502))
            ),
            ("voxworks.get:without-id", SimulatorFault(provider: .voxworks, endpoint: .get, action: .withoutID)),
            (
                "create:redirect=http://127.0.0.1:1/x:y#z=1",
                SimulatorFault(endpoint: .create, action: .redirect(to: "http://127.0.0.1:1/x:y#z=1"))
            ),
            (
                "create#2-5:cut=100",
                SimulatorFault(place: .endpoint(.create), occurrences: 2...5, action: .cut(after: 100))
            ),
            (
                "create#3-%10:reset=0",
                SimulatorFault(
                    place: .endpoint(.create), occurrences: 3...Int.max, percent: 10, action: .reset(after: 0))
            ),
            ("list:lag=2.5", SimulatorFault(endpoint: .list, action: .lag(seconds: 2.5))),
            (
                "contactship.any:clock=-7",
                SimulatorFault(provider: .contactship, endpoint: nil, action: .clock(minutes: -7))
            ),
            ("webhook%50:lose", SimulatorFault(place: .webhook, percent: 50, action: .loseDelivery)),
        ])
    func parse(text: String, fault: SimulatorFault) throws {
        #expect(try SimulatorFault(parsing: text) == fault)
        #expect(fault.text == text)
    }

    @Test("Every action has its word, and reads what it writes", arguments: FaultWord.all.map(\.usage))
    func everyWord(usage: String) throws {
        let values = ["SECONDS": "1.5", "MINUTES": "-3", "CODE": "502", "BYTES": "17", "URL": "http://127.0.0.1:1/"]
        let halves = usage.split(separator: "=").map(String.init)
        let value = halves.count == 2 ? "=" + (try #require(values[halves[1]])) : ""
        let places = ["lag": "list", "lose": "webhook", "double": "webhook", "reorder": "webhook"]
        let text = (places[halves[0]] ?? "create") + "#2:" + halves[0] + value
        let fault = try SimulatorFault(parsing: text)
        #expect(fault.text == text)
        #expect(try SimulatorFault(parsing: fault.text) == fault)
    }

    @Test("Words are unique")
    func unique() {
        #expect(Set(FaultWord.all.map(\.name)).count == FaultWord.all.count)
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let text: String
        let column: Int
        let words: String
        var testDescription: String { text }

        init(_ text: String, _ column: Int, _ words: String) {
            (self.text, self.column, self.words) = (text, column, words)
        }
    }

    private static let wrong = [
        Wrong("", 1, "expected PLACE:ACTION"),
        Wrong("create", 7, "expected PLACE:ACTION"),
        Wrong("creat:drop", 1, "no place 'creat'; did you mean 'create'?"),
        Wrong("xyzzyplugh:drop", 1, "no place 'xyzzyplugh'; there are: any, create"),
        Wrong(":drop", 1, "no place ''"),
        Wrong("acme.create:drop", 1, "no provider 'acme'; there are: contactship, voxworks, temphone"),
        Wrong("voxwork.create:drop", 1, "did you mean 'voxworks'?"),
        Wrong("temphone.lits:drop", 10, "did you mean 'list'?"),
        Wrong("a.b.create:drop", 1, "no provider 'a'"),
        Wrong("create:", 8, "no action ''"),
        Wrong("create:stal=3", 8, "no action 'stal'; did you mean 'stall'?"),
        Wrong("create:drop=1", 13, "'drop' takes no value"),
        Wrong("create:status", 14, "'status' is written status=CODE, from 100 to 599"),
        Wrong("create:status=9", 15, "from 100 to 599"),
        Wrong("create:stall=-1", 14, "from 0 to 86400"),
        Wrong("create:stall=nan", 14, "stall=SECONDS"),
        Wrong("create:stall=1e300", 14, "stall=SECONDS"),
        Wrong("create:drip=0", 13, "a whole number from 1"),
        Wrong("create:cut=1x", 12, "cut=BYTES"),
        Wrong("create:redirect=", 17, "redirect=URL"),
        Wrong("create#0:drop", 8, "'#0' is no count: write #2, #2-5 or #3-"),
        Wrong("create#x:drop", 8, "is no count"),
        Wrong("create#5-2:drop", 8, "is no count"),
        Wrong("create#-2:drop", 8, "is no count"),
        Wrong("create#1-2-3:drop", 8, "is no count"),
        Wrong("create#1#2:drop", 9, "'#' stands here a second time"),
        Wrong("create%0:drop", 8, "'%0' is no chance: write %1 to %100"),
        Wrong("create#2%101:drop", 10, "is no chance"),
        Wrong("webhook:drop", 9, "'drop' does not go with 'webhook', it strikes any request"),
        Wrong("create:lose", 8, "it strikes webhook"),
        Wrong("create:lag=3", 8, "it strikes list, get, status, result"),
        Wrong("  create:lag=3", 10, "does not go with"),
    ]

    @Test("What is no fault, and where", arguments: wrong)
    func noFault(_ sample: Wrong) {
        let error = #expect(throws: SimulatorFaultError.self) { try SimulatorFault(parsing: sample.text) }
        #expect(error?.line == 1)
        #expect(error?.column == sample.column)
        #expect(error?.problem.contains(sample.words) == true, "\(error?.problem ?? "")")
    }

    @Test("A script has comments and blank lines, and counts beside them")
    func script() throws {
        let text = """
            # Everything that can be lost.
            create#2:drop      # the second call

              webhook%10:lose\t# some
            #list:lag=3
            """
        #expect(try FaultScript.parse(text).map(\.text) == ["create#2:drop", "webhook%10:lose"])
        #expect(try FaultScript.parse("\r\n\r\n").isEmpty)
        let error = #expect(throws: SimulatorFaultError.self) { try FaultScript.parse(text + "\n\n list:lagg=3") }
        #expect(error?.description == "line 7, column 7: no action 'lagg'; did you mean 'lag'?")
    }
}
