import CallDomain
import Foundation

/// Contactship's HTTP API, with the quirks of three generations of its documents.
public struct ContactshipClient: ProviderClient {
    let connection: ProviderConnection

    public init(
        account: Account, transport: any HTTPTransport, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: @escaping @Sendable () async throws -> Secret
    ) {
        let profile = ProviderProfile.contactship
        connection = ProviderConnection(
            account: account, transport: transport, scheme: profile.auth, key: key, clock: clock,
            deadlines: deadlines)
    }

    public var account: Account { connection.account }

    public func offer(of capability: Capability) -> Offer {
        ProviderProfile.contactship.offer(of: capability)
    }

    public func create(_ request: WireRequest) async -> Delivery {
        await connection.create(request, report: ContactshipCallReading.report)
    }

    public func decodeDelivery(_ body: JSON) throws -> CallReport { try ContactshipDeliveryReading.report(body) }

    public func check() async throws -> String {
        let answer = ContactshipEnvelope(try await connection.prove("/v1/credits"))
        let credits = answer.payload.first(of: ["credits"])?.text
        return CheckWords(counting: [credits.map { "\($0) credits" }, await agentsSeen(), await numbersSeen()]).text
    }
}

extension ContactshipClient {
    public func call(_ id: String) async throws -> CallReport {
        let path = "/v1/calls/" + (try segment(id))
        return try report(await connection.read(URLText.path(path, query: [("include_transcript", "true")])))
    }

    /// The status endpoint refuses ids that are no plain UUID, although the documents' create answers show such ids: then
    /// the whole call is read.
    public func status(of id: String) async throws -> CallReport {
        guard UUID(uuidString: id) != nil else { return try await call(id) }
        do {
            return try report(await connection.read("/v1/calls/" + (try segment(id)) + "/status")).withoutGuess
        } catch ProviderError.refused(status: 400, _) {
            return try await call(id)
        }
    }

    /// Calls that somebody made to us are left out: none of them is a call that was placed.
    public func calls(_ query: CallListQuery) async throws -> CallPage {
        let offset = max(0, query.cursor.flatMap { Int($0) } ?? 0)
        let path = URLText.path(
            "/v1/calls",
            query: [
                ("limit", String(Self.callsPerPage)), ("offset", String(offset)), ("order", "desc"),
                ("date_from", query.createdAfter.map(ProviderTime.write)),
                ("date_to", query.createdBefore.map { ProviderTime.write($0.addingTimeInterval(0.999)) }),
                ("agent_id", query.agentID), ("phoneNumber", query.toNumber),
            ])
        let envelope = ContactshipEnvelope(try await connection.read(path))
        guard let rows = envelope.rows else { throw ProviderError.notAList }
        let reports = rows.filter { !ContactshipCallReading.isInbound($0) }
            .compactMap { ContactshipCallReading.report(call: $0, raw: $0) }
            .filter { query.contactID == nil || $0.contactID == nil || $0.contactID == query.contactID }
        let end = offset + rows.count
        let isLast = rows.isEmpty || (envelope.total.map { end >= $0 } ?? (rows.count < Self.callsPerPage))
        return CallPage(calls: reports, next: isLast ? nil : String(end))
    }

    /// A call that is over already is answered as such, so this may be repeated; one that is queued or scheduled is
    /// refused with 409.
    public func hangUp(_ id: String) async throws -> HangUpAnswer {
        let path = "/v1/calls/single-phone-call/" + (try segment(id)) + "/stop"
        do {
            let answer = try await connection.act("POST", path)
            let stopped = ContactshipEnvelope(answer).payload["stopped"]?.bool
            let report = try report(answer)
            guard stopped == true || report.state?.isEnded == true else { throw ProviderError.saysNothingOfTheEnd }
            return HangUpAnswer(report: report, wasOver: stopped == false)
        } catch ProviderError.refused(status: 409, let words) {
            throw ProviderError.notPlacedYet(words)
        }
    }

    public func cancel(_ id: String) async throws -> CallReport { throw refusal(.cancel) }

    public func reschedule(_ id: String, to instant: Date) async throws -> CallReport { throw refusal(.reschedule) }

    private static let callsPerPage = 50

    private func report(_ json: JSON) throws -> CallReport {
        guard let report = ContactshipCallReading.report(json) else { throw ProviderError.namesNoCall }
        return report
    }
}

extension ContactshipClient {
    public func agents() -> AsyncThrowingStream<[Agent], any Error> {
        .single {
            let envelope = ContactshipEnvelope(try await connection.read("/v1/agents"))
            guard let rows = envelope.rows else { throw ProviderError.notAList }
            return account.addingScripts(to: rows.compactMap(ContactshipDirectoryReading.agent))
        }
    }

    /// The default page holds five numbers only, so `limit` is always named.
    public func numbers() -> AsyncThrowingStream<[PhoneLine], any Error> {
        let pages = Pages<PhoneLine>(firstLimit: 100, limit: 100, id: { $0.id ?? $0.number }) { limit, offset in
            try await page("/v1/phone-numbers", [], limit, offset, ContactshipDirectoryReading.line)
        }
        return .producing { yield in
            var listed: Set<String> = []
            for try await lines in pages.stream {
                listed.formUnion(lines.map(\.number))
                yield(lines)
            }
            let extra = account.numbers.filter { !listed.contains($0.number) }
            if !extra.isEmpty { yield(extra) }
        }
    }

    /// `limit` and `offset` go together, always: one alone is refused, and neither gives ten thousand rows.
    public func contacts(matching search: ContactSearch) -> AsyncThrowingStream<[Contact], any Error> {
        let filter: [(name: String, value: String?)] =
            switch search {
            case .everyone: []
            case .name(let name): [("full_name", name)]
            case .number(let number): [("phone_number", number)]
            case .email(let email): [("email", email)]
            }
        return Pages<Contact>(firstLimit: 200, limit: 1000, knownCap: 100, id: \.id) { limit, offset in
            try await page("/v1/contacts", filter, limit, offset, ContactshipDirectoryReading.contact)
        }.stream
    }

    public func contact(_ identifier: ContactIdentifier) async throws -> Contact {
        let (kind, value) =
            switch identifier {
            case .id(let id): ("id", id)
            case .number(let number): ("phone_number", number)
            case .email(let email): ("email", email)
            }
        let path = URLText.path("/v1/contacts/" + (try segment(value)), query: [("identifierType", kind)])
        let answer = ContactshipEnvelope(try await connection.read(path)).payload
        guard let contact = ContactshipDirectoryReading.contact(answer.items?.first ?? answer) else {
            throw ProviderError.notFound("the provider knows no such contact")
        }
        return contact
    }

    private func page<Row: Sendable>(
        _ path: String, _ filter: [(name: String, value: String?)], _ limit: Int, _ offset: Int,
        _ read: (JSON) -> Row?
    ) async throws -> Pages<Row>.Page {
        let query = filter + [("limit", String(limit)), ("offset", String(offset))]
        let envelope = ContactshipEnvelope(try await connection.read(URLText.path(path, query: query)))
        guard let rows = envelope.rows else { throw ProviderError.notAList }
        return Pages.Page(rows: rows.compactMap(read), count: rows.count, total: envelope.total)
    }
}

extension CallReport {
    /// The status endpoint has one word for a busy line and for a telephone that nobody picked up; which of them it was
    /// the whole call tells, and what has ended once is not told anew.
    fileprivate var withoutGuess: CallReport {
        guard state == .ended(.noAnswer) else { return self }
        var report = self
        report.state = .ended(.unstated)
        return report
    }
}
