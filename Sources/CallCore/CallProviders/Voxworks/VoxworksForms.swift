import CallDomain

/// Voxworks' way to place a phone call, from its page "Create phone call" (OpenAPI 3.1).
enum VoxworksForms {
    static let all = [phone]

    static let phone = CallForm(
        id: "voxworks-phone",
        provider: .voxworks,
        title: "call a number",
        path: "/api/v1/create-phone-call",
        fields: [
            Field(
                "from_number", "From", .phoneLine, required: true, role: .callerNumber,
                help: "The number to call from; it must belong to your team."),
            Field("script_id", "Script", .agent, required: true, role: .agentID, help: "The script that speaks."),
            Field(
                "contact.phone_number", "To", .phoneNumber, required: true, role: .calleeNumber,
                help: "The number to call. A national number is read in the region of From."),
            Field(
                "contact.first_name", "First name", .text, role: .calleeName,
                help: "First name of the person called."),
            Field(
                "contact.last_name", "Last name", .text, role: .calleeName, help: "Last name of the person called."),
            Field(
                "objects", "Objects", .typedObjects,
                help: "Data by object type, one a line: policy.number=42, policy.active:=true; or JSON."),
            Field(
                "scheduled_time", "At", .instant(zone: "time_zone"), role: .schedule,
                help: "When to call, by the clock of the person called unless Zone is filled; empty calls at once."),
            Field(
                "time_zone", "Zone", .timeZone, role: .zone, isSent: false,
                help: "The IANA zone that At is meant in; not sent. Theirs when it is left out."),
        ])
}
