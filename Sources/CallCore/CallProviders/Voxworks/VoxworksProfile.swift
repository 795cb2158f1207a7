import CallDomain

extension ProviderProfile {
    static let voxworks = ProviderProfile(
        id: .voxworks, defaultBaseURL: "https://api.voxworks.ai", auth: .bearer,
        listPaths: ["/api/v1/calls"], listsByNumber: false,
        forms: VoxworksForms.all,
        findings: [.summary, .goal, .recording],
        refusals: [
            .listAgents: "Voxworks documents no list of scripts; name yours under `scripts` in the account.",
            .listNumbers: "Voxworks documents no list of numbers; name yours under `numbers` in the account.",
            .searchContacts: "Voxworks documents no way to search contacts.",
            .readContact: "Voxworks documents no way to read a contact.",
            .readLiveTranscript: "Voxworks documents the conversation as part of the result, once the call is over.",
            .hangUp: "Voxworks documents how to end a web call, but not a phone call.",
            .readBalance: "Voxworks documents no way to read the balance.",
            .callWebhook: "Voxworks takes no webhook address with a call.",
        ],
        client: VoxworksClient.init)
}
