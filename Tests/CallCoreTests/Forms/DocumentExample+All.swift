@testable import CallDomain

extension DocumentExample {
    static let all = contactship + temPhone + voxworks

    private static let contactship = [
        DocumentExample(
            title: "Contactship, Make AI Phone Call, immediate",
            form: "contactship-phone",
            body: """
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
                """,
            assignments: [
                "from_number=+12025551234", "to_number=+14155552678", "full_name=Jane Smith",
                "agent_id=agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890", "email=jane.smith@example.com",
                "country=United States", "additional_data.plan=premium", "additional_data.account_balance=250.00",
            ]),
        DocumentExample(
            title: "Contactship, Call a Contact, immediate",
            form: "contactship-contact",
            body: """
                {
                  "contact_id": "c1d2e3f4-a5b6-7890-cdef-123456789012",
                  "agent_id": "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                  "from_number_id": "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                  "additional_data": [
                    { "key": "amount_debt", "value": "14058" }
                  ]
                }
                """,
            assignments: [
                "contact_id=c1d2e3f4-a5b6-7890-cdef-123456789012",
                "agent_id=agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                "from_number_id=pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890", "additional_data.amount_debt=14058",
            ]),
        DocumentExample(
            title: "Contactship, Call a Contact, scheduled",
            form: "contactship-contact",
            body: """
                {
                  "contact_id": "c1d2e3f4-a5b6-7890-cdef-123456789012",
                  "agent_id": "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                  "from_number_id": "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                  "schedule": {
                    "scheduled_call_time": "2026-06-15 10:00:00",
                    "timezone": "America/Mexico_City"
                  }
                }
                """,
            assignments: [
                "contact_id=c1d2e3f4-a5b6-7890-cdef-123456789012",
                "agent_id=agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                "from_number_id=pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                "schedule.scheduled_call_time=2026-06-15 10:00", "schedule.timezone=America/Mexico_City",
            ]),
    ]

    private static let temPhone = [
        DocumentExample(
            title: "TemPhone, Example Request",
            form: "temphone-scheduled",
            body: """
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
                """,
            assignments: [
                "contact_id=ctc_12kd88", "campaign_id=camp_91ks11", "scheduled_at=2026-03-15T15:00:00Z",
                "initial_message=Hi {{first_name}}, this is the TemPhone AI assistant following up on your renewal.",
                "max_duration_seconds=900", "caller_id=+1-415-555-0199", "recording_enabled=true",
                "webhook_url=https://webhooks.yourapp.com/ai-calls", "metadata.playbook=renewal_followup_v2",
                "metadata.priority=high",
            ],
            difference: Difference(path: ["caller_id"], documented: "+1-415-555-0199", sent: "+14155550199")),
        temPhoneShort("curl", "Hi {{first_name}}, this is your AI assistant."),
        temPhoneShort(
            "JavaScript", "Hi {{first_name}}, this is your AI assistant calling to confirm your upcoming appointment."),
        temPhoneShort("TypeScript", "Hi {{first_name}}, this is your AI assistant with an important reminder."),
    ]

    private static func temPhoneShort(_ language: String, _ message: String) -> DocumentExample {
        DocumentExample(
            title: "TemPhone, \(language)",
            form: "temphone-scheduled",
            body: """
                {
                  "contact_id": "ctc_12kd88",
                  "scheduled_at": "2026-03-15T15:00:00Z",
                  "initial_message": "\(message)"
                }
                """,
            assignments: [
                "contact_id=ctc_12kd88", "scheduled_at=2026-03-15T15:00:00Z", "initial_message=\(message)",
            ])
    }

    private static let voxworks = [
        DocumentExample(
            title: "Voxworks, Create phone call",
            form: "voxworks-phone",
            body: """
                {
                  "from_number": "+61291234567",
                  "script_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                  "contact": {"phone_number": "0429069971", "first_name": "John", "last_name": "Smith"},
                  "scheduled_time": "2026-02-25T09:00:00Z"
                }
                """,
            assignments: [
                "from_number=+61291234567", "script_id=a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                "contact.phone_number=0429069971", "contact.first_name=John", "contact.last_name=Smith",
                "scheduled_time=2026-02-25T09:00:00Z",
            ],
            difference: Difference(
                path: ["contact", "phone_number"], documented: "0429069971", sent: "+61429069971"))
    ]
}
