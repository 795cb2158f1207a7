import CallDomain

/// The providers this program can speak to, one row each.
public enum ProviderCatalog {
    public static let all = ProviderID.allCases.map(profile)

    public static func profile(of provider: ProviderID) -> ProviderProfile {
        switch provider {
        case .contactship: contactship
        case .temphone: temphone
        case .voxworks: voxworks
        }
    }

    /// The client of an account; `key` is asked for every request.
    public static func client(
        for account: Account, transport: any HTTPTransport, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: @escaping @Sendable () async throws -> Secret
    ) -> any ProviderClient {
        switch account.provider {
        case .contactship:
            ContactshipClient(account: account, transport: transport, clock: clock, deadlines: deadlines, key: key)
        case .temphone:
            TemPhoneClient(account: account, transport: transport, clock: clock, deadlines: deadlines, key: key)
        case .voxworks:
            VoxworksClient(account: account, transport: transport, clock: clock, deadlines: deadlines, key: key)
        }
    }

    private static let contactship = ProviderProfile(
        id: .contactship, defaultBaseURL: "https://api.contactship.ai", auth: .header("x-api-key"),
        listPaths: ["/v1/calls", "/v1/contacts"],
        refusals: [
            .cancel: "Contactship speaks of cancelling a scheduled call, but documents no way to do it.",
            .reschedule: "Contactship documents no way to reschedule a call.",
        ])

    private static let temphone = ProviderProfile(
        id: .temphone, defaultBaseURL: "https://api.example-ai.com/v1", auth: .bearer,
        longestCall: ProviderProfile.LongestCall(field: "max_duration_seconds", usual: 900),
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
        ])

    private static let voxworks = ProviderProfile(
        id: .voxworks, defaultBaseURL: "https://api.voxworks.ai", auth: .bearer,
        listPaths: ["/api/v1/calls"], listsByNumber: false,
        refusals: [
            .listAgents: "Voxworks documents no list of scripts; name yours under `scripts` in the account.",
            .listNumbers: "Voxworks documents no list of numbers; name yours under `numbers` in the account.",
            .searchContacts: "Voxworks documents no way to search contacts.",
            .readContact: "Voxworks documents no way to read a contact.",
            .readLiveTranscript: "Voxworks documents the conversation as part of the result, once the call is over.",
            .hangUp: "Voxworks documents how to end a web call, but not a phone call.",
            .readBalance: "Voxworks documents no way to read the balance.",
            .callWebhook: "Voxworks takes no webhook address with a call.",
        ])
}
