import CallDomain

/// TemPhone's way to place a call, from its page "Schedule AI Outbound Call with Message".
enum TemPhoneForms {
    static let all = [scheduled]

    static let scheduled = CallForm(
        id: "temphone-scheduled",
        provider: .temphone,
        title: "schedule a call with a message",
        path: "/calls/scheduled",
        fields: [
            Field(
                "contact_id", "Contact", .contact, required: true, role: .contactID,
                help: "The contact to call, such as ctc_12kd88."),
            Field("campaign_id", "Campaign", .text, help: "A campaign or workflow id, such as camp_91ks11."),
            Field(
                "scheduled_at", "At", .instant(zone: "timezone"), required: true, role: .schedule,
                help: "When to call, by the contact's clock unless Zone is filled; one to two minutes ahead at least."),
            Field(
                "timezone", "Zone", .timeZone, role: .zone,
                help: "The IANA zone of the time; TemPhone takes the contact's own when it is left out."),
            Field(
                "initial_message", "Message", .paragraph, required: true, role: .script,
                help: "What the AI says first; {{first_name}} and the like are filled in by TemPhone."),
            Field(
                "max_duration_seconds", "Longest", .seconds(in: 1...86_400, default: 900),
                help: "The longest the call may last, in seconds; 900 when left out."),
            Field(
                "caller_id", "From", .phoneLine, role: .callerNumber, help: "The caller ID to show."),
            Field(
                "recording_enabled", "Record", .toggle(default: true),
                help: "Whether the call is recorded; it is when left out."),
            Field(
                "webhook_url", "Webhook", .webAddress, role: .webhook,
                help: "Receives what becomes of the call; TemPhone has no other way to tell."),
            Field(
                "metadata", "Metadata", .object, role: .metadata,
                help: "Your own tracking values, one a line: playbook=renewal, priority:=3"),
        ],
        adviseAhead: 60)
}
