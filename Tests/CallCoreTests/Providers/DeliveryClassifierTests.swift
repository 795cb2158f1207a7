import CallDispatch
import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("What became of a request to place a call")
struct DeliveryClassifierTests {
    private static let now = Date(timeIntervalSince1970: 784_111_777)

    private static func classify(_ exchange: HTTPExchange) -> Delivery {
        DeliveryClassifier.classify(exchange, now: now, report: ContactshipCallReading.report)
    }

    private static func answer(_ status: Int, _ body: String = "", _ headers: [String: String] = [:]) -> Delivery {
        classify(.answered(HTTPAnswer(status: status, headers: headers, body: Array(body.utf8))))
    }

    @Test("is not sent where it is certain that nothing left")
    func notSent() {
        for failure in [HTTPFailure.refused, .unresolved, .connectTimedOut, .tlsFailed, .canceled, .connectionLost] {
            #expect(Self.classify(.failed(sent: false, failure)) == .notSent(reason: failure.words))
        }
    }

    @Test("is unknown where anything may have left")
    func unknownAfterSending() {
        for failure in [HTTPFailure.answerTimedOut, .connectionLost, .answerTooLarge, .notHTTP, .canceled] {
            #expect(Self.classify(.failed(sent: true, failure)) == .unknown(reason: failure.words, raw: ""))
        }
    }

    @Test("is rejected by a documented refusal", arguments: [400, 401, 402, 403, 404, 405, 410, 413, 415, 422, 451])
    func rejected(status: Int) {
        let body = #"{"statusCode":400,"message":["a is wrong","b is missing"]}"#
        #expect(
            Self.answer(status, body) == .rejected(status: status, message: "a is wrong; b is missing", raw: body))
    }

    @Test(
        "is unknown where the status proves nothing",
        arguments: [301, 302, 307, 308, 406, 408, 409, 423, 425, 499, 500, 501, 502, 503, 504, 599, 101])
    func unknown(status: Int) {
        guard case .unknown(let reason, let raw) = Self.answer(status, #"{"call_id":"c1","message":"hm"}"#) else {
            Issue.record("\(Self.answer(status))")
            return
        }
        #expect(reason.contains("\(status)"))
        #expect(reason.contains("hm"))
        #expect(raw.contains("c1"))
    }

    @Test(
        "is unknown where a page refuses in the provider's place", arguments: [400, 401, 403, 404, 413, 422, 429, 451])
    func page(status: Int) {
        let page = "\n <html><title>Blocked</title></html>"
        let delivery = Self.answer(status, page)
        #expect(
            delivery == .unknown(reason: "\(status): not the provider's own answer (a web page: Blocked)", raw: page))
        guard case .unknown = Self.answer(status, "no", ["content-type": "text/HTML; charset=utf-8"]) else {
            Issue.record("a page by its type was taken for the provider's answer")
            return
        }
        let own = Delivery.rejected(status: status, message: "no reason given", raw: "")
        #expect(Self.answer(status) == (status == 429 ? .throttled(retryAfter: nil, message: "", raw: "") : own))
    }

    @Test(
        "is unknown where a refusal or a pause names a call",
        arguments: [400, 402, 403, 404, 405, 409, 410, 413, 422, 429, 451],
        [
            #"{"statusCode":422,"message":"no","data":{"call_id":"c1"}}"#, #"{"success":false,"call_id":"c1"}"#,
            #"{"status":"error","data":{"call_id":"c1","id":7}}"#, #"{"success":false,"call":{"call_id":17}}"#,
            #"{"data":{"call":{"call_id":"c1"}}}"#, #"{"call_id":"c1","call_id":"c2"}"#,
        ])
    func refusalWithCall(status: Int, body: String) {
        guard case .unknown(let reason, let raw) = Self.answer(status, body) else {
            Issue.record("\(Self.answer(status, body))")
            return
        }
        #expect(reason.contains("\(status)"))
        #expect(raw == body)
    }

    @Test(
        "is rejected where a refusal says that there is no call",
        arguments: [
            #"{"call_id":null}"#, #"{"data":{"call_id":""}}"#, #"{"id":"req_17","message":"no"}"#,
            #"{"message":"call_id is missing"}"#, #"{"metadata":{"trunkline_call_id":"x"}}"#,
        ])
    func refusalWithoutCall(body: String) {
        guard case .rejected = Self.answer(422, body) else {
            Issue.record("\(Self.answer(422, body))")
            return
        }
    }

    @Test(
        "is unknown where the id is a word for none",
        arguments: ["null", "undefined", "None", "nil", "NaN", "NULL", " null "])
    func noID(word: String) {
        guard case .unknown = Self.answer(201, #"{"call_id":"\#(word)"}"#) else {
            Issue.record("\(Self.answer(201, #"{"call_id":"\#(word)"}"#))")
            return
        }
    }

    @Test(
        "is unknown where a success names no call",
        arguments: [
            "", "{}", "null", "[]", "[{\"call_id\":1}", #"{"call_id":null}"#, #"{"call_id":""}"#, #"{"call_id":{}}"#,
            #"{"statusCode":500,"data":{"call_id":"c1"}}"#, "<html><title>Sign in</title></html>", "\u{FFFD}\u{0}",
        ])
    func successWithoutCall(body: String) {
        guard case .unknown = Self.answer(201, body) else {
            Issue.record("\(Self.answer(201, body))")
            return
        }
    }

    @Test("is accepted by a success that names the call", arguments: [200, 201, 202])
    func accepted(status: Int) throws {
        guard case .accepted(let report) = Self.answer(status, #"{"call_id":"call-1"}"#) else {
            Issue.record("not accepted")
            return
        }
        #expect(report.providerCallID == "call-1")
    }

    @Test(
        "is throttled for as long as the provider says",
        arguments: [
            ("30", 30), (" 7 ", 7), ("0", 0), ("-5", 0), ("1.5", 1.5),
            ("Sun, 06 Nov 1994 08:50:37 GMT", 60), ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
            ("Sun Nov  6 08:50:37 1994", 60), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("soon", nil), ("", nil),
            ("Sun, 31 Feb 1994 08:50:37 GMT", nil), ("nan", nil), (nil, nil), ("86400", 86_400), ("86401", 86_400),
            ("99999999999999999999", 86_400), ("1e30", 86_400), ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
            ("-1e30", 0), ("1e999", nil),
        ] as [(String?, Double?)])
    func throttled(header: String?, seconds: Double?) {
        let headers = header.map { ["retry-after": $0] } ?? [:]
        let body = #"{"success":false,"message":"Rate limit exceeded"}"#
        #expect(
            Self.answer(429, body, headers)
                == .throttled(retryAfter: seconds, message: "Rate limit exceeded", raw: body))
    }

    @Test("a pause of any length can be put into words", arguments: ["99999999999999999999", "1e30"])
    func wordsOfAnyPause(header: String) throws {
        let delivery = Self.answer(429, "", ["retry-after": header])
        let event = try #require(delivery.event(of: CallID(), at: .now))
        #expect(event.words.contains("wait 86400 s"))
        let answer = HTTPAnswer(status: 429, headers: ["retry-after": header])
        let seconds = RetryAfter.seconds(in: answer, now: .now)
        #expect(ProviderError.throttled(retryAfter: seconds).words.contains("86400 s"))
    }

    @Test("a date to wait for is held against the provider's own clock")
    func providersClock() {
        let headers = ["retry-after": "Sun, 06 Nov 1994 10:00:10 GMT", "date": "Sun, 06 Nov 1994 10:00:00 GMT"]
        #expect(Self.answer(429, "", headers) == .throttled(retryAfter: 10, message: "", raw: ""))
    }

    @Test(
        "the provider's words are found in any body",
        arguments: [
            (#"{"message":"Unauthorized."}"#, "Unauthorized."),
            (#"{"error":400,"message":"no agent"}"#, "no agent"),
            (#"{"error":"no agent"}"#, "no agent"),
            (#"{"error":{"message":"deep"}}"#, "deep"),
            (#"{"errors":[{"message":"one"},{"message":"two"}]}"#, "one; two"),
            (#""just text""#, "just text"),
            (#"{"message":[],"error":"Bad Request"}"#, "Bad Request"),
            (#"{"success":false}"#, ""),
            ("upstream\n   went  away", "upstream went away"),
            ("<html><head><TITLE>502 Bad\nGateway</TITLE></head></html>", "a web page: 502 Bad Gateway"),
            ("<html></html>", "a web page"),
            ("", ""),
        ])
    func words(body: String, words: String) {
        #expect(ProviderWords.read(Array(body.utf8)) == words)
    }

    @Test("long words are cut")
    func longWords() {
        #expect(ProviderWords.read(Array(String(repeating: "a", count: 5000).utf8)).count == 300)
        #expect(ProviderWords.read([0xFF, 0xFE, 0x41]).hasSuffix("A"))
    }
}
