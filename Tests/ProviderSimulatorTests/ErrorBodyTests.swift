import Testing

@testable import ProviderSimulator

@Suite("The documented errors")
struct ErrorBodyTests {
    @Test("TemPhone's four error bodies, word for word")
    func temphone() {
        var bench = Bench(faults: [SimulatorFault(endpoint: .create, occurrence: 4, action: .status(500))])
        let path = "POST /temphone/v1/calls/scheduled"
        let good = DocumentExampleTests.temphoneCall
        let past = bench.send(path, good.replacing("2026-03-15T15", with: "2026-03-15T14"))
        #expect(past.status == 400)
        #expect(
            past.json.text
                == #"{"status":"error","message":"Field 'scheduled_at' must be a valid ISO-8601 timestamp "#
                + #"in the future.","data":null}"#)
        let unauthorized = bench.send(path, good, key: "sk_test_51_fakeapikey123456")
        #expect(unauthorized.status == 401)
        #expect(unauthorized.json.text == #"{"status":"error","message":"Unauthorized.","data":null}"#)
        let missing = bench.send(path, good.replacing("ctc_12kd88", with: "ctc_x"))
        #expect(missing.status == 404)
        #expect(missing.json.text == #"{"status":"error","message":"Contact not found: ctc_x.","data":null}"#)
        _ = bench.send(path, good)
        let broken = bench.send(path, good)
        #expect(broken.status == 500)
        #expect(
            broken.json.text
                == #"{"status":"error","message":"Unable to schedule call at this time. Please retry.","data":null}"#)
    }

    @Test("Voxworks' error bodies")
    func voxworks() {
        var bench = Bench(faults: [SimulatorFault(endpoint: .create, occurrence: 2, action: .status(500))])
        let path = "POST /voxworks/api/v1/create-phone-call"
        let unauthorized = bench.send(path, "{}", key: "nope")
        #expect(unauthorized.status == 401)
        #expect(unauthorized.json.text == #"{"success":false,"message":"Invalid API key"}"#)
        #expect(bench.send(path, "{}").status == 400)
        #expect(bench.send(path, "{}").json.text == #"{"success":false,"message":"Internal server error"}"#)
        let unknown = DocumentExampleTests.voxworksCall.replacing("a1b2c3d4", with: "00000000")
        #expect(bench.send(path, unknown).status == 404)
        let foreign = DocumentExampleTests.voxworksCall.replacing("+61291234567", with: "+61299999999")
        #expect(bench.send(path, foreign).status == 404)
        #expect(bench.send("GET /voxworks/api/v1/get-call/x").status == 404)
        #expect(bench.send("GET /voxworks/api/v1/get-call-result/x").json["success"] == false)
    }

    @Test("Contactship's error bodies name the status")
    func contactship() {
        var bench = Bench()
        let unauthorized = bench.send("GET /contactship/v1/credits", key: "")
        #expect(unauthorized.json.text == #"{"statusCode":401,"message":"Unauthorized"}"#)
        let path = "POST /contactship/v1/calls/single-contact-call"
        let agent = #""agent_id":"\#(Bench.contactshipAgent)""#
        let line = #""from_number_id":"pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890""#
        let contact = #""contact_id":"c1d2e3f4-a5b6-7890-cdef-123456789012""#
        #expect(bench.send(path, "{\(agent),\(line),\"contact_id\":\"x\"}").status == 404)
        #expect(bench.send(path, "{\(agent),\(contact),\"from_number_id\":\"x\"}").status == 404)
        #expect(bench.send(path, "{\(contact),\(line),\"agent_id\":\"x\"}").status == 400)
        #expect(
            bench.send("GET /contactship/v1/calls/x").json.text == #"{"statusCode":404,"message":"Call not found"}"#)
    }

    @Test(
        "Paths and methods that no document names",
        arguments: [
            ("GET /contactship/v1/calls/single-phone-call", 405), ("DELETE /contactship/v1/calls", 405),
            ("PUT /contactship/v1/agents/x", 405), ("GET /temphone/v1/calls/scheduled", 405),
            ("POST /voxworks/api/v1/reschedule-call/x", 405), ("GET /contactship/v2/calls", 404),
            ("GET /temphone/v1/calls", 404), ("GET /voxworks/api/v1/contacts", 404), ("GET /elsewhere", 404),
            ("GET /", 404),
        ])
    func paths(line: String, status: Int) {
        var bench = Bench()
        let answer = bench.send(line)
        #expect(answer.status == status)
        #expect((answer.headers["allow"] != nil) == (status == 405))
    }

    @Test(
        "Keys are asked for everywhere",
        arguments: [
            "GET /contactship/v1/calls", "GET /contactship/v1/contacts", "GET /contactship/v1/agents",
            "POST /contactship/v1/calls/single-phone-call/x/stop", "GET /voxworks/api/v1/calls",
            "PATCH /voxworks/api/v1/reschedule-call/x", "GET /temphone/v1/contacts/ctc_12kd88",
        ])
    func keys(line: String) {
        var bench = Bench()
        #expect(bench.send(line, key: "").status == 401)
        #expect(bench.send(line, key: "your-api-key").status == 401)
        #expect(bench.send(line).status != 401)
    }

    @Test(
        "Bodies that are not a JSON object",
        arguments: [
            ("", "application/json"), ("{", "application/json"), ("[]", "application/json"), ("{}", "text/plain"),
            ("{}", nil), ("{'a':1}", "application/json"),
        ] as [(String, String?)])
    func bodies(body: String, type: String?) {
        var bench = Bench()
        for line in [
            "POST /contactship/v1/calls/single-phone-call", "POST /contactship/v1/calls/single-contact-call",
            "POST /voxworks/api/v1/create-phone-call", "POST /temphone/v1/calls/scheduled",
        ] {
            let answer = bench.send(line, body, type: type)
            #expect(answer.status == 400)
            #expect(answer.message?.stringValue != nil)
        }
    }
}
