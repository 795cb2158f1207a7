import CallDomain
import Foundation

/// Voxworks' HTTP API.
public struct VoxworksClient: ProviderClient {
    let connection: ProviderConnection

    public init(
        account: Account, transport: any HTTPTransport, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: @escaping @Sendable () async throws -> Secret
    ) {
        let profile = ProviderProfile.voxworks
        connection = ProviderConnection(
            account: account, transport: transport, scheme: profile.auth, key: key, clock: clock,
            deadlines: deadlines)
    }

    public var account: Account { connection.account }

    public func offer(of capability: Capability) -> Offer {
        switch capability {
        case .listAgents where !account.scripts.isEmpty, .listNumbers where !account.numbers.isEmpty: .offered
        default: ProviderProfile.voxworks.offer(of: capability)
        }
    }

    public func create(_ request: WireRequest) async -> Delivery {
        await connection.create(request, report: VoxworksReading.report)
    }

    public func decodeDelivery(_ body: JSON) throws -> CallReport { try VoxworksReading.delivery(body) }

    public func check() async throws -> String {
        _ = try accepted(await connection.prove("/api/v1/calls?limit=1"))
        return CheckWords(configured: account).text
    }

    public func agents() -> AsyncThrowingStream<[Agent], any Error> {
        account.configuredScripts(else: offer(of: .listAgents))
    }

    public func numbers() -> AsyncThrowingStream<[PhoneLine], any Error> {
        account.configuredNumbers(else: offer(of: .listNumbers))
    }

    public func contacts(matching search: ContactSearch) -> AsyncThrowingStream<[Contact], any Error> {
        .single { throw refusal(.searchContacts) }
    }

    public func contact(_ identifier: ContactIdentifier) async throws -> Contact { throw refusal(.readContact) }

    public func hangUp(_ id: String) async throws -> HangUpAnswer { throw refusal(.hangUp) }
}

extension VoxworksClient {
    /// The call, and with it, once it is over, its result: summary, transcript and recording have an endpoint of their own.
    public func call(_ id: String) async throws -> CallReport {
        let call = try await read(id)
        guard call.state?.isFollowed != true else { return call }
        do {
            let result = try report(await connection.read("/api/v1/get-call-result/" + (try segment(id))))
            return call.completed(by: result)
        } catch ProviderError.notFound, ProviderError.refused {
            // There is no result yet.
            return call
        }
    }

    public func status(of id: String) async throws -> CallReport { try await read(id) }

    /// Voxworks does not filter by number, so calls that are known to go elsewhere are left out here.
    public func calls(_ query: CallListQuery) async throws -> CallPage {
        let cursor = query.cursor.map { VoxworksCursor($0) }
        let path = URLText.path(
            "/api/v1/calls",
            query: [
                ("type", "outbound"), ("contact_id", query.contactID), ("script_id", query.agentID),
                ("created_after", query.createdAfter.map(ProviderTime.write)),
                ("created_before", query.createdBefore.map { ProviderTime.write($0.addingTimeInterval(0.999)) }),
                ("cursor", cursor?.position),
            ])
        let answer = try accepted(await connection.read(path))
        guard let rows = VoxworksReading.rows(answer) else { throw ProviderError.notAList }
        var seen = cursor?.seen ?? []
        var reports: [CallReport] = []
        for row in rows where !VoxworksReading.isExternal(row) {
            guard let report = VoxworksReading.report(call: row, raw: row) else { continue }
            if seen.insert(report.providerCallID).inserted { reports.append(report) }
        }
        let next = next(answer, rows: rows, after: cursor)
        return CallPage(calls: reports.filter { mayReach($0, query.toNumber) }, next: next)
    }

    /// Only while the call is still scheduled.
    public func cancel(_ id: String) async throws -> CallReport {
        var report = try report(await connection.act("POST", "/api/v1/cancel-call/" + (try segment(id))))
        // The spelling of the word is in no document: one that is not known says no more than that the request succeeded.
        report.state = report.state ?? .ended(.canceled)
        return report
    }

    public func reschedule(_ id: String, to instant: Date) async throws -> CallReport {
        let body: JSON = ["scheduled_time": .string(ProviderTime.write(instant))]
        return try report(await connection.act("PATCH", "/api/v1/reschedule-call/" + (try segment(id)), body: body))
    }

    private func read(_ id: String) async throws -> CallReport {
        try report(await connection.read("/api/v1/get-call/" + (try segment(id))))
    }

    /// The documents answer a refusal with its own status, but every body says `success` as well.
    private func accepted(_ json: JSON) throws(ProviderError) -> JSON {
        guard json["success"]?.bool != false else {
            throw .refused(status: 200, message: json.firstText(of: "message") ?? "no reason given")
        }
        return json
    }

    private func report(_ json: JSON) throws(ProviderError) -> CallReport {
        guard let report = VoxworksReading.report(try accepted(json)) else { throw .namesNoCall }
        return report
    }

    /// `nil` at the end, and where the cursor stands still: every row of a page may share its time.
    private func next(_ answer: JSON, rows: [JSON], after cursor: VoxworksCursor?) -> String? {
        guard let position = answer.firstText(of: "meta.next_cursor", "next_cursor"), !rows.isEmpty,
            position != cursor?.position
        else { return nil }
        return VoxworksCursor(position: position, seen: Set(rows.compactMap { $0.firstText(of: "call_id", "id") })).text
    }

    private func mayReach(_ report: CallReport, _ number: String?) -> Bool {
        guard let number, let written = report.toNumber else { return true }
        let region = PhoneNumber.read(number).number?.region
        guard let reached = PhoneNumber.e164(written, region: region) else { return true }
        return LineSpellings.areSame(reached, number)
    }
}
