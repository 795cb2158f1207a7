import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Contactship's client")
struct ContactshipClientTests {
    private static func rows(_ range: Range<Int>) -> JSON {
        .array(
            range.map { ["id": .string("c\($0)"), "full_name": "N", "phone_number": .string("+1500555\(1000 + $0)")] })
    }

    /// Serves `count` rows as the documents describe `limit` and `offset`; `wrap` makes the body.
    private static func list(
        _ count: Int, cap: Int = .max, _ wrap: @escaping @Sendable (JSON, Int) -> JSON
    ) -> ScriptedTransport {
        ScriptedTransport { request in
            let limit = min(cap, request.parameter("limit").flatMap { Int($0) } ?? 5)
            let offset = request.parameter("offset").flatMap { Int($0) } ?? 0
            return .ok(wrap(rows(min(offset, count)..<min(offset + limit, count)), count))
        }
    }

    private static let generationC: @Sendable (JSON, Int) -> JSON = { rows, total in
        [
            "statusCode": 200, "data": rows,
            "pagination": ["page": 1, "total_rows": .integer(total), "total_pages": 1],
        ]
    }

    @Test(
        "reads every contact, however the list is wrapped",
        arguments: [0, 1, 199, 200, 201, 1200, 1201, 2345], [0, 1, 2])
    func contacts(count: Int, shape: Int) async throws {
        let transport =
            switch shape {
            case 0: Self.list(count, Self.generationC)
            case 1: Self.list(count) { rows, _ in rows }
            default: Self.list(count) { rows, _ in ["data": rows, "count": .integer(rows.items?.count ?? 0)] }
            }
        let contacts = try await ProviderSample.client(.contactship, transport).contacts(matching: .everyone)
            .collected()
        #expect(contacts.count == count)
        for request in await transport.requests {
            #expect(request.path == "/v1/contacts")
            #expect(request.parameter("limit") != nil)
            #expect(request.parameter("offset") != nil)
        }
    }

    @Test("is not misled by a smaller page than it asked for", arguments: [true, false])
    func cappedPages(isWrapped: Bool) async throws {
        let transport = Self.list(450, cap: 100) { rows, total in
            isWrapped ? Self.generationC(rows, total) : rows
        }
        let contacts = try await ProviderSample.client(.contactship, transport).contacts(matching: .everyone)
            .collected()
        #expect(contacts.count == 450)
    }

    @Test("is not held for ever by a list that repeats itself")
    func repeating() async throws {
        let transport = ScriptedTransport { _ in .ok(["statusCode": 200, "data": Self.rows(0..<200)]) }
        let contacts = try await ProviderSample.client(.contactship, transport).contacts(matching: .everyone)
            .collected()
        #expect(contacts.count == 200)
        #expect(await transport.requests.count == 2)
    }

    @Test(
        "asks for contacts by what is known of them",
        arguments: [
            (ContactSearch.name("Ada & Co"), "full_name=Ada%20%26%20Co"),
            (.number("+1500"), "phone_number=%2B1500"), (.email("a+b@c.d"), "email=a%2Bb%40c.d"),
        ])
    func search(search: ContactSearch, query: String) async throws {
        let transport = Self.list(0, Self.generationC)
        _ = try await ProviderSample.client(.contactship, transport).contacts(matching: search).collected()
        #expect(
            await transport.lines == ["GET https://provider.test/v1/contacts?\(query)&limit=200&offset=0"])
    }

    @Test(
        "reads one contact by id, number or email",
        arguments: [
            (ContactIdentifier.id("c1"), "/v1/contacts/c1?identifierType=id"),
            (.number("+15005550009"), "/v1/contacts/%2B15005550009?identifierType=phone_number"),
            (.email("a@b.c"), "/v1/contacts/a%40b.c?identifierType=email"),
        ])
    func contact(identifier: ContactIdentifier, path: String) async throws {
        let transport = ScriptedTransport(200, #"{"statusCode":200,"data":{"id":"c1","full_name":"Ada"}}"#)
        #expect(try await ProviderSample.client(.contactship, transport).contact(identifier).name == "Ada")
        #expect(await transport.lines == ["GET https://provider.test" + path])
    }

    @Test(
        "reads every number past the default page of five, and adds the configured ones", arguments: [0, 3, 100, 230])
    func numbers(count: Int) async throws {
        let extra = [PhoneLine(id: nil, number: "+15005551000"), PhoneLine(id: nil, number: "+61291234567")]
        let transport = Self.list(count) { rows, total in ["data": rows, "count": .integer(total)] }
        let lines = try await ProviderSample.client(.contactship, transport, numbers: extra).numbers().collected()
        #expect(lines.count == count + (count == 0 ? 2 : 1))
        #expect(Set(lines.map(\.number)).count == lines.count)
    }

    @Test("lists agents, bare and wrapped, with the configured ones")
    func agents() async throws {
        let agents: JSON = [
            ["id": "a1", "name": "Renewals", "person_name": "Eva", "language": "en-US", "prompt": "long"],
            ["agent_id": "a2", "person_name": "Max"], ["name": "no id"],
        ]
        let scripts = [Agent(id: "a1", name: "Mine"), Agent(id: "a3", name: "Extra")]
        for body: JSON in [agents, ["statusCode": 200, "data": agents]] {
            let client = ProviderSample.client(.contactship, ScriptedTransport(200, body.compact), scripts: scripts)
            #expect(
                try await client.agents().collected() == [
                    Agent(id: "a1", name: "Renewals", personName: "Eva", language: "en-US"),
                    Agent(id: "a2", name: "Max", personName: "Max"), Agent(id: "a3", name: "Extra"),
                ])
        }
    }

    @Test("lists calls page by page, without those that came in")
    func calls() async throws {
        let transport = ScriptedTransport { request in
            let offset = request.parameter("offset").flatMap { Int($0) } ?? 0
            let rows = (offset..<min(offset + 50, 120)).map { index -> JSON in
                [
                    "id": .string("k\(index)"), "call_status": "completed",
                    "direction": index % 10 == 0 ? "inbound" : "outbound",
                ]
            }
            return .ok(Self.generationC(.array(rows), 120))
        }
        let client = ProviderSample.client(.contactship, transport)
        let after = Date(timeIntervalSince1970: 1_775_487_600.5)
        var query = CallListQuery(toNumber: "+15005550009", agentID: "a1", createdAfter: after, createdBefore: after)
        var ids: [String] = []
        repeat {
            let page = try await client.calls(query)
            ids += page.calls.map(\.providerCallID)
            query.cursor = page.next
        } while query.cursor != nil
        #expect(ids == (0..<120).filter { $0 % 10 != 0 }.map { "k\($0)" })
        let requests = await transport.requests
        #expect(requests.count == 3)
        #expect(requests[0].url.contains("phoneNumber=%2B15005550009"))
        #expect(requests[0].parameter("date_from") == "2026-04-06T15:00:00Z")
        #expect(requests[0].parameter("date_to") == "2026-04-06T15:00:01Z")
        #expect(requests[0].parameter("agent_id") == "a1")
    }

    @Test("asks the status endpoint, and reads the whole call where that does not take the id")
    func status() async throws {
        let transport = ScriptedTransport { request in
            request.path.contains("call-")
                ? .ok(["id": "call-1", "call_status": "in-queue"])
                : request.path.hasSuffix("1/status")
                    ? .ok(["statusCode": 400, "message": "not a UUID"], status: 400)
                    : .ok(["call_id": "k", "call_status": "pending"])
        }
        let client = ProviderSample.client(.contactship, transport)
        let known = "3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10"
        let refused = "3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b11"
        for id in [known, refused, "call-1"] { _ = try await client.status(of: id) }
        #expect(
            await transport.lines == [
                "GET https://provider.test/v1/calls/\(known)/status",
                "GET https://provider.test/v1/calls/\(refused)/status",
                "GET https://provider.test/v1/calls/\(refused)?include_transcript=true",
                "GET https://provider.test/v1/calls/call-1?include_transcript=true",
            ])
    }

    @Test("hangs up, and says when it is too early")
    func hangUp() async throws {
        let transport = ScriptedTransport(
            200, #"{"statusCode":200,"data":{"call_id":"k","stopped":false,"call_status":"ended"}}"#)
        let over = try await ProviderSample.client(.contactship, transport).hangUp("k")
        #expect(over.report.state == .ended(.unstated))
        #expect(over.wasOver)
        let request = try #require(await transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.path == "/v1/calls/single-phone-call/k/stop")
        #expect(request.body == nil)
        let early = ProviderSample.client(
            .contactship, ScriptedTransport(409, #"{"statusCode":409,"message":"not placed yet"}"#))
        await #expect(throws: ProviderError.notPlacedYet("not placed yet")) {
            try await early.hangUp("k")
        }
    }

    @Test(
        "an answer that does not say that the call is over proves nothing",
        arguments: [
            #"{"data":{"call_id":"k","stopped":false,"call_status":"in_progress"}}"#,
            #"{"data":{"call_id":"k","stopped":"false","call_status":"ringing"}}"#,
            #"{"data":{"call_id":"k","stopped":false}}"#, #"{"data":{"call_id":"k"}}"#,
            #"{"data":{"call_id":"k","call_status":"in_progress"}}"#,
            #"{"data":{"call_id":"k","stopped":null,"call_status":"queued"}}"#,
        ])
    func hangUpContradicted(body: String) async throws {
        let client = ProviderSample.client(.contactship, ScriptedTransport(200, body))
        await #expect { try await client.hangUp("k") } throws: { ($0 as? ProviderError)?.mayHaveBeenDone == true }
    }

    @Test(
        "an answer that says so is believed",
        arguments: [
            (#"{"data":{"call_id":"k","stopped":true,"call_status":"in_progress"}}"#, false),
            (#"{"data":{"call_id":"k","stopped":true}}"#, false),
            (#"{"data":{"call_id":"k","call_status":"ended"}}"#, false),
            (#"{"data":{"call_id":"k","stopped":false,"call_status":"completed"}}"#, true),
        ])
    func hangUpBelieved(_ sample: (String, Bool)) async throws {
        let client = ProviderSample.client(.contactship, ScriptedTransport(200, sample.0))
        #expect(try await client.hangUp("k").wasOver == sample.1)
    }

    @Test("proves its key by the credits")
    func check() async throws {
        let client = ProviderSample.client(
            .contactship, ScriptedTransport(200, #"{"statusCode":200,"data":{"credits":41.50}}"#))
        #expect(try await client.check() == "the key is accepted, 41.50 credits")
        let odd = ProviderSample.client(.contactship, ScriptedTransport(200, "{}"))
        #expect(try await odd.check() == "the key is accepted")
    }

    @Test("says so when a list is none")
    func notAList() async {
        let client = ProviderSample.client(.contactship, ScriptedTransport(200, #"{"statusCode":200,"data":{"a":1}}"#))
        await #expect(throws: ProviderError.notAList) { try await client.agents().collected() }
        await #expect(throws: ProviderError.notAList) { try await client.numbers().collected() }
        await #expect(throws: ProviderError.notAList) { try await client.calls(CallListQuery()) }
    }
}
