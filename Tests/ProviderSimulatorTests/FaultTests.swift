import Foundation
import Testing

@testable import ProviderSimulator

@Suite("Faults")
struct FaultTests {
    static let phoneCall = "POST /contactship/v1/calls/single-phone-call"
    static let phoneCallBody = """
        {"from_number":"+12025551234","to_number":"+14155552678","full_name":"Jane",
         "agent_id":"\(Bench.contactshipAgent)"}
        """

    private static func faults(_ texts: String...) throws -> [SimulatorFault] {
        try FaultScript.parse(texts.joined(separator: "\n"))
    }

    @Test("Faults that strike before anything is done place nothing")
    func before() {
        let redirect = SimulatorFault(endpoint: .create, occurrence: 2, action: .redirect(to: "http://127.0.0.1:1/"))
        let page = SimulatorFault(endpoint: .create, occurrence: 3, action: .status(502, body: "<html>"))
        var bench = Bench(faults: [
            SimulatorFault(endpoint: .create, occurrence: 1, action: .status(500)), redirect, page,
        ])
        let placed = bench.state.book.all(.temphone).count
        let line = "POST /temphone/v1/calls/scheduled"
        #expect(bench.send(line, DocumentExampleTests.temphoneCall).status == 500)
        let moved = bench.send(line, DocumentExampleTests.temphoneCall)
        #expect(moved.status == 307)
        #expect(moved.headers["location"] == "http://127.0.0.1:1/")
        #expect(bench.send(line, DocumentExampleTests.temphoneCall).json == "<html>")
        #expect(bench.state.book.all(.temphone).count == placed)
        #expect(bench.send(line, DocumentExampleTests.temphoneCall).status == 200)
        #expect(bench.state.requests.map(\.callID).compactMap { $0 }.count == 1)
    }

    private static let afterwards: [(SimulatorFaultAction, WireFault?)] = [
        (.dropAnswer, .cut(after: 0)), (.placeThenStatus(503), nil), (.answerStatus(422), nil),
        (.hold, .hold), (.stall(seconds: 4), .stall(.beforeHead, seconds: 4)),
        (.garbage, nil), (.withoutID, nil), (.otherID, nil), (.falseID, nil),
        (.stallAfterHead(seconds: 3), .stall(.afterHead, seconds: 3)),
        (.stallInBody(seconds: 2), .stall(.inBody, seconds: 2)), (.cut(after: 9), .cut(after: 9)),
        (.reset(after: 0), .reset(after: 0)), (.drip(bytesPerSecond: 5), .drip(bytesPerSecond: 5)),
        (.endless, .endless), (.twice, .twice),
    ]

    @Test("Faults that strike after it is done: the call is placed whatever the answer says", arguments: afterwards)
    func after(action: SimulatorFaultAction, wire: WireFault?) {
        var bench = Bench(faults: [SimulatorFault(provider: .contactship, endpoint: .create, action: action)])
        let before = bench.state.book.all(.contactship)
        let answer = bench.deliver(Self.phoneCall, Self.phoneCallBody)
        let made = bench.state.book.all(.contactship).last?.id
        #expect(bench.state.book.all(.contactship).count == before.count + 1)
        #expect(bench.state.requests.last?.callID == made)
        #expect(bench.state.requests.last?.fault == action)
        #expect(bench.state.requests.last?.status == answer?.status)
        guard let answer else {
            #expect(wire?.isSilent == true)
            return
        }
        #expect(answer.wire == wire)
        let told = answer.json["data"]?["call_id"]?.stringValue
        switch action {
        case .placeThenStatus(let status): #expect(answer.status == status)
        case .answerStatus(let status): #expect(answer.status == status && told == made)
        case .garbage: #expect(answer.json == "<html>OK")
        case .withoutID: #expect(answer.json["data"]?.keys == ["agent_id", "contact_id", "created_at"])
        case .otherID: #expect(told == before.last?.id)
        case .falseID:
            #expect(told.flatMap { UUID(uuidString: $0) } != nil)
            #expect(told.flatMap { bench.state.book.call(.contactship, id: $0) } == nil)
        default: #expect(told == made)
        }
    }

    @Test("A fault for one endpoint leaves the others, and one for the second request the first")
    func aim() {
        var bench = Bench(faults: [
            SimulatorFault(provider: .contactship, endpoint: .list, occurrence: 2, action: .status(503))
        ])
        #expect(bench.send("GET /voxworks/api/v1/calls").status == 200)
        #expect(bench.send("GET /contactship/v1/calls").status == 200)
        #expect(bench.send("GET /contactship/v1/credits").status == 200)
        #expect(bench.send("GET /contactship/v1/calls").status == 503)
        #expect(bench.send("GET /contactship/v1/calls").status == 200)
    }

    @Test("Ranges strike from their first to their last")
    func ranges() throws {
        var bench = Bench(faults: try Self.faults("credits#2-3:status=500", "credits#5-:status=503"))
        let statuses = (0..<7).map { _ in bench.send("GET /contactship/v1/credits").status }
        #expect(statuses == [200, 500, 500, 200, 503, 503, 503])
    }

    @Test("Chance strikes about as often as it says, and the same ones for the same seed")
    func chance() throws {
        let faults = try Self.faults("credits%25:status=500")
        func strikes(seed: UInt64) -> [Bool] {
            var book = FaultPlan(faults, seed: seed)
            return (0..<400).map { _ in book.strike(.contactship, .credits).deed != nil }
        }
        let struck = strikes(seed: 7)
        #expect(struck == strikes(seed: 7))
        #expect(struck != strikes(seed: 8))
        #expect((60...140).contains(struck.count { $0 }))
        var two = FaultPlan(try Self.faults("credits%25:status=500", "credits%25:drop"), seed: 7)
        let pairs = (0..<400).map { _ in two.strike(.contactship, .credits) }
        #expect(pairs.contains { ($0.deed == nil) != ($0.wire == nil) })
    }

    @Test("Faults of different layers strike together, and of one layer the first")
    func layers() throws {
        var bench = Bench(faults: try Self.faults("create:place-status=502", "any:stall=2", "create:garbage"))
        let answer = bench.send(Self.phoneCall, Self.phoneCallBody)
        #expect(answer.status == 502)
        #expect(answer.wire == .stall(.beforeHead, seconds: 2))
        #expect(bench.state.requests.last?.faults == [.placeThenStatus(502), .stall(seconds: 2)])
    }

    @Test("A call that is placed late is answered, and known to nobody until then")
    func placeLate() throws {
        var bench = Bench(faults: try Self.faults("create#1:place-late=30"))
        let placed = bench.call("+14155550188")
        let next = bench.call("+14155552679")
        #expect(!placed.isEmpty && placed != next)
        #expect(bench.send("GET /contactship/v1/calls/\(placed)").status == 404)
        #expect(bench.send("GET /contactship/v1/calls/\(placed)/status").status == 404)
        #expect(bench.send("GET /contactship/v1/calls?phoneNumber=%2B14155550188").json["data"]?.arrayValue == [])
        #expect(bench.record(placed) == nil)
        #expect(bench.record(next) != nil)
        bench.advance(30)
        #expect(bench.record(placed)?.phase == .queued)
        #expect(bench.send("GET /contactship/v1/calls/\(placed)/status").status == 200)
    }

    @Test("A list that lags leaves out the youngest, which are there all the same")
    func lag() throws {
        var bench = Bench(faults: try Self.faults("voxworks.list:lag=1", "contactship.list:lag=20", "get:lag=5"))
        let id = bench.call("+14155550188")
        let list = "GET /contactship/v1/calls?phoneNumber=%2B14155550188"
        #expect(bench.send(list).json["data"]?.arrayValue?.count == 0)
        #expect(bench.send("GET /contactship/v1/calls/\(id)").status == 404)
        #expect(bench.send("GET /contactship/v1/calls/\(id)/status").status == 200)
        #expect(bench.record(id) != nil)
        bench.advance(6)
        #expect(bench.send("GET /contactship/v1/calls/\(id)").status == 200)
        #expect(bench.send(list).json["data"]?.arrayValue?.count == 0)
        bench.advance(15)
        #expect(bench.send(list).json["data"]?.arrayValue?.count == 1)
    }

    @Test("A clock that is wrong says its own times wrong, and takes what it is asked for by them")
    func clock() throws {
        var bench = Bench(faults: try Self.faults("contactship.any:clock=10", "voxworks.list:clock=-10"))
        let answer = bench.send(Self.phoneCall, Self.phoneCallBody.replacing("5552678", with: "5550188")).json["data"]
        #expect(answer?["created_at"] == "2026-03-15T14:32:11Z")
        let list = "GET /contactship/v1/calls?phoneNumber=%2B14155550188&date_from="
        #expect(bench.send(list + "2026-03-15T14:31:00Z").json["data"]?[0]?["created_at"] == "2026-03-15T14:32:11Z")
        #expect(bench.send(list + "2026-03-15T14:33:00Z").json["data"]?.arrayValue == [])
        let id = try #require(answer?["call_id"]?.stringValue)
        #expect(bench.record(id)?.placedAt == bench.now)
        var right = Bench()
        let rows = "GET /voxworks/api/v1/calls?limit=2"
        func newest(_ bench: inout Bench) throws -> Date {
            let text = bench.send(rows).json["calls"]?[0]?["created_at"]?.stringValue
            return try #require(text.flatMap { TimeText.instant($0) })
        }
        #expect(try newest(&right).timeIntervalSince(try newest(&bench)) == 600)
        var pages: [String] = []
        var path = rows
        for _ in 0..<3 {
            let page = bench.send(path).json
            pages += page["calls"]?.arrayValue?.compactMap { $0["call_id"]?.stringValue } ?? []
            let cursor = try #require(page["meta"]?["next_cursor"]?.stringValue)
            path = rows + "&cursor=" + cursor.replacing("+", with: "%2B")
        }
        #expect(Set(pages).count > 2)
    }
}
