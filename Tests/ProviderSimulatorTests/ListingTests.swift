import Foundation
import Testing

@testable import ProviderSimulator

@Suite("Lists, pages and filters")
struct ListingTests {
    private func ids(_ answer: Bench.Answer, _ key: String = "id") -> [String] {
        (answer.json["data"] ?? answer.json["calls"] ?? answer.json).arrayValue?.compactMap { $0[key]?.stringValue }
            ?? []
    }

    @Test("Contactship calls: 20 by default, newest first, every call on exactly one page")
    func callPages() {
        var bench = Bench()
        let first = bench.send("GET /contactship/v1/calls")
        #expect(ids(first).count == 20)
        let total = first.json["pagination"]?["total_rows"]?.intValue ?? 0
        #expect(total > 150)
        let times = first.json["data"]?.arrayValue?.compactMap { $0["created_at"]?.stringValue } ?? []
        #expect(times == times.sorted(by: >))
        var seen: [String] = []
        for offset in stride(from: 0, to: total, by: 50) {
            seen += ids(bench.send("GET /contactship/v1/calls?limit=50&offset=\(offset)&order=asc"))
        }
        #expect(seen.count == total)
        #expect(Set(seen).count == total)
        #expect(ids(bench.send("GET /contactship/v1/calls?limit=5&offset=\(total)")) == [])
        #expect(bench.send("GET /contactship/v1/calls?limit=50&offset=50").json["pagination"]?["page"] == 2)
    }

    @Test("Contactship calls: each filter")
    func callFilters() throws {
        var bench = Bench()
        let id = bench.call("+14155552678")
        let after = TimeText.iso(bench.now.addingTimeInterval(-1))
        #expect(ids(bench.send("GET /contactship/v1/calls?phoneNumber=%2B14155552678&date_from=\(after)")) == [id])
        #expect(ids(bench.send("GET /contactship/v1/calls?phoneNumber=+14155552678")) == [])
        #expect(!ids(bench.send("GET /contactship/v1/calls?limit=1000&date_to=\(after)")).contains(id))
        for status in ["busy", "scheduled", "completed", "in-progress"] {
            let rows =
                bench.send("GET /contactship/v1/calls?limit=200&call_status=\(status)").json["data"]?.arrayValue ?? []
            #expect(!rows.isEmpty)
            #expect(rows.allSatisfy { $0["call_status"] == .string(status) })
        }
        let voicemail = bench.send("GET /contactship/v1/calls?call_result=voicemail").json["data"]?.arrayValue ?? []
        #expect(!voicemail.isEmpty && voicemail.allSatisfy { $0["call_result"] == "voicemail" })
        let agent = Bench.contactshipAgent
        let byAgent = bench.send("GET /contactship/v1/calls?limit=200&agent_id=\(agent)").json["data"]?.arrayValue ?? []
        #expect(byAgent.contains { $0["id"] == .string(id) } && byAgent.allSatisfy { $0["agent_id"] == .string(agent) })
        let everything = bench.send("GET /contactship/v1/calls?limit=200").json["data"]?.arrayValue ?? []
        let campaigns = everything.compactMap { $0["campaign_id"]?.stringValue }
        let campaign = try #require(campaigns.first)
        let inCampaign = bench.send("GET /contactship/v1/calls?limit=200&campaign_id=\(campaign)").json["data"]
        #expect(inCampaign?.arrayValue?.allSatisfy { $0["campaign_id"] == .string(campaign) } == true)
    }

    @Test(
        "Queries that are refused",
        arguments: [
            "calls?limit=0", "calls?limit=x", "calls?offset=-1", "calls?order=newest", "calls?call_status=done",
            "calls?call_result=ok", "calls?date_from=yesterday", "calls?include_transcript=yes",
            "calls?transcript_format=xml", "contacts?limit=10", "contacts?offset=0", "contacts?limit=1001&offset=0",
            "phone-numbers?type=both", "contacts/x?identifierType=name",
        ])
    func refused(query: String) {
        var bench = Bench()
        #expect(bench.send("GET /contactship/v1/" + query).status == 400)
    }

    @Test("Transcripts: off in the list, on in get, as words, with tools, as TOON")
    func transcripts() {
        var bench = Bench()
        let id = bench.call("+12025550001")
        bench.advance(200)
        let row = "GET /contactship/v1/calls?limit=1"
        #expect(bench.send(row).json["data"]?[0]?.keys.contains("chat_history") == false)
        #expect(bench.send(row + "&include_transcript=true").json["data"]?[0]?["chat_history"]?[0]?["role"] == "agent")
        let get = "GET /contactship/v1/calls/\(id)"
        #expect(bench.send(get).json["data"]?.keys.contains("campaign_id") == false)
        #expect(bench.send(get).json["data"]?.keys.contains("to") == false)
        #expect(bench.send(get).json["data"]?["chat_history"]?[1]?["role"] == "user")
        #expect(bench.send(get + "?include_transcript=false").json["data"]?["chat_history"] == nil)
        let words = bench.send(get + "?include_words=true").json["data"]?["chat_history"]?[0]?["words"]
        #expect(words?[0]?["word"] == "Hi")
        let tools = bench.send(get + "?include_tools=true").json["data"]?["chat_history_with_tools"]?.arrayValue
        #expect(tools?.last?["name"] == "end_call")
        let toon = bench.send(get + "?transcript_format=toon").json["data"]
        #expect(toon?["chat_history"]?.stringValue?.contains("]{role,content}:\n  agent,") == true)
        #expect(toon?["transcript_format"] == "toon")
    }

    @Test("Contacts: both page parameters or neither, partial matches, three kinds of identifier")
    func contacts() {
        var bench = Bench()
        let all = bench.send("GET /contactship/v1/contacts")
        #expect(ids(all).count > 290)
        #expect(all.json["pagination"]?["page"] == .null)
        #expect(all.json["pagination"]?["total_pages"] == .null)
        let page = bench.send("GET /contactship/v1/contacts?limit=100&offset=200&order=asc")
        #expect(ids(page).count == 100)
        #expect(page.json["pagination"]?["page"] == 3)
        #expect(ids(bench.send("GET /contactship/v1/contacts?full_name=jane%20sm")).count == 1)
        #expect(ids(bench.send("GET /contactship/v1/contacts?full_name=%E7%8E%8B")).isEmpty == false)
        #expect(ids(bench.send("GET /contactship/v1/contacts?phone_number=4155552678")).count == 1)
        #expect(ids(bench.send("GET /contactship/v1/contacts?email=JANE.SMITH@example")).count == 1)
        let id = "c1d2e3f4-a5b6-7890-cdef-123456789012"
        for query in [id, "%2B14155552678?identifierType=phone_number", "jane.smith@example.com?identifierType=email"] {
            #expect(bench.send("GET /contactship/v1/contacts/" + query).json["data"]?["id"] == .string(id))
        }
        #expect(bench.send("GET /contactship/v1/contacts/nobody").status == 404)
    }

    @Test("Numbers come five at a time; agents all at once; credits as a number")
    func directories() {
        var bench = Bench()
        let numbers = bench.send("GET /contactship/v1/phone-numbers")
        #expect(ids(numbers).count == 5)
        #expect(numbers.json["pagination"]?["total_rows"] == 14)
        let inbound = bench.send("GET /contactship/v1/phone-numbers?type=inbound").json["data"]?.arrayValue ?? []
        #expect(inbound.count == 3 && inbound.allSatisfy { $0["type"] == "inbound" })
        let agents = bench.send("GET /contactship/v1/agents")
        #expect(agents.json.keys == ["statusCode", "data"])
        #expect(ids(agents).count == 36)
        #expect(bench.send("GET /contactship/v1/agents/\(Bench.contactshipAgent)").json["data"]?["language"] == "en-US")
        #expect(bench.send("GET /contactship/v1/agents/x").status == 404)
        #expect(bench.send("GET /contactship/v1/credits").json["data"]?["credits"]?.intValue ?? 0 > 4000)
    }

    @Test("The bare generation: data and count, contacts as an array")
    func bareGeneration() {
        var bench = Bench(generation: .bare)
        #expect(bench.send("GET /contactship/v1/calls").json.keys == ["data", "count"])
        #expect(bench.send("GET /contactship/v1/phone-numbers").json["count"] == 14)
        #expect(bench.send("GET /contactship/v1/contacts").json.arrayValue?.isEmpty == false)
        #expect(bench.send("GET /contactship/v1/agents/\(Bench.contactshipAgent)").json["name"] != nil)
    }

    @Test("Voxworks: the cursor reaches every call, repeating some", arguments: [1, 7, 100])
    func cursor(limit: Int) {
        var bench = Bench()
        var seen: [String] = []
        var cursor = ""
        for _ in 0..<1000 {
            let answer = bench.send("GET /voxworks/api/v1/calls?limit=\(limit)\(cursor)")
            seen += ids(answer, "call_id")
            guard let next = answer.json["meta"]?["next_cursor"]?.stringValue else { break }
            cursor = "&cursor=" + next.replacing("+", with: "%2B")
        }
        #expect(Set(seen) == Set(bench.state.book.all(.voxworks).map(\.id)))
        #expect(seen.count > Set(seen).count)
    }

    @Test("Voxworks: filters, whatever the case")
    func voxworksFilters() {
        var bench = Bench()
        let unavailable = bench.send("GET /voxworks/api/v1/calls?limit=100&progress=user%20unavailable")
        let rows = unavailable.json["calls"]?.arrayValue ?? []
        #expect(!rows.isEmpty && rows.allSatisfy { $0["progress"] == "User unavailable" })
        let inbound = bench.send("GET /voxworks/api/v1/calls?type=inbound").json["calls"]?.arrayValue ?? []
        #expect(!inbound.isEmpty && inbound.allSatisfy { $0["type"] == "inbound" })
        let now = TimeText.iso(bench.now)
        #expect(bench.send("GET /voxworks/api/v1/calls?created_after=\(now)").json["calls"] == [])
        let scheduled = bench.send("GET /voxworks/api/v1/calls?limit=100&status=SCHEDULED").json["calls"]
        #expect(scheduled?.arrayValue?.count == 40)
        for query in ["type=fax", "cursor=1", "limit=0", "limit=101", "created_before=x"] {
            #expect(bench.send("GET /voxworks/api/v1/calls?" + query).status == 400)
        }
    }

    @Test("TemPhone's contact, with and without its metadata")
    func temphoneContact() {
        var bench = Bench()
        let bare = bench.send("GET /temphone/v1/contacts/ctc_12kd88")
        #expect(bare.json["status"] == "success")
        #expect(
            bare.json["data"]?.keys == [
                "id", "external_id", "full_name", "primary_phone", "primary_email", "timezone", "tags", "metadata",
                "created_at", "updated_at",
            ])
        #expect(bare.json["data"]?["metadata"] == [:])
        let full = bench.send("GET /temphone/v1/contacts/ctc_12kd88?include_meta=true")
        #expect(full.json["data"]?["metadata"]?["plan"] == "premium")
        #expect(bench.send("GET /temphone/v1/contacts/ctc_12kd88?include_meta=1").status == 400)
        #expect(bench.send("GET /temphone/v1/contacts/12kd88").status == 400)
        #expect(bench.send("GET /temphone/v1/contacts/ctc_zz").status == 404)
    }
}
