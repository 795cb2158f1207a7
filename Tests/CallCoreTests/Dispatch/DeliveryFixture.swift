import Testing

@testable import CallDomain

/// Deliveries as the providers' documents describe them; TemPhone's shape is an assumption, since no document shows one.
struct DeliveryFixture: Sendable, CustomTestStringConvertible {
    let provider: ProviderID
    /// Of a call that rings or is spoken on; Contactship and Voxworks deliver nothing then.
    let started: String?
    let ended: String
    let outcome: Outcome

    static let callID = "3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10"
    var testDescription: String { provider.rawValue }

    static let all = [contactship, temphone, voxworks]

    static let contactship = DeliveryFixture(
        provider: .contactship, started: nil,
        ended: """
            {"data":{"agent":{"agent_id":"a1","name":"A","language":"en-US","voice":"v1"},
            "organization":{"name":"O","email":"o@example.com","country":"US"},
            "call":{"call_id":"\(callID)","call_type":"api_call","call_status":"ended","call_result":"answered",
            "call_analysis":{"call_summary":"Renewed.","user_sentiment":"Positive","custom_analysis_data":{},
            "call_successful":true,"in_voicemail":false},
            "disconnection_reason":"user_hangup","recording_url":"https://r.example/1","start_timestamp":1788264005000,
            "end_timestamp":1788264065000,"transcript":"","transcript_object":[{"role":"agent","content":"Hello"},
            {"role":"user","content":"Yes"}],"duration":"60","from_number":"+15005550006","to_number":"+15005550009"},
            "campaign":{},"contact":{"contact_id":"c1","full_name":"Ada Test","phone_number":"+15005550009"}}}
            """, outcome: .completed)

    static let temphone = DeliveryFixture(
        provider: .temphone, started: #"{"event":"started","data":{"call_id":"\#(callID)"}}"#,
        ended: #"{"event":"call.completed","data":{"call_id":"\#(callID)","status":"completed","summary":"Done."}}"#,
        outcome: .completed)

    static let voxworks = DeliveryFixture(
        provider: .voxworks, started: #"{"trigger":{"call_id":"\#(callID)","call_status":"in-progress"}}"#,
        ended: #"{"trigger":{"call_id":"\#(callID)","call_status":"rang-out","contact_name":"Ada"}}"#,
        outcome: .noAnswer)
}
