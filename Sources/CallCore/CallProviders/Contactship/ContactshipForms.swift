import CallDomain

/// Contactship's two ways to place a call, from its pages "Make AI Phone Call" and "Call a Contact".
enum ContactshipForms {
    static let all = [phone, contact]

    static let phone = CallForm(
        id: "contactship-phone",
        provider: .contactship,
        title: "call a number",
        path: "/v1/calls/single-phone-call",
        fields: [
            Field(
                "from_number", "From", .phoneLine, required: true, role: .callerNumber,
                help: "The number to call from; it must be registered in your organisation."),
            Field(
                "to_number", "To", .phoneNumber, required: true, role: .calleeNumber,
                help: "The number to call. A national number is read in the region of From."),
            Field(
                "full_name", "Name", .text, required: true, role: .calleeName,
                help: "Full name of the person called; the agent uses it to personalise the conversation."),
            Field("agent_id", "Agent", .agent, required: true, role: .agentID, help: "The AI agent that speaks."),
            Field("email", "Email", .email, help: "Email address of the person called, passed to the agent."),
            Field("country", "Country", .country, help: "Country of the person called, passed to the agent."),
        ] + timing(delayCarrier: nil) + [
            additionalData,
            Field(
                "webhook_url", "Webhook", .webAddress, role: .webhook,
                help: "Receives this call's events (started, ended, transcript ready)."),
            metadata,
        ])

    static let contact = CallForm(
        id: "contactship-contact",
        provider: .contactship,
        title: "call a contact",
        path: "/v1/calls/single-contact-call",
        fields: [
            Field(
                "contact_id", "Contact", .contact, required: true, role: .contactID,
                help: "The contact to call; number, name and profile come from the contact."),
            Field("agent_id", "Agent", .agent, required: true, role: .agentID, help: "The AI agent that speaks."),
            Field(
                "from_number_id", "From", .phoneLineID, required: true, role: .callerNumberID,
                help: "The number to call from, by its id."),
        ]
            // Contactship's newer documentation says that this call does not apply `delay`, and to use `schedule`.
            + timing(delayCarrier: .wallTime(path: scheduledTime, zonePath: scheduledZone))
            + [additionalData, metadata])

    private static let scheduledTime = "schedule.scheduled_call_time"
    private static let scheduledZone = "schedule.timezone"

    private static func timing(delayCarrier: Field.Carrier?) -> [Field] {
        [
            Field(
                "delay", "Delay", .minutes, role: .delay,
                excludes: [scheduledTime, scheduledZone], carrier: delayCarrier,
                help: "Minutes to wait before calling, or a span such as 1h30; empty calls at once."),
            Field(
                scheduledTime, "At", .wallTime(zone: scheduledZone), role: .schedule,
                help: "Date and time of the call, by the clock of the person called unless Zone is filled."),
            Field(
                scheduledZone, "Zone", .timeZone, role: .zone, needs: [scheduledTime],
                help: "The IANA zone that At is meant in; theirs when it is left out."),
        ]
    }

    private static let additionalData = Field(
        "additional_data", "Data", .pairs,
        help: "What the agent should know (account balance, product), one pair a line: plan=premium")

    private static let metadata = Field(
        "metadata", "Metadata", .object, role: .metadata,
        help: "Your own tracking values, one a line: campaign=spring, priority:=3")
}
