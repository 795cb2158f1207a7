import Foundation
import Testing

@testable import ProviderSimulator

@Suite("The life of a call")
struct CallLifeTests {
    /// What Contactship's places say at the end of a call to a number.
    struct End: Sendable {
        let number: String
        let list: Set<String>
        let live: String
        let result: String
        let reasons: Set<String>
    }

    @Test(
        "Each fixed fate, to its end",
        arguments: [
            End(
                number: "+12025550001", list: ["completed"], live: "ended", result: "answered",
                reasons: ["agent_hangup", "user_hangup"]),
            End(number: "+12025550002", list: ["busy"], live: "no_answer", result: "busy", reasons: ["no_answer"]),
            End(
                number: "+12025550003", list: ["no-answer"], live: "no_answer", result: "no_answer",
                reasons: ["no_answer"]),
            End(
                number: "+12025550004", list: ["voice_mail", "answering-machine"], live: "voicemail",
                result: "voicemail", reasons: ["agent_hangup"]),
            End(number: "+12025550005", list: ["failed"], live: "failed", result: "failed", reasons: ["failed"]),
        ])
    func ends(end: End) throws {
        var bench = Bench()
        let id = bench.call(end.number)
        bench.advance(200)
        let call = try #require(bench.send("GET /contactship/v1/calls/\(id)").json["data"])
        #expect(end.list.contains(call["call_status"]?.stringValue ?? ""))
        #expect(call["call_result"] == .string(end.result))
        #expect(end.reasons.contains(call["disconnection_reason"]?.stringValue ?? ""))
        let connected = end.result == "answered" || end.result == "voicemail"
        #expect((call["chat_history"]?.arrayValue?.isEmpty == false) == connected)
        #expect((call["call_record"] != .null) == connected)
        #expect((call["call_analysis"] != .null) == connected)
        #expect((call["duration"]?.intValue ?? 0 > 0) == connected)
        let status = try #require(bench.send("GET /contactship/v1/calls/\(id)/status").json["data"])
        #expect(status["call_status"] == .string(end.live))
        #expect(status["finished"] == true)
    }

    @Test("From queued to analysed, each place in its own words")
    func phases() throws {
        var bench = Bench()
        let id = bench.call("+12025550001")
        var live: [String] = []
        var list: [String] = []
        var lines: [Int] = []
        for _ in 0..<1200 {
            let status = bench.send("GET /contactship/v1/calls/\(id)/status").json["data"]
            let call = bench.send("GET /contactship/v1/calls/\(id)").json["data"]
            live.append(status?["call_status"]?.stringValue ?? "")
            list.append(call?["call_status"]?.stringValue ?? "")
            lines.append(call?["chat_history"]?.arrayValue?.count ?? -1)
            bench.advance(0.1)
        }
        #expect(Self.runs(live) == ["in_queue", "pending", "in_progress", "ended"])
        #expect(Self.runs(list) == ["in-queue", "in-progress", "completed"])
        let growth = Self.runs(lines)
        #expect(growth == Array(0..<growth.count))
        #expect(growth.count > 8)
    }

    @Test("After the end: finished, then the reason, then the analysis")
    func afterTheEnd() throws {
        var bench = Bench()
        let id = bench.call("+12025550001")
        let end = try #require(bench.record(id)?.endsAt)
        bench.advance(end.timeIntervalSince(bench.now) + 0.5)
        #expect(bench.send("GET /contactship/v1/calls/\(id)/status").json["data"]?["finished"] == false)
        bench.advance(1.5)
        let finished = bench.send("GET /contactship/v1/calls/\(id)/status").json["data"]
        #expect(finished?["finished"] == true)
        #expect(finished?["disconnection_reason"] == .null)
        #expect(finished?["ended_at"] != .null)
        bench.advance(2)
        let reasoned = bench.send("GET /contactship/v1/calls/\(id)").json["data"]
        #expect(reasoned?["disconnection_reason"] != .null)
        #expect(reasoned?["call_analysis"] == .null)
        bench.advance(10)
        let analysed = bench.send("GET /contactship/v1/calls/\(id)").json["data"]?["call_analysis"]
        #expect(analysed?.keys == ["summary", "sentiment"])
        #expect(analysed?["summary"]?.stringValue?.contains("Jane") == true)
    }

    @Test("A stop is refused before dialling, ends a live call, and repeats without harm")
    func stop() throws {
        var bench = Bench()
        let later = bench.call("+12025550001", extra: ",\"delay\":10")
        let stopLater = "POST /contactship/v1/calls/single-phone-call/\(later)/stop"
        #expect(bench.send(stopLater).status == 409)
        #expect(bench.send(stopLater).json.keys == ["statusCode", "message"])
        let id = bench.call("+12025550001")
        let stop = "POST /contactship/v1/calls/single-phone-call/\(id)/stop"
        #expect(bench.send(stop).status == 409)
        bench.advance(30)
        let stopped = bench.send(stop)
        #expect(stopped.status == 200)
        #expect(stopped.json["data"]?["stopped"] == true)
        #expect(stopped.json["data"]?["call_status"] == "in_progress")
        bench.advance(10)
        #expect(bench.send(stop).json["data"]?["stopped"] == false)
        let call = bench.send("GET /contactship/v1/calls/\(id)").json["data"]
        #expect(call?["disconnection_reason"] == "user_hangup")
        #expect(call?["call_status"] == "incomplete")
        let heard = call?["chat_history"]?.arrayValue?.count
        bench.advance(100)
        #expect(bench.send("GET /contactship/v1/calls/\(id)").json["data"]?["chat_history"]?.arrayValue?.count == heard)
        #expect(bench.send("POST /contactship/v1/calls/single-phone-call/call-1/stop").status == 400)
        #expect(bench.send("GET /contactship/v1/calls/call-\(id)/status").status == 400)
    }

    @Test("A call hung up while it rings was never answered")
    func stopWhileRinging() throws {
        var bench = Bench()
        let id = bench.call("+12025550001")
        bench.advance(3)
        #expect(bench.record(id)?.phase == .ringing)
        #expect(
            bench.send("POST /contactship/v1/calls/single-phone-call/\(id)/stop").json["data"]?["stopped"] == true)
        bench.advance(60)
        let call = bench.send("GET /contactship/v1/calls/\(id)").json["data"]
        #expect(call?["call_result"] == "no_answer")
        #expect(call?["chat_history"] == [])
    }

    @Test("Voxworks: a scheduled call is moved, cancelled, and then neither")
    func voxworks() throws {
        var bench = Bench(start: "2026-02-24T09:00:00Z")
        let created = bench.send("POST /voxworks/api/v1/create-phone-call", DocumentExampleTests.voxworksCall)
        let id = try #require(created.json["call_id"]?.stringValue)
        let move = "PATCH /voxworks/api/v1/reschedule-call/\(id)"
        let moved = bench.send(move, #"{"scheduled_time":"2026-02-26T09:00:00Z"}"#)
        #expect(
            moved.json.text
                == #"{"success":true,"call_id":"\#(id)","status":"scheduled","scheduled_time":"2026-02-26T09:00:00Z"}"#)
        #expect(bench.send(move, "{}").status == 400)
        #expect(bench.send(move, #"{"scheduled_time":"2026-02-20T09:00:00Z"}"#).status == 400)
        let cancel = "POST /voxworks/api/v1/cancel-call/\(id)"
        #expect(bench.send(cancel).json.text == #"{"success":true,"call_id":"\#(id)","status":"cancelled"}"#)
        #expect(bench.send(cancel).status == 400)
        #expect(bench.send(move, #"{"scheduled_time":"2026-02-27T09:00:00Z"}"#).status == 400)
        bench.advance(10 * 86_400)
        #expect(bench.record(id)?.phase == .canceled)
        #expect(bench.send("POST /voxworks/api/v1/cancel-call/none").status == 404)
    }

    @Test(
        "Voxworks: how a call ended, in the documents' mixed case",
        arguments: [
            ("0001", "completed", "completed"), ("0002", "completed", "User unavailable"),
            ("0003", "completed", "rang-out"), ("0004", "completed", "voicemail"), ("0005", "failed", "failed"),
        ])
    func voxworksProgress(digits: String, status: String, progress: String) throws {
        var bench = Bench(start: "2026-02-26T09:00:00Z")
        let body = DocumentExampleTests.voxworksCall.replacing("0429069971", with: "042906\(digits)")
        let created = bench.send("POST /voxworks/api/v1/create-phone-call", body)
        let id = try #require(created.json["call_id"]?.stringValue)
        bench.advance(200)
        let call = bench.send("GET /voxworks/api/v1/get-call/\(id)").json["call"]
        #expect(call?["status"] == .string(status))
        #expect(call?["progress"] == .string(progress))
        let result = bench.send("GET /voxworks/api/v1/get-call-result/\(id)").json["call"]
        let connected = digits == "0001" || digits == "0004"
        #expect((result?["summary"]?.stringValue?.contains("John") ?? false) == connected)
        #expect((result?["transcript"]?.arrayValue?.isEmpty == false) == connected)
    }

    @Test("The state depends on the clock alone, not on who looked when")
    func pure() {
        var watched = Bench()
        var unwatched = Bench()
        let id = watched.call("+14155552678")
        #expect(unwatched.call("+14155552678") == id)
        for _ in 0..<50 {
            _ = watched.send("GET /contactship/v1/calls/\(id)")
            watched.advance(1)
        }
        unwatched.advance(50)
        let line = "GET /contactship/v1/calls/\(id)"
        #expect(watched.send(line).json == unwatched.send(line).json)
    }

    private static func runs<Element: Equatable>(_ values: [Element]) -> [Element] {
        values.reduce(into: []) { runs, value in
            if runs.last != value { runs.append(value) }
        }
    }
}
