import Foundation
import Testing

@testable import ProviderSimulator

/// One field of a good request replaced by a value (nil removes it), and what the provider must say.
struct BadField: Sendable, CustomTestStringConvertible {
    let field: String
    let value: String?
    let complaint: String

    init(_ field: String, _ value: String?, _ complaint: String) {
        self.field = field
        self.value = value
        self.complaint = complaint
    }

    var testDescription: String { "\(field) = \(value ?? "missing")" }

    /// The good request with the field replaced.
    func spoil(_ good: JSONValue) throws -> String {
        let rest = (good.objectValue ?? []).filter { $0.key != field }
        guard let value else { return JSONValue.object(rest).text }
        return JSONValue.object(rest + [JSONMember(key: field, value: try JSONReader.read(value))]).text
    }
}

@Suite("What the providers refuse")
struct ValidationTests {
    private static let phoneCall: JSONValue = [
        "from_number": "+12025551234", "to_number": "+14155552678", "full_name": "Jane",
        "agent_id": .string(Bench.contactshipAgent),
    ]
    private static let contactCall: JSONValue = [
        "contact_id": "c1d2e3f4-a5b6-7890-cdef-123456789012", "agent_id": .string(Bench.contactshipAgent),
        "from_number_id": "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    ]
    private static let scheduled: JSONValue = [
        "contact_id": "ctc_12kd88", "scheduled_at": "2026-03-15T15:00:00Z", "initial_message": "Hi",
    ]

    private static let commonContactship = [
        BadField("agent_id", nil, "agent_id is required"), BadField("agent_id", "7", "agent_id must be a string"),
        BadField("agent_id", "\"unknown\"", "Agent not found: unknown"),
        BadField("delay", "\"5\"", "delay must be a number"), BadField("delay", "true", "delay must be a number"),
        BadField("delay", "-1", "delay must not be less than 0"),
        BadField("schedule", "\"2026-06-15\"", "schedule must be an object"),
        BadField(
            "schedule", #"{"timezone":"America/New_York"}"#, "schedule.scheduled_call_time is required"),
        BadField(
            "schedule", #"{"scheduled_call_time":"2026-06-15 10:00:00"}"#, "schedule.timezone is required"),
        BadField(
            "schedule", #"{"scheduled_call_time":"2026-06-15T10:00:00Z","timezone":"America/New_York"}"#,
            "schedule.scheduled_call_time must be in yyyy-MM-dd HH:mm:ss format"),
        BadField(
            "schedule", #"{"scheduled_call_time":"2026-06-15 10:00:00","timezone":"EST"}"#,
            "schedule.timezone must be an IANA timezone"),
        BadField("additional_data", #"{"plan":"premium"}"#, "additional_data must be an array"),
        BadField("additional_data", #"["plan"]"#, "additional_data.0 must be an object"),
        BadField("additional_data", #"[{"value":"x"}]"#, "additional_data.0.key is required"),
        BadField(
            "additional_data", #"[{"key":"a","value":"1"},{"key":"b","value":2}]"#,
            "additional_data.1.value must be a string"),
        BadField("metadata", "[]", "metadata must be an object"),
        BadField("metadata", "null", "metadata must be an object"),
    ]

    @Test(
        "Contactship, by phone number",
        arguments: commonContactship + [
            BadField("from_number", nil, "from_number is required"),
            BadField("from_number", "12025551234", "from_number must be a string"),
            BadField("from_number", "\"2025551234\"", "from_number must be a phone number in E.164 format"),
            BadField(
                "from_number", "\"+12025559999\"",
                "from_number is not registered in your organization: +12025559999"),
            BadField("to_number", nil, "to_number is required"),
            BadField("to_number", "\"+1-415-555-2678\"", "to_number must be a phone number in E.164 format"),
            BadField("to_number", "\"+0415552678\"", "to_number must be a phone number in E.164 format"),
            BadField("to_number", "\"+1234567890123456\"", "to_number must be a phone number in E.164 format"),
            BadField("full_name", nil, "full_name is required"),
            BadField("full_name", "\"  \"", "full_name must not be empty"),
            BadField("email", "\"jane\"", "email must be an email address"),
            BadField("email", "null", "email must be a string"),
            BadField("country", "1", "country must be a string"),
            BadField("webhook_url", "\"not a url\"", "webhook_url must be an http or https URL"),
            BadField("webhook_url", "\"ftp://example.com\"", "webhook_url must be an http or https URL"),
        ])
    func phoneCall(bad: BadField) throws {
        var bench = Bench()
        #expect(bench.send("POST /contactship/v1/calls/single-phone-call", Self.phoneCall.text).status == 201)
        let answer = bench.send("POST /contactship/v1/calls/single-phone-call", try bad.spoil(Self.phoneCall))
        #expect(answer.status == 400)
        #expect(answer.message == .string(bad.complaint))
    }

    @Test(
        "Contactship, by contact",
        arguments: commonContactship + [
            BadField("contact_id", nil, "contact_id is required"),
            BadField("contact_id", "\"\"", "contact_id must not be empty"),
            BadField("from_number_id", nil, "from_number_id is required"),
            BadField("from_number_id", "{}", "from_number_id must be a string"),
        ])
    func contactCall(bad: BadField) throws {
        var bench = Bench()
        #expect(bench.send("POST /contactship/v1/calls/single-contact-call", Self.contactCall.text).status == 201)
        let answer = bench.send("POST /contactship/v1/calls/single-contact-call", try bad.spoil(Self.contactCall))
        #expect(answer.status == 400)
        #expect(answer.message == .string(bad.complaint))
    }

    @Test(
        "TemPhone",
        arguments: [
            BadField("contact_id", nil, "Field 'contact_id' is required."),
            BadField("scheduled_at", nil, "Field 'scheduled_at' is required."),
            BadField(
                "scheduled_at", "\"soon\"", "Field 'scheduled_at' must be a valid ISO-8601 timestamp in the future."),
            BadField(
                "scheduled_at", "\"2026-03-15T14:22:11Z\"",
                "Field 'scheduled_at' must be a valid ISO-8601 timestamp in the future."),
            BadField("initial_message", nil, "Field 'initial_message' is required."),
            BadField("initial_message", "\"\"", "Field 'initial_message' must not be empty."),
            BadField("campaign_id", "3", "Field 'campaign_id' must be a string."),
            BadField("timezone", "\"PST\"", "Field 'timezone' must be an IANA timezone."),
            BadField("max_duration_seconds", "\"900\"", "Field 'max_duration_seconds' must be an integer."),
            BadField("max_duration_seconds", "90.5", "Field 'max_duration_seconds' must be an integer."),
            BadField("max_duration_seconds", "0", "Field 'max_duration_seconds' must not be less than 1."),
            BadField("caller_id", "\"4155550199\"", "Field 'caller_id' must be in E.164 format."),
            BadField("metadata", "\"x\"", "Field 'metadata' must be an object."),
            BadField("recording_enabled", "1", "Field 'recording_enabled' must be a boolean."),
            BadField("webhook_url", "\"/hook\"", "Field 'webhook_url' must be an http or https URL."),
        ])
    func temphone(bad: BadField) throws {
        var bench = Bench()
        #expect(bench.send("POST /temphone/v1/calls/scheduled", Self.scheduled.text).status == 200)
        let answer = bench.send("POST /temphone/v1/calls/scheduled", try bad.spoil(Self.scheduled))
        #expect(answer.status == 400)
        #expect(answer.message == .string(bad.complaint))
    }

    @Test(
        "Voxworks",
        arguments: [
            BadField("from_number", nil, "from_number is required"),
            BadField("script_id", "5", "script_id must be a string"),
            BadField("contact", nil, "contact is required"),
            BadField("contact", "\"0429069971\"", "contact must be an object"),
            BadField("contact", "{}", "contact.phone_number is required"),
            BadField(
                "contact", #"{"phone_number":"429069971"}"#, "contact.phone_number must be a valid phone number"),
            BadField(
                "contact", #"{"phone_number":"0429069971","first_name":1}"#, "contact.first_name must be a string"),
            BadField("objects", "[]", "objects must be an object"),
            BadField("objects", #"{"policy":"42"}"#, "objects.policy must be an object"),
            BadField("scheduled_time", "\"tomorrow\"", "scheduled_time must be an ISO 8601 date-time"),
            BadField("scheduled_time", "\"2026-02-25 09:00:00\"", "scheduled_time must be an ISO 8601 date-time"),
        ])
    func voxworks(bad: BadField) throws {
        var bench = Bench()
        let good = try JSONReader.read(DocumentExampleTests.voxworksCall)
        let answer = bench.send("POST /voxworks/api/v1/create-phone-call", try bad.spoil(good))
        #expect(answer.status == 400)
        #expect(answer.message == .string(bad.complaint))
    }

    @Test("Several problems come as an array, and nothing is placed")
    func several() {
        var bench = Bench()
        let before = bench.state.book.all(.contactship).count
        let answer = bench.send("POST /contactship/v1/calls/single-phone-call", #"{"full_name":1}"#)
        #expect(answer.message?.arrayValue?.count == 4)
        #expect(bench.state.book.all(.contactship).count == before)
    }

    @Test("Fields that no document names are let through; with delay and schedule, the schedule counts")
    func tolerated() throws {
        var bench = Bench(start: "2026-03-15T14:22:11Z")
        let both = bench.call(
            "+14155552678",
            extra: """
                ,"delay":5,"unheard_of":[1],
                "schedule":{"scheduled_call_time":"2026-03-16 10:00:00","timezone":"UTC"}
                """)
        #expect(bench.record(both)?.dueAt == TestClock.date("2026-03-16T10:00:00Z"))
        let delayed = bench.call("+14155552678", extra: ",\"delay\":1.5")
        #expect(bench.record(delayed)?.dueAt == bench.now.addingTimeInterval(90))
        let past = bench.call(
            "+14155552678",
            extra: #","schedule":{"scheduled_call_time":"2020-01-01 00:00:00","timezone":"UTC"}"#)
        #expect(bench.record(past)?.dueAt == bench.now)
    }
}
