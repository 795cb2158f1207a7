import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Voxworks' client")
struct VoxworksClientTests {
    @Test("reads what a create answers")
    func created() async throws {
        let transport = ScriptedTransport(
            201, #"{"success":true,"call_id":"vw-1","contact_id":"vc-1","status":"scheduled"}"#)
        guard
            case .accepted(let report) = await ProviderSample.client(.voxworks, transport).create(ProviderSample.create)
        else {
            Issue.record("not accepted")
            return
        }
        #expect(report.providerCallID == "vw-1")
        #expect(report.contactID == "vc-1")
        #expect(report.state == .scheduled)
    }

    @Test("does not take a refusal for a call, whatever its status")
    func refusedCreate() async {
        let body = #"{"success":false,"message":"Invalid API key","call_id":"x"}"#
        let refused = ProviderSample.client(.voxworks, ScriptedTransport(401, body))
        #expect(
            await refused.create(ProviderSample.create) == .rejected(status: 401, message: "Invalid API key", raw: body)
        )
        guard
            case .unknown = await ProviderSample.client(.voxworks, ScriptedTransport(200, body)).create(
                ProviderSample.create)
        else {
            Issue.record("a refusal was taken for a call")
            return
        }
        await #expect(throws: ProviderError.refused(status: 200, message: "Invalid API key")) {
            try await ProviderSample.client(.voxworks, ScriptedTransport(200, body)).call("x")
        }
    }

    @Test("joins a call that is over with its result")
    func wholeCall() async throws {
        let transport = ScriptedTransport { request in
            request.path == "/api/v1/get-call/vw-1"
                ? .ok(
                    #"{"success":true,"call":{"id":"vw-1","status":"hang-up","progress":"done","from_number":"+61291234567","contact":{"phone_number":"0429069971","first_name":"John","last_name":"Smith"},"duration":12,"script_id":"s1"}}"#
                )
                : .ok(
                    #"{"success":true,"call":{"call_id":"vw-1","status":"completed","call_summary":"Short.","recording":"https://r.test/1","transcript":[{"speaker":"agent","text":"Hi"},{"speaker":"Customer","message":"Bye"}]}}"#
                )
        }
        let report = try await ProviderSample.client(.voxworks, transport).call("vw-1")
        #expect(report.state == .ended(.completed))
        #expect(report.rawStatus == "hang-up")
        #expect(report.toNumber == "0429069971")
        #expect(report.toName == "John Smith")
        #expect(report.agentID == "s1")
        #expect(report.duration == 12)
        #expect(report.analysis == CallAnalysis(summary: "Short."))
        #expect(report.recordingURL == "https://r.test/1")
        #expect(
            report.transcript == [
                TranscriptLine(speaker: .agent, text: "Hi"), TranscriptLine(speaker: .callee, text: "Bye"),
            ])
        #expect(report.raw[path: "result.call.call_summary"] == "Short.")
    }

    @Test("lets the result decide how an ended call ended")
    func outcomeFromResult() async throws {
        let transport = ScriptedTransport { request in
            .ok(
                request.path.contains("result")
                    ? #"{"success":true,"call":{"id":"v","status":"rang-out"}}"#
                    : #"{"success":true,"call":{"id":"v","status":"ended"}}"#)
        }
        #expect(try await ProviderSample.client(.voxworks, transport).call("v").state == .ended(.noAnswer))
    }

    @Test(
        "a result that is not there yet is no error; one that cannot be read is", arguments: [404, 400, 409, 500, 429])
    func resultMissing(status: Int) async throws {
        let transport = ScriptedTransport { request in
            request.path.contains("result")
                ? .ok(["success": false, "message": "no"], status: status)
                : .ok(#"{"success":true,"call":{"id":"v","status":"completed"}}"#)
        }
        let client = ProviderSample.client(.voxworks, transport)
        if status < 429 {
            #expect(try await client.call("v").state == .ended(.completed))
        } else {
            await #expect(throws: ProviderError.self) { try await client.call("v") }
        }
    }

    @Test("asks for no result while a call goes on")
    func liveCall() async throws {
        let transport = ScriptedTransport(200, #"{"success":true,"call":{"id":"v","status":"in_progress"}}"#)
        #expect(try await ProviderSample.client(.voxworks, transport).call("v").state == .inProgress)
        #expect(await transport.lines == ["GET https://provider.test/api/v1/get-call/v"])
    }

    @Test("cancels and reschedules")
    func acts() async throws {
        let transport = ScriptedTransport { request in
            request.method == "POST"
                ? .ok(#"{"success":true,"call_id":"v","status":"taken back"}"#)
                : .ok(#"{"success":true,"call_id":"v","status":"scheduled","scheduled_time":"2026-09-02T09:00:00Z"}"#)
        }
        let client = ProviderSample.client(.voxworks, transport)
        let canceled = try await client.cancel("v")
        #expect(canceled.state == .ended(.canceled))
        #expect(canceled.rawStatus == "taken back")
        let moved = try await client.reschedule("v", to: Date(timeIntervalSince1970: 1_788_339_600))
        #expect(moved.state == .scheduled)
        #expect(moved.scheduledAt == Date(timeIntervalSince1970: 1_788_339_600))
        #expect(
            await transport.lines == [
                "POST https://provider.test/api/v1/cancel-call/v",
                "PATCH https://provider.test/api/v1/reschedule-call/v",
            ])
        let body = try #require(await transport.requests.last?.body)
        #expect(String(decoding: body, as: UTF8.self) == #"{"scheduled_time":"2026-09-02T09:00:00Z"}"#)
    }

    @Test(
        "a call that is shown as live is not taken for canceled", arguments: ["in_progress", "scheduled", "completed"])
    func liveAfterCancel(word: String) async throws {
        let transport = ScriptedTransport(200, #"{"success":true,"call_id":"v","status":"\#(word)"}"#)
        let report = try await ProviderSample.client(.voxworks, transport).cancel("v")
        #expect(report.state != .ended(.canceled))
        #expect(report.state == StatusVocabulary.state(of: word))
    }

    @Test("what a proxy's page says of an act proves nothing", arguments: [400, 401, 403, 404, 409, 429])
    func pagesOnActs(status: Int) async throws {
        let page = ScriptedTransport(status, "<html><title>Blocked</title></html>")
        await #expect { try await ProviderSample.client(.voxworks, page).cancel("v") } throws: { error in
            (error as? ProviderError)?.mayHaveBeenDone == true
        }
        let own = ScriptedTransport(status, #"{"success":false,"message":"no"}"#)
        await #expect { try await ProviderSample.client(.voxworks, own).cancel("v") } throws: { error in
            (error as? ProviderError)?.mayHaveBeenDone == false
        }
    }

    /// Twelve calls, three a second, four a page: the cursor is the last row's time, and rows of that time come again.
    private static func calls() -> ScriptedTransport {
        ScriptedTransport { request in
            let start = request.parameter("cursor").flatMap { ProviderTime.read($0)?.timeIntervalSince1970 } ?? 0
            let all = (0..<12).map { (id: "v\($0)", time: Double($0 / 3)) }
            let page = all.filter { $0.time >= start }.prefix(4)
            let isLast = page.last?.id == all.last?.id
            let next = page.last.map { JSON.string(ProviderTime.write(Date(timeIntervalSince1970: $0.time))) }
            let rows = page.map { row -> JSON in
                ["call_id": .string(row.id), "status": "Completed", "type": "outbound"]
            }
            return .ok([
                "success": true, "calls": .array(rows), "meta": ["next_cursor": isLast ? .null : next ?? .null],
            ])
        }
    }

    @Test("lists calls by a cursor that repeats rows, each call once")
    func list() async throws {
        let transport = Self.calls()
        let client = ProviderSample.client(.voxworks, transport)
        var query = CallListQuery(contactID: "vc", agentID: "s", createdAfter: Date(timeIntervalSince1970: 0))
        var ids: [String] = []
        var pages = 0
        repeat {
            let page = try await client.calls(query)
            ids += page.calls.map(\.providerCallID)
            query.cursor = page.next
            pages += 1
        } while query.cursor != nil && pages < 20
        #expect(ids == (0..<12).map { "v\($0)" })
        #expect(pages < 20)
        let first = try #require(await transport.requests.first)
        #expect(first.parameter("contact_id") == "vc")
        #expect(first.parameter("script_id") == "s")
        #expect(first.parameter("created_after") == "1970-01-01T00:00:00Z")
        #expect(first.parameter("cursor") == nil)
    }

    @Test("is not held for ever by a cursor that stands still")
    func standingCursor() async throws {
        let body = #"{"success":true,"calls":[{"id":"v"}],"meta":{"next_cursor":"2026-01-01T00:00:00Z"}}"#
        let client = ProviderSample.client(.voxworks, ScriptedTransport(200, body))
        let first = try await client.calls(CallListQuery())
        #expect(first.calls.count == 1)
        let second = try await client.calls(CallListQuery(cursor: first.next))
        #expect(second.calls.isEmpty)
        #expect(second.next == nil)
    }

    @Test("leaves out calls to others, and calls that did not go out; keeps what it cannot tell")
    func filtered() async throws {
        let body: JSON = [
            "success": true,
            "calls": [
                ["id": "same", "to_number": "+61429069971"], ["id": "national", "phone_number": "0429 069 971"],
                ["id": "other", "to_number": "+61429069972"], ["id": "silent"],
                ["id": "in", "type": "inbound", "phone_number": "+61429069971"], ["id": "web", "type": "web"],
            ],
        ]
        let client = ProviderSample.client(.voxworks, ScriptedTransport(200, body.compact))
        let page = try await client.calls(CallListQuery(toNumber: "+61429069971"))
        #expect(page.calls.map(\.providerCallID) == ["same", "national", "silent"])
        #expect(page.next == nil)
    }

    @Test(
        "reads a delivery wherever the call is",
        arguments: [
            #"{"call_id":"v","status":"User rejected"}"#, #"{"call":{"id":"v","status":"User rejected"}}"#,
            #"{"event":"x","data":{"call_id":"v","call_status":"user_rejected"}}"#,
            #"{"trigger":{"call_id":"v","call_type":"outbound","call_status":"User rejected","contact_name":"A"}}"#,
        ])
    func delivery(text: String) throws {
        let client = ProviderSample.client(.voxworks, ScriptedTransport(500, ""))
        let report = try client.decodeDelivery(try JSON(parsing: text))
        #expect(report.providerCallID == "v")
        #expect(report.state == .ended(.busy))
        #expect(throws: ProviderError.self) { try client.decodeDelivery([:]) }
        #expect(throws: ProviderError.self) { try client.decodeDelivery(["id": "not a call"]) }
    }

    @Test("proves its key by a short list")
    func check() async throws {
        let transport = ScriptedTransport(200, #"{"success":true,"calls":[]}"#)
        #expect(try await ProviderSample.client(.voxworks, transport).check() == "the key is accepted")
        #expect(await transport.lines == ["GET https://provider.test/api/v1/calls?limit=1"])
    }
}
