import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Contactship's answers")
struct ContactshipReadingTests {
    private static func report(_ text: String) throws -> CallReport {
        try #require(ContactshipCallReading.report(try JSON(parsing: text)))
    }

    @Test(
        "to a create are read bare and wrapped",
        arguments: [
            #"{"call_id":"call-a1b2","agent_id":"agent-a1","contact_id":null,"created_at":"2026-04-06T15:00:00Z"}"#,
            #"{"statusCode":201,"data":{"call_id":"call-a1b2","agent_id":"agent-a1","contact_id":null,"created_at":"2026-04-06T15:00:00Z"}}"#,
            #"{"statusCode":201,"data":{"id":"row-7","call_id":"call-a1b2","contact_id":null,"created_at":"2026-04-06T15:00:00Z","provider_agent_id":"p","agent_id":"agent-a1","additional_data":[],"webhook_url":null}}"#,
        ])
    func created(text: String) throws {
        let report = try Self.report(text)
        #expect(report.providerCallID == "call-a1b2")
        #expect(report.agentID == "agent-a1")
        #expect(report.contactID == nil)
        #expect(report.state == nil)
        #expect(report.rawStatus == nil)
        #expect(report.createdAt == Date(timeIntervalSince1970: 1_775_487_600))
        #expect(report.raw == (try JSON(parsing: text)))
    }

    private static let listed = """
        {"id":"3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10","direction":"outbound","from":"+15005550006",
         "call_record":null,"call_status":"in-progress","call_result":null,"disconnection_reason":null,
         "start_at":"2026-09-01T12:00:05Z","finished_at":null,"duration":null,"call_analysis":null,
         "type":"api_call","created_at":"2026-09-01T12:00:00Z","agent_id":"9b6d","campaign_id":null,
         "contact":{"id":"77aa","full_name":"Ada Test","phone_number":"+1-500-555-0009","email":null,"country":"US"}}
        """

    @Test("hold a call of a list")
    func listedCall() throws {
        let report = try Self.report(Self.listed)
        #expect(report.providerCallID == "3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10")
        #expect(report.state == .inProgress)
        #expect(report.rawStatus == "in-progress")
        #expect(report.fromNumber == "+15005550006")
        #expect(report.toNumber == "+15005550009")
        #expect(report.toName == "Ada Test")
        #expect(report.contactID == "77aa")
        #expect(report.startedAt == Date(timeIntervalSince1970: 1_788_264_005))
        #expect(report.endedAt == nil)
        #expect(report.duration == nil)
        #expect(report.analysis == nil)
        #expect(report.transcript == nil)
        #expect(report.recordingURL == nil)
    }

    @Test("hold a whole call, wrapped, with conversation and analysis")
    func wholeCall() throws {
        let report = try Self.report(
            """
            {"statusCode":200,"data":{"id":"c1","call_status":"completed","call_result":"answered","duration":"63.5",
             "call_record":"https://rec.test/1","call_analysis":{"summary":"Agreed.","sentiment":"Positive"},
             "disconnection_reason":"agent_hangup","finished_at":"2026-09-01 12:01:05",
             "metadata":{"trunkline_call_id":"7F7B0A52-0000-4000-8000-000000000001"},
             "chat_history":[{"role":"agent","content":"Hello"},{"role":"user","content":"Hi","words":[]},
                             {"role":"assistant","content":"Good"},{"role":"tool","content":"done"},{"role":"user"}],
             "transcript_format":"json"}}
            """)
        #expect(report.state == .ended(.completed))
        #expect(report.duration == 63.5)
        #expect(report.recordingURL == "https://rec.test/1")
        #expect(report.analysis == CallAnalysis(summary: "Agreed.", sentiment: "Positive"))
        #expect(report.disconnectionReason == "agent_hangup")
        #expect(report.endedAt == Date(timeIntervalSince1970: 1_788_264_065))
        #expect(report.reference == CallID("7f7b0a52-0000-4000-8000-000000000001"))
        #expect(
            report.transcript == [
                TranscriptLine(speaker: .agent, text: "Hello"), TranscriptLine(speaker: .callee, text: "Hi"),
                TranscriptLine(speaker: .agent, text: "Good"), TranscriptLine(speaker: .other, text: "done"),
            ])
    }

    @Test(
        "to the status endpoint and to stop are read",
        arguments: [
            (
                #"{"statusCode":200,"data":{"call_id":"3f0c","agent_id":"9b6d","call_status":"pending","finished":false,"disconnection_reason":null,"started_at":null,"ended_at":null}}"#,
                .ringing
            ),
            (
                #"{"statusCode":200,"data":{"call_id":"3f0c","call_status":"ended","finished":true,"disconnection_reason":null}}"#,
                .ended(.unstated)
            ),
            (
                #"{"statusCode":200,"data":{"call_id":"3f0c","call_status":"brand_new","finished":true}}"#,
                .ended(.unstated)
            ),
            (#"{"statusCode":200,"data":{"call_id":"3f0c","call_status":"brand_new","finished":false}}"#, nil),
            (#"{"statusCode":200,"data":{"call_id":"3f0c","stopped":true,"call_status":"in_progress"}}"#, .inProgress),
            (
                #"{"statusCode":200,"data":{"call_id":"3f0c","stopped":false,"call_status":"ended"}}"#,
                .ended(.unstated)
            ),
        ] as [(String, CallState?)])
    func status(text: String, state: CallState?) throws {
        let report = try Self.report(text)
        #expect(report.providerCallID == "3f0c")
        #expect(report.state == state)
        #expect(report.rawStatus != nil)
    }

    @Test(
        "that are no call are none",
        arguments: ["{}", "[]", "null", #"{"statusCode":400,"data":{"call_id":"c"}}"#, #"{"data":{"id":null}}"#])
    func noCall(text: String) throws {
        #expect(ContactshipCallReading.report(try JSON(parsing: text)) == nil)
    }

    @Test("by themselves: the smallest delivery")
    func smallestDelivery() throws {
        let report = try ContactshipDeliveryReading.report(
            try JSON(
                parsing:
                    #"{"data":{"agent":{"agent_id":"9b6d","name":"A"},"call":{"call_id":"3f0c","call_type":"test_web_call","duration":"45"}}}"#
            ))
        #expect(report.providerCallID == "3f0c")
        #expect(report.agentID == "9b6d")
        #expect(report.duration == 45)
        #expect(report.state == nil)
    }

    @Test("by themselves: the usual delivery")
    func usualDelivery() throws {
        let body = try JSON(
            parsing: """
                {"data":{"agent":{"agent_id":"9b6d","name":"A","language":"en-US","voice":"v1"},
                  "organization":{"name":"O","email":"o@example.com","country":"US"},
                  "call":{"call_id":"3f0c","call_type":"api_call","call_status":"ended","call_result":"no_answer",
                    "call_analysis":{"call_summary":"","user_sentiment":"Neutral","custom_analysis_data":{},
                      "call_successful":false,"in_voicemail":false},
                    "disconnection_reason":"no_answer","recording_url":"","start_timestamp":1788264005000,
                    "end_timestamp":0,"transcript":"","transcript_object":[],
                    "transcript_with_tool_calls":[],"duration":0,"from_number":"+15005550006",
                    "to_number":"+15005550009","call_additional_data":{}},
                  "campaign":{},
                  "contact":{"contact_id":"77aa","full_name":"Ada Test","phone_number":"+15005550009","email":null,
                    "country":"US","additional_data":{},"call_attempts":0}}}
                """)
        let report = try ProviderSample.client(.contactship, ScriptedTransport(500, "")).decodeDelivery(body)
        #expect(report.state == .ended(.noAnswer))
        #expect(report.rawStatus == "ended")
        #expect(report.analysis == CallAnalysis(sentiment: "Neutral", successful: false))
        #expect(report.startedAt == Date(timeIntervalSince1970: 1_788_264_005))
        #expect(report.endedAt == nil)
        #expect(report.duration == 0)
        #expect(report.recordingURL == nil)
        #expect(report.transcript == nil)
        #expect(report.toNumber == "+15005550009")
        #expect(report.toName == "Ada Test")
        #expect(report.contactID == "77aa")
        #expect(report.raw == body)
    }

    @Test("that reached a machine are known by either sign")
    func voicemail() throws {
        let body = #"{"data":{"call":{"call_id":"c","call_status":"ended","call_analysis":{"in_voicemail":true}}}}"#
        #expect(try ContactshipDeliveryReading.report(try JSON(parsing: body)).state == .ended(.voicemail))
        #expect(try Self.report(#"{"id":"c","call_status":"voice_mail"}"#).state == .ended(.voicemail))
    }

    @Test(
        "by themselves that name no call are refused",
        arguments: [
            "{}", "[]", "null", #"{"data":{}}"#, #"{"data":{"call":{}}}"#, #"{"data":{"call":{"call_id":""}}}"#,
        ])
    func emptyDelivery(text: String) throws {
        let body = try JSON(parsing: text)
        #expect(throws: ProviderError.self) { try ContactshipDeliveryReading.report(body) }
    }

    @Test("hold contacts with further fields")
    func contact() throws {
        let contact = try #require(
            ContactshipDirectoryReading.contact(
                try JSON(
                    parsing: """
                        {"id":"77aa","created_at":"2026-01-01T00:00:00Z","phone_number":"+1 (500) 555-0009",
                         "full_name":"Ada Test","country":"México","email":"ada@example.com","description":"VIP",
                         "additional_data":[{"type":"number","field":"debt","value":14058.50},
                          {"type":"text","field":"plan","value":"gold"},{"type":"text","field":"none","value":null}],
                         "organization_id":"o"}
                        """)))
        #expect(contact.number == "+15005550009")
        #expect(contact.country == "México")
        #expect(contact.details == ["description": "VIP", "debt": "14058.50", "plan": "gold"])
        #expect(ContactshipDirectoryReading.contact(["id": "x"])?.name == "x")
        #expect(ContactshipDirectoryReading.contact([:]) == nil)
    }
}
