import Testing

@testable import ProviderSimulator

@Suite("The documents' own examples")
struct DocumentExampleTests {
    private static let phoneCall = """
        {
        "from_number": "+12025551234",
        "to_number": "+14155552678",
        "full_name": "Jane Smith",
        "agent_id": "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
        "email": "jane.smith@example.com",
        "country": "United States",
        "additional_data": [
        { "key": "plan", "value": "premium" },
        { "key": "account_balance", "value": "250.00" }
        ]
        }
        """
    private static let contactCall = """
        {
          "contact_id": "c1d2e3f4-a5b6-7890-cdef-123456789012",
          "agent_id": "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
          "from_number_id": "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
          "additional_data": [
            { "key": "amount_debt", "value": "14058" }
          ]
        }
        """
    private static let scheduledContactCall = """
        {
          "contact_id": "c1d2e3f4-a5b6-7890-cdef-123456789012",
          "agent_id": "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
          "from_number_id": "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
          "schedule": {
            "scheduled_call_time": "2026-06-15 10:00:00",
            "timezone": "America/Mexico_City"
          }
        }
        """
    static let temphoneCall = """
        {
          "contact_id": "ctc_12kd88",
          "campaign_id": "camp_91ks11",
          "scheduled_at": "2026-03-15T15:00:00Z",
          "initial_message": "Hi {{first_name}}, this is the TemPhone AI assistant following up on your renewal.",
          "max_duration_seconds": 900,
          "caller_id": "+1-415-555-0199",
          "recording_enabled": true,
          "webhook_url": "https://webhooks.yourapp.com/ai-calls",
          "metadata": {
            "playbook": "renewal_followup_v2",
            "priority": "high"
          }
        }
        """
    static let voxworksCall = """
        {"from_number":"+61291234567","script_id":"a1b2c3d4-e5f6-7890-abcd-ef1234567890",
         "contact":{"phone_number":"0429069971","first_name":"John","last_name":"Smith"},
         "scheduled_time":"2026-02-25T09:00:00Z"}
        """

    @Test("Contactship, both creates, newest generation")
    func contactshipWrapped() {
        var bench = Bench(start: "2026-04-06T15:00:00Z")
        let phone = bench.send("POST /contactship/v1/calls/single-phone-call", Self.phoneCall)
        #expect(phone.status == 201)
        #expect(phone.json.keys == ["statusCode", "data"])
        #expect(phone.json["data"]?.keys == ["call_id", "agent_id", "contact_id", "created_at"])
        #expect(phone.json["data"]?["contact_id"] == .null)
        #expect(phone.json["data"]?["created_at"] == "2026-04-06T15:00:00Z")
        let contact = bench.send("POST /contactship/v1/calls/single-contact-call", Self.contactCall)
        #expect(contact.status == 201)
        #expect(contact.json["data"]?["contact_id"] == "c1d2e3f4-a5b6-7890-cdef-123456789012")
        #expect(contact.json["data"]?["agent_id"]?.stringValue == Bench.contactshipAgent)
    }

    @Test("Contactship, both creates, the documents' generation: bare")
    func contactshipBare() {
        var bench = Bench(start: "2026-04-06T15:05:00Z", generation: .bare)
        for (path, body) in [("single-phone-call", Self.phoneCall), ("single-contact-call", Self.contactCall)] {
            let answer = bench.send("POST /contactship/v1/calls/" + path, body)
            #expect(answer.status == 201)
            #expect(answer.json.keys == ["call_id", "agent_id", "contact_id", "created_at"])
            #expect(ContactshipAPI.isPlainUUID(answer.json["call_id"]?.stringValue ?? ""))
        }
    }

    @Test("Contactship, scheduled: wall time in a zone becomes the instant")
    func contactshipScheduled() throws {
        var bench = Bench(start: "2026-04-06T15:00:00Z")
        let answer = bench.send("POST /contactship/v1/calls/single-contact-call", Self.scheduledContactCall)
        let id = try #require(answer.json["data"]?["call_id"]?.stringValue)
        #expect(bench.record(id)?.dueAt == TestClock.date("2026-06-15T16:00:00Z"))
        #expect(bench.record(id)?.phase == .scheduled)
    }

    @Test("TemPhone answers exactly as its page shows, but for the call's id")
    func temphone() throws {
        var bench = Bench(start: "2026-03-15T14:22:11Z")
        let answer = bench.send("POST /temphone/v1/calls/scheduled", Self.temphoneCall)
        #expect(answer.status == 200)
        let id = try #require(answer.json["data"]?["call_id"]?.stringValue)
        #expect(id.hasPrefix("call_"))
        let expected = """
            {"status":"success","message":"AI outbound call scheduled successfully.","data":{"call_id":"\(id)",\
            "contact_id":"ctc_12kd88","campaign_id":"camp_91ks11","scheduled_at":"2026-03-15T15:00:00Z",\
            "timezone":"America/Los_Angeles","initial_message":"Hi {{first_name}}, this is the TemPhone AI assistant \
            following up on your renewal.","max_duration_seconds":900,"caller_id":"+1-415-555-0199",\
            "recording_enabled":true,"webhook_url":"https://webhooks.yourapp.com/ai-calls","metadata":\
            {"playbook":"renewal_followup_v2","priority":"high"},"status":"scheduled",\
            "created_at":"2026-03-15T14:22:11Z","updated_at":"2026-03-15T14:22:11Z"}}
            """
        #expect(answer.json.text == expected)
    }

    @Test("TemPhone takes the smallest request, and fills in what the page says")
    func temphoneSmallest() {
        var bench = Bench()
        let body = #"{"contact_id":"ctc_12kd88","scheduled_at":"2026-03-15T15:00:00Z","initial_message":"Hi"}"#
        let data = bench.send("POST /temphone/v1/calls/scheduled", body).json["data"]
        #expect(data?["max_duration_seconds"] == 900)
        #expect(data?["recording_enabled"] == true)
        #expect(data?["timezone"] == "America/Los_Angeles")
        #expect(data?["campaign_id"] == .null)
    }

    @Test("Voxworks takes a national number and adds the contact once")
    func voxworks() throws {
        var bench = Bench(start: "2026-02-24T09:00:00Z")
        let first = bench.send("POST /voxworks/api/v1/create-phone-call", Self.voxworksCall)
        #expect(first.status == 201)
        #expect(first.json.keys == ["success", "call_id", "contact_id", "status"])
        #expect(first.json["success"] == true)
        #expect(first.json["status"] == "scheduled")
        let inInternationalForm = Self.voxworksCall.replacing("0429069971", with: "+61 429 069 971")
        let second = bench.send("POST /voxworks/api/v1/create-phone-call", inInternationalForm)
        #expect(second.json["contact_id"] == first.json["contact_id"])
        let id = try #require(first.json["call_id"]?.stringValue)
        #expect(bench.record(id)?.to == "+61429069971")
        #expect(bench.record(id)?.dueAt == TestClock.date("2026-02-25T09:00:00Z"))
    }

    @Test("The document's call can be read, while status and stop refuse its id: it is no plain UUID")
    func documentCall() {
        var bench = Bench()
        let id = "call-a1b2c3d4-e5f6-7890-abcd-ef1234567890"
        #expect(bench.send("GET /contactship/v1/calls/\(id)").json["data"]?["id"] == .string(id))
        #expect(bench.send("GET /contactship/v1/calls/\(id)/status").status == 400)
        #expect(bench.send("POST /contactship/v1/calls/single-phone-call/\(id)/stop").status == 400)
        let unknown = "a1b2c3d4-e5f6-4890-abcd-ef1234567890"
        #expect(bench.send("GET /contactship/v1/calls/\(unknown)/status").status == 404)
    }
}
