import CallDomain

extension ProviderProfile {
    static let temphone = ProviderProfile(
        id: .temphone, defaultBaseURL: "https://api.example-ai.com/v1", auth: .bearer,
        longestCall: ProviderProfile.LongestCall(field: "max_duration_seconds", usual: 900),
        forms: TemPhoneForms.all,
        findings: [],
        refusals: [
            .listAgents: "TemPhone has no agents: the opening message is the script.",
            .listNumbers: "TemPhone documents no list of numbers; name yours under `numbers` in the account.",
            .searchContacts: "TemPhone documents no way to search contacts; one is read by its id.",
            .listCalls: "TemPhone documents no list of calls.",
            .readCall: "TemPhone documents no way to read a call.",
            .readStatus: "TemPhone documents no way to ask how a call stands.",
            .readTranscript: "TemPhone documents no way to read a transcript.",
            .readLiveTranscript: "TemPhone documents no way to read a transcript.",
            .hangUp: "TemPhone documents no way to hang up a call.",
            .cancel: "TemPhone documents no way to cancel a scheduled call.",
            .reschedule: "TemPhone documents no way to reschedule a call.",
            .readBalance: "TemPhone documents no way to read the balance.",
        ],
        client: TemPhoneClient.init)
}
