import Testing

@testable import ProviderSimulator

@Suite("Faults")
struct FaultTests {
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
                "create:redirect=http://127.0.0.1:1/x:y",
                SimulatorFault(endpoint: .create, action: .redirect(to: "http://127.0.0.1:1/x:y"))
            ),
        ])
    func parse(text: String, fault: SimulatorFault) throws {
        #expect(try SimulatorFault(parsing: text) == fault)
    }

    @Test(
        "What is no fault",
        arguments: [
            "", "create", "create:", "make:drop", "create:explode", "create#0:drop", "create#x:drop",
            "create:status", "create:status=9", "create:stall=-1", "create:stall=nan", "create:drop=1",
            "acme.create:drop", "a.b.create:drop", "create:redirect=", ":drop",
        ])
    func noFault(text: String) {
        #expect(throws: SimulatorFaultError.self) { try SimulatorFault(parsing: text) }
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

    @Test(
        "Faults that strike after it is done: the call is placed whatever the answer says",
        arguments: [
            SimulatorFaultAction.dropAnswer, .placeThenStatus(503), .stall(seconds: 4), .garbage, .withoutID,
        ])
    func after(action: SimulatorFaultAction) {
        var bench = Bench(faults: [SimulatorFault(provider: .contactship, endpoint: .create, action: action)])
        let body = """
            {"from_number":"+12025551234","to_number":"+14155552678","full_name":"Jane",
             "agent_id":"\(Bench.contactshipAgent)"}
            """
        let before = bench.state.book.all(.contactship).count
        let answer = bench.deliver("POST /contactship/v1/calls/single-phone-call", body)
        #expect(bench.state.book.all(.contactship).count == before + 1)
        #expect(bench.state.requests.last?.callID != nil)
        #expect(bench.state.requests.last?.fault == action)
        switch action {
        case .dropAnswer: #expect(answer == nil)
        case .placeThenStatus(let status): #expect(answer?.status == status)
        case .stall(let seconds): #expect(answer?.afterSeconds == seconds)
        case .garbage: #expect(answer?.json == "<html>OK")
        case .withoutID: #expect(answer?.json["data"]?.keys == ["agent_id", "contact_id", "created_at"])
        case .status, .redirect: Issue.record("not among the arguments")
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
}
