import CallDomain
import Foundation

/// TemPhone's HTTP API: calls are scheduled and never asked about again, since no document offers it.
public struct TemPhoneClient: ProviderClient {
    private let connection: ProviderConnection

    public init(
        account: Account, transport: any HTTPTransport, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: @escaping @Sendable () async throws -> Secret
    ) {
        let profile = ProviderProfile.temphone
        connection = ProviderConnection(
            account: account, transport: transport, scheme: profile.auth, key: key, clock: clock,
            deadlines: deadlines)
    }

    public var account: Account { connection.account }

    public func offer(of capability: Capability) -> Offer {
        if capability == .listNumbers, !account.numbers.isEmpty { return .offered }
        return ProviderProfile.temphone.offer(of: capability)
    }

    public func create(_ request: WireRequest) async -> Delivery {
        await connection.create(request, report: TemPhoneReading.report)
    }

    public func contact(_ identifier: ContactIdentifier) async throws -> Contact {
        guard case .id(let id) = identifier else { throw refusal(.searchContacts) }
        let answer = try await connection.read("/contacts/" + (try segment(id)))
        guard let contact = TemPhoneReading.contact(answer) else {
            throw ProviderError.notFound("the provider knows no such contact")
        }
        return contact
    }

    /// No document offers a harmless read, so a contact is asked for that cannot exist: only a good key learns that.
    public func check() async throws -> String {
        let answer = try await connection.answer(at: "/contacts/ctc_trunkline_check")
        // Any web server says 404 or shows a page; TemPhone says it in its own words.
        let isTemPhone = (try? JSON(received: answer.body))?["message"] != nil
        switch answer.status {
        case 400 where isTemPhone, 404 where isTemPhone: break
        case 400, 404: throw connection.stranger(status: answer.status)
        default: _ = try AnswerReading.json(in: answer, now: connection.clock.now)
        }
        return CheckWords(configured: account).text
    }

    public func decodeDelivery(_ body: JSON) throws -> CallReport { try TemPhoneReading.delivery(body) }

    public func call(_ id: String) async throws -> CallReport { throw refusal(.readCall) }
    public func status(of id: String) async throws -> CallReport { throw refusal(.readStatus) }
    public func calls(_ query: CallListQuery) async throws -> CallPage { throw refusal(.listCalls) }
    public func hangUp(_ id: String) async throws -> HangUpAnswer { throw refusal(.hangUp) }
    public func cancel(_ id: String) async throws -> CallReport { throw refusal(.cancel) }
    public func reschedule(_ id: String, to instant: Date) async throws -> CallReport { throw refusal(.reschedule) }

    public func agents() -> AsyncThrowingStream<[Agent], any Error> {
        account.configuredScripts(else: offer(of: .listAgents))
    }

    public func numbers() -> AsyncThrowingStream<[PhoneLine], any Error> {
        account.configuredNumbers(else: offer(of: .listNumbers))
    }

    public func contacts(matching search: ContactSearch) -> AsyncThrowingStream<[Contact], any Error> {
        .single { throw refusal(.searchContacts) }
    }
}
