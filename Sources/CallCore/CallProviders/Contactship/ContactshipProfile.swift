import CallDomain

extension ProviderProfile {
    static let contactship = ProviderProfile(
        id: .contactship, defaultBaseURL: "https://api.contactship.ai", auth: .header("x-api-key"),
        listPaths: ["/v1/calls", "/v1/contacts"],
        forms: ContactshipForms.all,
        // A price is named in a contact's call history alone, not in a call.
        findings: Set(CallFinding.allCases).subtracting([.cost]),
        refusals: [
            .cancel: "Contactship speaks of cancelling a scheduled call, but documents no way to do it.",
            .reschedule: "Contactship documents no way to reschedule a call.",
        ],
        client: ContactshipClient.init)
}
