import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("TemPhone's client")
struct TemPhoneClientTests {
    private static let created = """
        {"status":"success","message":"AI outbound call scheduled successfully.","data":{"call_id":"call_1j2kd9",
         "contact_id":"ctc_12kd88","campaign_id":"camp_91ks11","scheduled_at":"2026-03-15T15:00:00Z",
         "timezone":"America/Los_Angeles","initial_message":"Hi {{first_name}}","max_duration_seconds":900,
         "caller_id":"+1-415-555-0199","recording_enabled":true,"webhook_url":"https://webhooks.yourapp.com/ai-calls",
         "metadata":{"playbook":"renewal_followup_v2","trunkline_call_id":"7f7b0a52-0000-4000-8000-000000000001"},
         "status":"scheduled","created_at":"2026-03-15T14:22:11Z","updated_at":"2026-03-15T14:22:11Z"}}
        """

    @Test("tells the call's status from the envelope's")
    func created() async throws {
        let client = ProviderSample.client(.temphone, ScriptedTransport(200, Self.created))
        guard case .accepted(let report) = await client.create(ProviderSample.create) else {
            Issue.record("not accepted")
            return
        }
        #expect(report.providerCallID == "call_1j2kd9")
        #expect(report.state == .scheduled)
        #expect(report.rawStatus == "scheduled")
        #expect(report.contactID == "ctc_12kd88")
        #expect(report.fromNumber == "+14155550199")
        #expect(report.scheduledAt == Date(timeIntervalSince1970: 1_773_586_800))
        #expect(report.reference == CallID("7f7b0a52-0000-4000-8000-000000000001"))
    }

    @Test(
        "keeps the documented refusals' words",
        arguments: [
            (400, "Field 'scheduled_at' must be a valid ISO-8601 timestamp in the future."), (401, "Unauthorized."),
            (404, "Contact not found: ctc_12kd88."),
        ])
    func rejected(status: Int, message: String) async {
        let json: JSON = ["status": "error", "message": .string(message), "data": .null]
        let body = json.compact
        let client = ProviderSample.client(.temphone, ScriptedTransport(status, body))
        #expect(await client.create(ProviderSample.create) == .rejected(status: status, message: message, raw: body))
    }

    @Test("does not trust a failure that invites a retry, nor an error with a status of success")
    func unknown() async {
        let body = #"{"status":"error","message":"Unable to schedule call at this time. Please retry.","data":null}"#
        for status in [500, 200] {
            guard
                case .unknown(let reason, _) = await ProviderSample.client(.temphone, ScriptedTransport(status, body))
                    .create(ProviderSample.create)
            else {
                Issue.record("\(status)")
                continue
            }
            #expect(reason.contains("Please retry."))
        }
    }

    @Test("reads a contact by its id, and by nothing else")
    func contact() async throws {
        let transport = ScriptedTransport(
            200,
            """
            {"status":"success","message":"…","data":{"id":"ctc_a","external_id":"x1","full_name":"Ada Test",
             "primary_phone":"+1-500-555-0009","primary_email":"ada@example.com","timezone":"America/New_York",
             "tags":["vip"],"metadata":{"plan":"gold","none":null},"created_at":"2026-01-01T00:00:00Z"}}
            """)
        let client = ProviderSample.client(.temphone, transport)
        #expect(
            try await client.contact(.id("ctc_a"))
                == Contact(
                    id: "ctc_a", name: "Ada Test", number: "+15005550009", email: "ada@example.com",
                    timeZone: "America/New_York", tags: ["vip"], details: ["external_id": "x1", "plan": "gold"]))
        #expect(await transport.lines == ["GET https://provider.test/contacts/ctc_a"])
        await #expect(throws: ProviderError.self) { try await client.contact(.number("+1")) }
    }

    @Test(
        "proves its key by a contact that cannot exist",
        arguments: [(404, true), (400, true), (200, true), (401, false), (500, false), (429, false)])
    func check(status: Int, isGood: Bool) async throws {
        let client = ProviderSample.client(
            .temphone, ScriptedTransport(status, #"{"status":"error","message":"m","data":null}"#))
        if isGood {
            #expect(try await client.check() == "the key is accepted")
        } else {
            await #expect(throws: ProviderError.self) { try await client.check() }
        }
    }

    @Test(
        "reads a delivery of any shape",
        arguments: [
            (#"{"event":"call.started","data":{"call_id":"c"}}"#, .inProgress),
            (#"{"status":"success","data":{"call_id":"c","status":"completed"}}"#, .ended(.completed)),
            (#"{"call_id":"c","status":"failed"}"#, .ended(.failed)),
            (#"{"type":"call_completed","call_id":"c","data":{"outcome":"voicemail"}}"#, .ended(.completed)),
            (#"{"event":"call.status","data":{"call":{"call_id":"c","status":"canceled"}}}"#, .ended(.canceled)),
            (#"{"event":"call.completed","data":{"call":{"duration":3},"call_id":"c"}}"#, .ended(.completed)),
            (#"{"event":"call.transferred","call_id":"c"}"#, nil),
            (#"{"call_id":"c"}"#, nil),
        ] as [(String, CallState?)])
    func delivery(text: String, state: CallState?) throws {
        let report = try ProviderSample.client(.temphone, ScriptedTransport(500, "")).decodeDelivery(
            try JSON(parsing: text))
        #expect(report.providerCallID == "c")
        #expect(report.state == state)
    }

    @Test("refuses a delivery that names no call", arguments: ["{}", "[]", "null", #"{"status":"completed"}"#])
    func emptyDelivery(text: String) throws {
        let body = try JSON(parsing: text)
        #expect(throws: ProviderError.self) { try TemPhoneReading.delivery(body) }
    }
}
